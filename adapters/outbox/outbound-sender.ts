import type { Activity } from 'botbuilder';
import type { Channel, ChannelAddress, SendResult } from '../../channels/channel.ts';
import type { MessageDelivery } from '../../models/conversation/message.ts';
import type { OutboxEntry, SayEntry } from '../../models/conversation/outbox.ts';
import { backoff } from '../../models/pace/backoff.ts';
import type { LeasedConversation } from '../lease/leased-conversation.ts';
import type { PathContext } from '../path-context.ts';
import { deliveryStatusEvent } from '../turn/case-events.ts';
import { deliverFallback } from './deliver-fallback.ts';

/** More waiting messages than that, and the oldest is given up at its next failure: the conversation's document is bounded. */
const MAX_WAITING = 200;

/** With so many messages waiting, they go out even where more is about to be said: somebody who writes without a pause is answered too. */
const MAX_HELD_BACK = 20;

/** Messages that are sent as one. */
interface Batch {
  readonly says: readonly [SayEntry, ...SayEntry[]];
  readonly activity: Partial<Activity>;
}

/** Sends a conversation's messages to its channel, in order; one that has to wait holds back the later ones. */
export class OutboundSender {
  readonly #context: PathContext;

  constructor(context: PathContext) {
    this.#context = context;
  }

  async send(leased: LeasedConversation): Promise<void> {
    const channel = this.#context.byChannel.get(leased.conversation.channel);
    const says = leased.outbox.filter((entry) => entry.kind === 'say');
    if (channel?.send === undefined) return await this.#readable(leased, says);
    for (let left = says; left.length > 0; ) {
      const { notBefore } = left[0] as SayEntry;
      if (notBefore !== undefined && notBefore > this.#context.now()) return leased.dueBy(notBefore);
      if (await this.#isHeldBack(leased, channel, left)) return;
      const batch = batchOf(leased, left, channel);
      left = left.slice(batch.says.length);
      if (
        leased.lost ||
        !(await this.#sendBatch(leased, channel, await this.#bound(leased, channel, batch), left.length))
      )
        return;
      if (left.length > 0) await this.#context.repositories.conversations.settle(leased, leased.outbox);
    }
  }

  /** What was offered once is offered again as it was; only what is new waits for more. */
  async #isHeldBack(
    leased: LeasedConversation,
    { capabilities }: Channel,
    left: readonly SayEntry[],
  ): Promise<boolean> {
    if (capabilities.pace !== 'deferred' || left.length >= MAX_HELD_BACK) return false;
    return left[0]?.batch === undefined && (await this.#goesOn(leased));
  }

  /**
   * Whether more is about to be said: a command is under way, or something that came in waits for its turn. Where one message is a
   * whole answer, what was said so far waits for it; the turn that follows sends both.
   */
  async #goesOn({ _id, outbox, consumed }: LeasedConversation): Promise<boolean> {
    if (outbox.some(({ kind }) => kind === 'command')) return true;
    const open = await this.#context.repositories.inbox.nextFor(_id, consumed.length + 1);
    return open.some((item) => !consumed.includes(item._id));
  }

  /** Where the log is the delivery, what was logged was sent. */
  async #readable(leased: LeasedConversation, says: readonly SayEntry[]): Promise<void> {
    const at = this.#context.now();
    for (const say of says)
      if (say.report !== undefined) await this.#mark(leased, [say], { status: 'sent', at });
    leased.settle(new Set<OutboxEntry>(says));
  }

  /** Writes down which messages are offered as one, before they are: after a death in between, others may have come. */
  async #bound(leased: LeasedConversation, channel: Channel, batch: Batch): Promise<Batch> {
    const [first] = batch.says;
    if (channel.mergeMessages === undefined || first.batch !== undefined) return batch;
    const bound = new Map<OutboxEntry, SayEntry>(batch.says.map((say) => [say, { ...say, batch: first.id }]));
    leased.outbox = leased.outbox.map((entry) => bound.get(entry) ?? entry);
    const [head = first, ...rest] = bound.values();
    await this.#context.repositories.conversations.settle(leased, leased.outbox);
    return { ...batch, says: [head, ...rest] };
  }

  /** False if the messages have to wait. */
  async #sendBatch(
    leased: LeasedConversation,
    channel: Channel,
    batch: Batch,
    behind: number,
  ): Promise<boolean> {
    const { says } = batch;
    const at = this.#context.now();
    if (isOvertaken(leased, says[0])) {
      await this.#mark(leased, says, { status: 'withdrawn', at });
      leased.settle(new Set<OutboxEntry>(says));
      return true;
    }
    this.#context.probe('sending');
    const delivery = await this.#attempt(leased, channel, batch);
    this.#context.probe('sent');
    if (delivery.status === 'wait') {
      this.#postpone(leased, says[0], delivery.after, says[0].tries, delivery.untilCustomerWrites);
      return false;
    }
    if (delivery.status === 'sent') {
      const providerId = delivery.providerId === undefined ? {} : { providerId: delivery.providerId };
      await this.#mark(leased, says, { status: 'sent', at: this.#context.now(), ...providerId });
    } else if (delivery.status === 'retry' && this.#mayRetry(says[0], says.length + behind)) {
      const { settings, random } = this.#context;
      const tries = says[0].tries + 1;
      const wait = backoff(tries, settings.backoff, random());
      this.#postpone(leased, says[0], Math.max(delivery.after ?? 0, wait), tries);
      return false;
    } else {
      const reason =
        delivery.status === 'retry'
          ? await this.#givenUp(leased, channel, batch, delivery.reason)
          : delivery.reason;
      await this.#mark(leased, says, { status: 'failed', at: this.#context.now(), reason });
      this.#context.log('message-failed', { conversation: leased._id, seq: says[0].seq, reason });
    }
    leased.settle(new Set<OutboxEntry>(says));
    return true;
  }

  #mayRetry({ tries }: SayEntry, waiting: number): boolean {
    return tries + 1 < this.#context.settings.sendTries && waiting <= MAX_WAITING;
  }

  /** What the channel refuses for good is said another way at once; if that can't be had now, all of it is tried again. */
  async #attempt(
    leased: LeasedConversation,
    channel: Channel,
    { says, activity }: Batch,
  ): Promise<SendResult> {
    const to = addressOf(leased);
    const key = keyOf(leased, says[0]);
    try {
      const sent = (await channel.send?.(to, activity, key)) ?? { status: 'sent' };
      if (sent.status !== 'failed') return sent;
      return { status: 'failed', reason: await deliverFallback(to, channel, activity, key, sent.reason) };
    } catch (error) {
      return { status: 'retry', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /** The reason of a message that was tried often enough, which says whether it was said another way. */
  async #givenUp(
    leased: LeasedConversation,
    channel: Channel,
    { says, activity }: Batch,
    reason: string,
  ): Promise<string> {
    try {
      return await deliverFallback(addressOf(leased), channel, activity, keyOf(leased, says[0]), reason);
    } catch (err) {
      this.#context.log('fallback-failed', {
        err,
        conversation: leased._id,
        seq: says[0].seq,
        message: undefined,
      });
      return reason;
    }
  }

  #postpone(
    leased: LeasedConversation,
    say: SayEntry,
    wait: number,
    tries: number,
    untilCustomerWrites?: true,
  ): void {
    const notBefore = new Date(this.#context.now().getTime() + wait);
    const { untilCustomerWrites: _before, ...rest } = say;
    const postponed = { ...rest, tries, notBefore, ...(untilCustomerWrites && { untilCustomerWrites }) };
    leased.outbox = leased.outbox.map((entry) => (entry === say ? postponed : entry));
    leased.dueBy(notBefore);
    const fields = { conversation: leased._id, seq: say.seq, tries, wait };
    this.#context.log(tries === say.tries ? 'message-delayed' : 'message-postponed', fields);
  }

  /** Writes what became of messages, and puts it into the outbox for those who asked to be told. */
  async #mark(
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
      const news = deliveryStatusEvent(leased.conversation, say.report, id, { status, reason }, now());
      if (news === undefined) continue;
      leased.outbox = [...leased.outbox, { kind: 'forward', id: `${say.id}.status`, ...news }];
    }
  }
}

/** As many of the waiting messages as the channel shows as one; what a person said does not share the fate of what they overtook. */
function batchOf(leased: LeasedConversation, waiting: readonly SayEntry[], channel: Channel): Batch {
  const [first, ...rest] = waiting as readonly [SayEntry, ...SayEntry[]];
  const says: [SayEntry, ...SayEntry[]] = [first];
  let activity = activityOf(first);
  for (const next of rest) {
    if (next.batch !== first.batch || isOvertaken(leased, next) !== isOvertaken(leased, first)) break;
    const joined = channel.mergeMessages?.(activity, activityOf(next));
    if (joined === undefined) break;
    activity = joined;
    says.push(next);
  }
  return { says, activity };
}

/** Whether the bot's words were overtaken by a person who took the conversation over. */
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
