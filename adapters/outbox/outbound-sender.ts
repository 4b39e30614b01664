import type { Activity } from 'botbuilder';
import { mergesMessages, type SendsMessages, sendsMessages } from '../../channels/abilities.ts';
import type { Channel, ChannelAddress, SendResult } from '../../channels/channel.ts';
import type { MessageDelivery } from '../../models/conversation/message.ts';
import type { OutboxEntry, SayEntry } from '../../models/conversation/outbox.ts';
import { isWaitOver } from '../../models/pace/wait.ts';
import { ensureLease } from '../lease-renewal.ts';
import type { LeasedConversation } from '../leased-conversation.ts';
import type { PathContext } from '../path-context.ts';
import { deliveryStatusEvent } from '../turn/case-events.ts';
import { deliverFallback, deliverLastFallback } from './deliver-fallback.ts';
import { delay, mayRetry, retryLater } from './message-retry.ts';

/** Most messages that a `deferred` channel holds back for a complete answer; with more they go out, so that a customer who keeps writing is answered. */
const MAX_HELD_BACK = 20;

/** Consecutive messages that the channel sends as one (a mail, say): the activity is all of them merged. */
interface Batch {
  readonly says: readonly [SayEntry, ...SayEntry[]];
  readonly activity: Partial<Activity>;
}

/**
 * Sends the messages of a leased conversation to its channel. It holds the order: a message that has to wait (a retry, a rate limit, a closed
 * messaging window) holds back all later ones. The delivery is at-least-once, since a crash between a send and its mark repeats the send under
 * the same key; a provider with idempotency keys drops the repeat. Tries and waits are limited by `sendTries` and `backoff` of the settings.
 */
export class OutboundSender {
  readonly #context: PathContext;

  constructor(context: PathContext) {
    this.#context = context;
  }

  async send(leased: LeasedConversation): Promise<void> {
    const channel = this.#context.byChannel.get(leased.conversation.channel);
    const says = leased.outbox.filter((entry) => entry.kind === 'say');
    if (!sendsMessages(channel)) return await this.#markLogged(leased, says);
    for (let left = says; left.length > 0; ) {
      const { notBefore, waitMs } = left[0] as SayEntry;
      if (notBefore !== undefined && !isWaitOver(notBefore, this.#context.now(), waitMs))
        return leased.dueBy(notBefore);
      if (await this.#isHeldBack(leased, channel, left)) return;
      const batch = batchOf(leased, left, channel);
      left = left.slice(batch.says.length);
      if (
        leased.lost ||
        !(await this.#sendBatch(leased, channel, await this.#storeBatch(leased, channel, batch), left.length))
      )
        return;
      // Stored before anything else is done, so that the next worker sends it no second time if this one is stopped meanwhile.
      if (leased.outbox.length > 0)
        await this.#context.repositories.conversations.saveOutbox(leased, leased.outbox);
    }
  }

  /** Whether a `deferred` channel waits for the rest of the answer. A batch that was stored before is repeated as it was, so it never waits. */
  async #isHeldBack(
    leased: LeasedConversation,
    { capabilities }: Channel,
    left: readonly SayEntry[],
  ): Promise<boolean> {
    if (capabilities.pace !== 'deferred' || left.length >= MAX_HELD_BACK) return false;
    return left[0]?.batch === undefined && (await this.#hasMoreToCome(leased));
  }

  /** Whether the next turn is about to add messages: a command is under way, or an inbox item waits for its turn. */
  async #hasMoreToCome({ _id, outbox, consumed }: LeasedConversation): Promise<boolean> {
    if (outbox.some(({ kind }) => kind === 'command')) return true;
    const open = await this.#context.repositories.inbox.nextFor(_id, consumed.length + 1);
    return open.some((item) => !consumed.includes(item._id));
  }

  /** On a channel without `send` the log is the delivery: a logged message counts as sent. */
  async #markLogged(leased: LeasedConversation, says: readonly SayEntry[]): Promise<void> {
    const at = this.#context.now();
    for (const say of says)
      if (say.report !== undefined) await this.#markDelivery(leased, [say], { status: 'sent', at });
    leased.removeFromOutbox(new Set<OutboxEntry>(says));
  }

  /** Stores the batch before sending, so that a crash repeats the same batch: the provider knows a repeat by its key and its content. */
  async #storeBatch(leased: LeasedConversation, channel: Channel, batch: Batch): Promise<Batch> {
    const [first] = batch.says;
    if (!mergesMessages(channel) || first.batch !== undefined) return batch;
    const stored = new Map<OutboxEntry, SayEntry>(
      batch.says.map((say) => [say, { ...say, batch: first.id }]),
    );
    leased.outbox = leased.outbox.map((entry) => stored.get(entry) ?? entry);
    const [head = first, ...rest] = stored.values();
    await this.#context.repositories.conversations.saveOutbox(leased, leased.outbox);
    return { ...batch, says: [head, ...rest] };
  }

  /** Sends one batch. False if it has to wait; `behind` counts the messages that wait behind it. */
  async #sendBatch(
    leased: LeasedConversation,
    channel: Channel & SendsMessages,
    batch: Batch,
    behind: number,
  ): Promise<boolean> {
    const { says } = batch;
    const [first] = says;
    if (isOvertaken(leased, first)) {
      await this.#markDelivery(leased, says, { status: 'withdrawn', at: this.#context.now() });
      leased.removeFromOutbox(new Set<OutboxEntry>(says));
      return true;
    }
    this.#context.probe('sending');
    if (!(await ensureLease(this.#context, leased))) return false;
    const result = await this.#trySending(leased, channel, batch);
    this.#context.probe('sent');
    if (result.status === 'wait') {
      const { after: ms, untilCustomerWrites } = result;
      delay(this.#context, leased, first, { ms, untilCustomerWrites });
      return false;
    }
    if (result.status === 'sent') {
      const providerId = result.providerId === undefined ? {} : { providerId: result.providerId };
      await this.#markDelivery(leased, says, { status: 'sent', at: this.#context.now(), ...providerId });
    } else if (result.status === 'retry' && mayRetry(this.#context, first, says.length + behind)) {
      retryLater(this.#context, leased, first, result.after);
      return false;
    } else {
      const reason =
        result.status === 'retry' ? await this.#giveUp(leased, batch, result.reason) : result.reason;
      await this.#markDelivery(leased, says, { status: 'failed', at: this.#context.now(), reason });
      this.#context.log('message-failed', { conversation: leased._id, seq: first.seq, reason });
    }
    leased.removeFromOutbox(new Set<OutboxEntry>(says));
    return true;
  }

  /** Sends a batch, or its fallback where the channel refuses it for good. If the fallback can't be sent now, the whole send is retried. */
  async #trySending(
    leased: LeasedConversation,
    channel: Channel & SendsMessages,
    { says, activity }: Batch,
  ): Promise<SendResult> {
    const to = addressOf(leased);
    const key = keyOf(leased, says[0]);
    try {
      const sent = await channel.send(to, activity, key);
      if (sent.status !== 'failed') return sent;
      return { status: 'failed', reason: await deliverFallback(to, channel, activity, key, sent.reason) };
    } catch (error) {
      return { status: 'retry', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /** After the last try: sends the fallback. Returns the reason of the failure, which says whether the fallback was sent. */
  async #giveUp(leased: LeasedConversation, { says, activity }: Batch, reason: string): Promise<string> {
    const [{ seq }] = says;
    const undelivered = { key: keyOf(leased, says[0]), seq, activity };
    return await deliverLastFallback(this.#context, leased, undelivered, reason);
  }

  /** Stores the delivery status of messages, and reports it to the cases that asked for it by an event in the outbox. */
  async #markDelivery(
    leased: LeasedConversation,
    says: readonly SayEntry[],
    delivery: MessageDelivery,
  ): Promise<void> {
    const { repositories, now, desk } = this.#context;
    for (const say of says) {
      const id = keyOf(leased, say);
      await repositories.messages.markDelivery(id, delivery);
      if (say.report === undefined || desk !== true || delivery.status === 'withdrawn') continue;
      const { status, reason } = delivery;
      const event = deliveryStatusEvent(leased.conversation, say.report, id, { status, reason }, now());
      if (event === undefined) continue;
      leased.outbox = [...leased.outbox, { kind: 'forward', id: `${say.id}.status`, ...event }];
    }
  }
}

/**
 * As many of the waiting messages as the channel merges into one. A member of staff's message never shares a batch with a bot's message that
 * was overtaken, since the latter is withdrawn.
 */
function batchOf(leased: LeasedConversation, waiting: readonly SayEntry[], channel: Channel): Batch {
  const [first, ...rest] = waiting as readonly [SayEntry, ...SayEntry[]];
  const says: [SayEntry, ...SayEntry[]] = [first];
  let activity = activityOf(first);
  if (!mergesMessages(channel)) return { says, activity };
  for (const next of rest) {
    if (next.batch !== first.batch || isOvertaken(leased, next) !== isOvertaken(leased, first)) break;
    const merged = channel.mergeMessages(activity, activityOf(next));
    if (merged === undefined) break;
    activity = merged;
    says.push(next);
  }
  return { says, activity };
}

/** Whether a person took the conversation over after the bot's message was committed: then the message is withdrawn. */
function isOvertaken({ conversation }: LeasedConversation, { owner }: SayEntry): boolean {
  return conversation.owner === 'human' && owner !== undefined && owner !== 'human';
}

function activityOf(say: SayEntry): Partial<Activity> {
  return JSON.parse(say.activity) as Partial<Activity>;
}

function addressOf({
  conversation: { account, externalId: conversation },
}: LeasedConversation): ChannelAddress {
  return { account, conversation };
}

function keyOf(leased: LeasedConversation, say: SayEntry): string {
  return `${leased._id}:${say.seq}`;
}
