import type { Activity } from 'botbuilder';
import type { Message } from '../../models/conversation/message.ts';
import type { InboundEntry, OutboxEntry, SayEntry } from '../../models/conversation/outbox.ts';
import type { Recorder } from '../inbox/recorder.ts';
import type { LeasedConversation } from '../leased-conversation.ts';
import type { PathContext } from '../path-context.ts';
import { OutboundSender } from './outbound-sender.ts';
import { OutboxProcessor } from './outbox-processor.ts';

/** Works off a leased conversation's outbox in three passes: writes the log, sends messages in order, carries out every other entry. */
export class OutboxDelivery {
  readonly #context: PathContext;
  readonly #sender: OutboundSender;
  readonly #processor: OutboxProcessor;

  constructor(context: PathContext, recorder: Recorder) {
    this.#context = context;
    this.#sender = new OutboundSender(context);
    this.#processor = new OutboxProcessor(context, recorder);
  }

  /** Delivers what can be delivered now. An entry that has to wait stays in the outbox and sets when the conversation is due again. */
  async deliver(leased: LeasedConversation): Promise<void> {
    if (leased.outbox.length === 0) return;
    await this.#log(leased);
    await this.#sender.send(leased);
    await this.#processor.run(leased);
    this.#context.probe('delivered');
  }

  /** Tells the listeners of this process what the log is about to get from a commit, since no crash can take it back. */
  announce({ _id, outbox }: LeasedConversation): void {
    this.#context.feed.announce(_id, () =>
      outbox
        .filter(isUnlogged)
        .flatMap(({ seq, activity }) =>
          seq === null ? [] : { seq, activity: JSON.parse(activity) as Partial<Activity> },
        )
        .sort((one, other) => one.seq - other.seq),
    );
  }

  async #log(leased: LeasedConversation): Promise<void> {
    const entries = leased.outbox.filter(isUnlogged);
    if (entries.length === 0) return;
    await this.#context.repositories.messages.append(entries.map((entry) => messageOf(leased._id, entry)));
    this.#context.probe('logged');
    this.#context.feed.notify(leased._id, itemsOf(entries), newestOf(entries));
    leased.removeFromOutbox(new Set(entries.filter((entry) => entry.kind === 'inbound')));
  }
}

function isUnlogged(entry: OutboxEntry): entry is InboundEntry | SayEntry {
  return entry.kind === 'inbound' || (entry.kind === 'say' && entry.tries === 0);
}

/** The inbox items of what was logged. */
function itemsOf(entries: readonly (InboundEntry | SayEntry)[]): string[] {
  return entries.flatMap((entry) => (entry.kind === 'inbound' ? [entry.item] : []));
}

/** The newest number of what was logged; 0 for what customers do not see. */
function newestOf(entries: readonly (InboundEntry | SayEntry)[]): number {
  return Math.max(0, ...entries.map(({ seq }) => seq ?? 0));
}

function messageOf(conversation: string, entry: InboundEntry | SayEntry): Message {
  const { seq, at, activity } = entry;
  if (entry.kind === 'say') {
    const report = entry.report === undefined ? {} : { report: entry.report };
    return { _id: `${conversation}:${seq}`, conversation, seq, direction: 'out', at, activity, ...report };
  }
  const _id = seq === null ? entry.item : `${conversation}:${seq}`;
  const record = entry.record === undefined ? {} : { record: entry.record };
  return { _id, conversation, seq, direction: 'in', at, item: entry.item, activity, ...record };
}
