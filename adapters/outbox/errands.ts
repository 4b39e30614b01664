import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { conversationId } from '../../models/conversation/inbox.ts';
import type { Message } from '../../models/conversation/message.ts';
import type {
  CommandEntry,
  ForwardEntry,
  IdentifiedEntry,
  OutboxEntry,
  ReceiptEntry,
} from '../../models/conversation/outbox.ts';
import { COMMAND_RESULT, type CommandResult, type Result } from '../../models/conversation/turn.ts';
import { withDeadline } from '../deadline.ts';
import type { Recorder } from '../inbox/recorder.ts';
import type { Held } from '../lease/held.ts';
import type { PathContext } from '../path-context.ts';
import { markNews } from '../turn/desk-news.ts';
import { saidOtherwise } from './said-otherwise.ts';

/** Does what a commit decided beside messages: commands, events for inboxes, receipts, the customer's profile. */
export class Errands {
  readonly #context: PathContext;
  readonly #recorder: Recorder;

  constructor(context: PathContext, recorder: Recorder) {
    this.#context = context;
    this.#recorder = recorder;
  }

  async run(held: Held): Promise<void> {
    const stuck = new Set<string>();
    for (const entry of held.outbox) {
      if (held.lost) return;
      if (entry.kind === 'heard' || entry.kind === 'say') continue;
      const to = entry.kind === 'forward' ? conversationId(entry.to) : '';
      // An event must not overtake one that could not be recorded.
      if (stuck.has(to)) continue;
      if (
        entry.kind === 'forward' &&
        entry.notBefore !== undefined &&
        entry.notBefore > this.#context.now()
      ) {
        held.dueBy(entry.notBefore);
        continue;
      }
      try {
        await this.#run(held, entry);
        held.settle(new Set([entry]));
      } catch (error) {
        const { now, settings, log } = this.#context;
        if (to !== '') stuck.add(to);
        held.dueBy(new Date(now().getTime() + settings.backoff.firstMs));
        log('errand-failed', { err: error, conversation: held._id, entry: entry.id, kind: entry.kind });
      }
    }
  }

  async #run(held: Held, entry: OutboxEntry): Promise<void> {
    if (entry.kind === 'command') await this.#command(held, entry);
    else if (entry.kind === 'forward') await this.#forward(held, entry);
    else if (entry.kind === 'receipt') await this.#receipt(held, entry);
    else if (entry.kind === 'reaction') {
      const { repositories, now } = this.#context;
      await repositories.messages.react(held._id, entry.reaction, now());
    } else if (entry.kind === 'identified') await this.#profile(entry);
    else if (entry.kind === 'buried') {
      await this.#context.repositories.inbox.bury(entry.item, entry.reason);
      this.#context.log('message-buried', { conversation: held._id, item: entry.item, reason: entry.reason });
    }
  }

  /** Performs a command; its outcome re-enters the inbox under the command's key, so that a repeat is seen. */
  async #command(held: Held, { request, identity, place }: CommandEntry): Promise<void> {
    const { name, key } = request;
    this.#context.probe('performing');
    const result = await withDeadline<Result, Result>(
      this.#perform(held, { request, identity }),
      this.#context.settings.commandMs,
      () => ({ outcome: 'timed-out', value: {} }),
    );
    this.#context.probe('performed');
    const value: CommandResult = { ...result, name, key };
    const { channel, account, externalId } = held.conversation;
    await this.#recorder.record(
      { channel, account, externalId },
      {
        id: `command:${key}`,
        account,
        conversation: externalId,
        activity: {
          type: 'event',
          name: COMMAND_RESULT,
          value,
          ...(place !== undefined && {
            conversation: JSON.parse(place) as NonNullable<Activity['conversation']>,
          }),
        },
      },
      true,
    );
  }

  async #perform(
    held: Held,
    { request, identity }: Pick<CommandEntry, 'request' | 'identity'>,
  ): Promise<Result> {
    try {
      return await this.#context.perform(request, identity);
    } catch (error) {
      this.#context.log('command-failed', { err: error, conversation: held._id, command: request.name });
      return { outcome: 'failed', value: {} };
    }
  }

  /** The entry's id is the event's: however often this is done, it is recorded once. */
  async #forward(held: Held, { id, to, activity }: ForwardEntry): Promise<void> {
    const origin = createHash('sha256').update(held._id).digest('base64url');
    await this.#recorder.record(
      to,
      {
        id: `${origin}:${id}`,
        account: to.account,
        conversation: to.externalId,
        activity: JSON.parse(activity) as Partial<Activity>,
      },
      true,
    );
  }

  /** Whoever asked is told before the log says so: repeated after a crash, it would seem to be told already. */
  async #receipt(held: Held, { id, receipt }: ReceiptEntry): Promise<void> {
    const { repositories, now, desk } = this.#context;
    const { mark } = receipt;
    for (const message of await repositories.messages.behind(held._id, receipt)) {
      const reason = mark === 'failed' ? await this.#givenUp(held, message, receipt.reason) : receipt.reason;
      if (message.report !== undefined && desk === true) {
        const news = markNews(held.conversation, message.report, message._id, { mark, reason }, now());
        if (news !== undefined)
          await this.#forward(held, { kind: 'forward', id: `${id}.${message.seq}`, ...news });
      }
      const told = { ...receipt, ...(reason !== undefined && { reason }) };
      await repositories.messages.advance(message._id, told, now());
    }
  }

  /** A provider has taken a message and given it up afterwards: it goes the way of those that it refused. */
  async #givenUp(held: Held, { _id, activity }: Message, reason = 'not delivered'): Promise<string> {
    const { channel, account, externalId: conversation } = held.conversation;
    const way = this.#context.byChannel.get(channel);
    const said = JSON.parse(activity) as Partial<Activity>;
    try {
      return await saidOtherwise({ account, conversation }, way, said, _id, reason);
    } catch (err) {
      this.#context.log('fallback-failed', { err, conversation: held._id, seq: undefined, message: _id });
      return reason;
    }
  }

  async #profile({ identity, locale, at }: IdentifiedEntry): Promise<void> {
    if (identity.customer === undefined || identity.level === 'none' || identity.level === 'matched') return;
    const proved = { kind: 'shop', value: identity.customer, proof: identity.level, at };
    await this.#context.repositories.customers.findOrCreate(proved, locale);
  }
}
