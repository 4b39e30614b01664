import type { Message } from '../../models/conversation/message.ts';
import type { HeardEntry, OutboxEntry, SayEntry } from '../../models/conversation/outbox.ts';
import type { Recorder } from '../inbox/recorder.ts';
import type { Held } from '../lease/held.ts';
import type { PathContext } from '../path-context.ts';
import { Errands } from './errands.ts';
import { Sender } from './sender.ts';

/** Does what a commit decided: writes the log, sends messages in order, performs commands, tells the staff side. */
export class Delivery {
  readonly #context: PathContext;
  readonly #sender: Sender;
  readonly #errands: Errands;

  constructor(context: PathContext, recorder: Recorder) {
    this.#context = context;
    this.#sender = new Sender(context);
    this.#errands = new Errands(context, recorder);
  }

  /** Works the outbox off as far as it goes now; what must wait stays in it and sets when to look again. */
  async deliver(held: Held): Promise<void> {
    if (held.outbox.length === 0) return;
    await this.#log(held);
    await this.#sender.send(held);
    await this.#errands.run(held);
    this.#context.probe('delivered');
  }

  async #log(held: Held): Promise<void> {
    const entries = held.outbox.filter(isUnlogged);
    if (entries.length === 0) return;
    await this.#context.repositories.messages.append(entries.map((entry) => messageOf(held._id, entry)));
    this.#context.probe('logged');
    this.#context.feed.grown(held._id);
    held.settle(new Set(entries.filter((entry) => entry.kind === 'heard')));
  }
}

function isUnlogged(entry: OutboxEntry): entry is HeardEntry | SayEntry {
  return entry.kind === 'heard' || (entry.kind === 'say' && entry.tries === 0);
}

function messageOf(conversation: string, entry: HeardEntry | SayEntry): Message {
  const { seq, at, activity } = entry;
  if (entry.kind === 'say') {
    const report = entry.report === undefined ? {} : { report: entry.report };
    return { _id: `${conversation}:${seq}`, conversation, seq, direction: 'out', at, activity, ...report };
  }
  const _id = seq === null ? entry.item : `${conversation}:${seq}`;
  const record = entry.record === undefined ? {} : { record: entry.record };
  return { _id, conversation, seq, direction: 'in', at, item: entry.item, activity, ...record };
}
