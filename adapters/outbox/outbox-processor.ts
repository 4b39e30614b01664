import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { COMMAND_RESULT, type CommandResult, type Result } from '../../models/conversation/command.ts';
import { conversationId } from '../../models/conversation/inbox.ts';
import type { Message } from '../../models/conversation/message.ts';
import type {
  CommandEntry,
  ForwardEntry,
  IdentifiedEntry,
  OutboxEntry,
  ReceiptEntry,
} from '../../models/conversation/outbox.ts';
import { withDeadline } from '../deadline.ts';
import type { Recorder } from '../inbox/recorder.ts';
import type { LeasedConversation } from '../lease/leased-conversation.ts';
import type { PathContext } from '../path-context.ts';
import { deliveryStatusEvent } from '../turn/case-events.ts';
import { deliverFallback } from './deliver-fallback.ts';

/** Does what a commit decided beside messages: commands, events for inboxes, receipts, the customer's profile. */
export class OutboxProcessor {
  readonly #context: PathContext;
  readonly #recorder: Recorder;

  constructor(context: PathContext, recorder: Recorder) {
    this.#context = context;
    this.#recorder = recorder;
  }

  async run(leased: LeasedConversation): Promise<void> {
    const stuck = new Set<string>();
    for (const entry of leased.outbox) {
      if (leased.lost) return;
      if (entry.kind === 'inbound' || entry.kind === 'say') continue;
      const to = entry.kind === 'forward' ? conversationId(entry.to) : '';
      // An event must not overtake one that could not be recorded.
      if (stuck.has(to)) continue;
      if (
        entry.kind === 'forward' &&
        entry.notBefore !== undefined &&
        entry.notBefore > this.#context.now()
      ) {
        leased.dueBy(entry.notBefore);
        continue;
      }
      try {
        await this.#run(leased, entry);
        leased.settle(new Set([entry]));
      } catch (error) {
        const { now, settings, log } = this.#context;
        if (to !== '') stuck.add(to);
        leased.dueBy(new Date(now().getTime() + settings.backoff.firstMs));
        log('outbox-entry-failed', {
          err: error,
          conversation: leased._id,
          entry: entry.id,
          kind: entry.kind,
        });
      }
    }
  }

  async #run(leased: LeasedConversation, entry: OutboxEntry): Promise<void> {
    if (entry.kind === 'command') await this.#command(leased, entry);
    else if (entry.kind === 'forward') await this.#forward(leased, entry);
    else if (entry.kind === 'receipt') await this.#receipt(leased, entry);
    else if (entry.kind === 'reaction') {
      const { repositories, now } = this.#context;
      await repositories.messages.react(leased._id, entry.reaction, now());
    } else if (entry.kind === 'identified') await this.#profile(entry);
    else if (entry.kind === 'dead-letter') {
      await this.#context.repositories.inbox.moveToDeadLetters(entry.item, entry.reason);
      this.#context.log('message-dead-lettered', {
        conversation: leased._id,
        item: entry.item,
        reason: entry.reason,
      });
    }
  }

  /** Performs a command; its outcome re-enters the inbox under the command's key, so that a repeat is seen. */
  async #command(leased: LeasedConversation, { request, identity, place }: CommandEntry): Promise<void> {
    const { name, key } = request;
    this.#context.probe('performing');
    const result = await withDeadline<Result, Result>(
      this.#perform(leased, { request, identity }),
      this.#context.settings.commandMs,
      () => ({ outcome: 'timed-out', value: {} }),
    );
    this.#context.probe('performed');
    const value: CommandResult = { ...result, name, key };
    const { channel, account, externalId } = leased.conversation;
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
    leased: LeasedConversation,
    { request, identity }: Pick<CommandEntry, 'request' | 'identity'>,
  ): Promise<Result> {
    try {
      return await this.#context.perform(request, identity);
    } catch (error) {
      this.#context.log('command-failed', { err: error, conversation: leased._id, command: request.name });
      return { outcome: 'failed', value: {} };
    }
  }

  /** The entry's id is the event's: however often this is done, it is recorded once. */
  async #forward(leased: LeasedConversation, { id, to, activity }: ForwardEntry): Promise<void> {
    const origin = createHash('sha256').update(leased._id).digest('base64url');
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
  async #receipt(leased: LeasedConversation, { id, receipt }: ReceiptEntry): Promise<void> {
    const { repositories, now, desk } = this.#context;
    const { status } = receipt;
    for (const message of await repositories.messages.behind(leased._id, receipt)) {
      const reason =
        status === 'failed' ? await this.#givenUp(leased, message, receipt.reason) : receipt.reason;
      if (message.report !== undefined && desk === true) {
        const news = deliveryStatusEvent(
          leased.conversation,
          message.report,
          message._id,
          { status, reason },
          now(),
        );
        if (news !== undefined)
          await this.#forward(leased, { kind: 'forward', id: `${id}.${message.seq}`, ...news });
      }
      const told = { ...receipt, ...(reason !== undefined && { reason }) };
      await repositories.messages.advance(message._id, told, now());
    }
  }

  /** A provider has taken a message and given it up afterwards: it goes the way of those that it refused. */
  async #givenUp(
    leased: LeasedConversation,
    { _id, activity }: Message,
    reason = 'not delivered',
  ): Promise<string> {
    const { channel, account, externalId: conversation } = leased.conversation;
    const way = this.#context.byChannel.get(channel);
    const said = JSON.parse(activity) as Partial<Activity>;
    try {
      return await deliverFallback({ account, conversation }, way, said, _id, reason);
    } catch (err) {
      this.#context.log('fallback-failed', { err, conversation: leased._id, seq: undefined, message: _id });
      return reason;
    }
  }

  async #profile({ identity, locale, at }: IdentifiedEntry): Promise<void> {
    if (identity.customer === undefined || identity.level === 'none' || identity.level === 'matched') return;
    const proved = { kind: 'shop', value: identity.customer, proof: identity.level, at };
    await this.#context.repositories.customers.findOrCreate(proved, locale);
  }
}
