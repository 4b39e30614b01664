import type { Collection, Connection } from 'mongoose';
import { conversationId } from '../conversation/inbox.ts';
import type { StoredConversation } from '../conversation/stored-conversation.ts';
import type { Json } from '../json.ts';
import { DESK_ACCOUNT, DESK_CHANNEL } from './desk.ts';
import type { CaseStatus } from './desk-post.ts';

/** A stored case: its id on the desk and its memory. */
export interface StoredCase {
  readonly id: string;
  readonly memory: Json;
}

/** Counts of cases since an instant. */
export interface CaseCounts {
  readonly claimed: number;
  readonly resolved: number;
  /** CSAT scores from 1 to 5. */
  readonly ratings: readonly number[];
}

const FIELDS = { projection: { externalId: 1, memory: 1 } } as const;

/** Reads the cases of the desk from the memories of the desk's conversations. There is no second copy. */
export class DeskCaseRepository {
  readonly #conversations: Collection<StoredConversation>;

  constructor(connection: Connection) {
    this.#conversations = connection.collection<StoredConversation>('conversations');
  }

  async find(id: string): Promise<StoredCase | null> {
    const _id = conversationId({ channel: DESK_CHANNEL, account: DESK_ACCOUNT, externalId: id });
    const found = await this.#conversations.findOne({ _id }, FIELDS);
    return found === null ? null : { id, memory: found.memory };
  }

  /** Cases with one of some statuses, the longest wait first. */
  async inStatus(statuses: readonly CaseStatus[], limit: number): Promise<StoredCase[]> {
    return await this.#read({ 'memory.status': { $in: [...statuses] } }, limit);
  }

  async claimedBy(staff: string, limit: number): Promise<StoredCase[]> {
    const filter = { 'memory.status': { $in: ['claimed', 'snoozed'] }, 'memory.claimedBy.id': staff };
    return await this.#read(filter, limit);
  }

  /** How many cases of a route have waited since before `since` (an ISO instant). */
  async countWaiting(route: string, since: string): Promise<number> {
    return await this.#conversations.countDocuments({
      channel: DESK_CHANNEL,
      'memory.status': 'waiting',
      'memory.waitingSince': { $lt: since },
      'memory.route': route,
    });
  }

  /** How many cases have a status. */
  async countStatus(status: CaseStatus): Promise<number> {
    return await this.#conversations.countDocuments({ channel: DESK_CHANNEL, 'memory.status': status });
  }

  /** The waits (ISO instants) of cases that were first claimed since an instant, the newest claim first. */
  async waits(since: string, limit: number): Promise<{ readonly from: string; readonly to: string }[]> {
    const found = await this.#conversations
      .find(
        {
          channel: DESK_CHANNEL,
          'memory.firstClaimAt': { $gte: since },
          'memory.firstWaitSince': { $exists: true },
        },
        { projection: { 'memory.firstWaitSince': 1, 'memory.firstClaimAt': 1 } },
      )
      .sort({ 'memory.firstClaimAt': -1 })
      .limit(limit)
      .toArray();
    return found.map(({ memory }) => {
      const { firstWaitSince, firstClaimAt } = memory as { firstWaitSince: string; firstClaimAt: string };
      return { from: firstWaitSince, to: firstClaimAt };
    });
  }

  /** Cases whose customer, wish, orders or ticket contain a text, the newest first. */
  async search(text: string, limit: number): Promise<StoredCase[]> {
    const literal = text.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return await this.#read({ 'memory.search': { $regex: literal } }, limit, -1);
  }

  /** The newest case with a ticket number. */
  async ofTicket(number: string): Promise<StoredCase | undefined> {
    return (await this.#read({ 'memory.card.ticket.number': number }, 1, -1))[0];
  }

  /** The newest case of a customer's conversation that has a ticket. */
  async ticketOf(conversation: string): Promise<StoredCase | undefined> {
    const filter = { 'memory.customer.conversation': conversation, 'memory.card.ticket': { $exists: true } };
    return (await this.#read(filter, 1, -1))[0];
  }

  /** The cases of a proved customer, the newest first. */
  async ofCustomer(customer: string, limit: number): Promise<StoredCase[]> {
    return await this.#read({ 'memory.customer.customer': customer }, limit, -1);
  }

  /** The counts since an ISO instant. */
  async counts(since: string): Promise<CaseCounts> {
    const count = (field: string) =>
      this.#conversations.countDocuments({ channel: DESK_CHANNEL, [field]: { $gte: since } });
    const [claimed, resolved, rated] = await Promise.all([
      count('memory.firstClaimAt'),
      count('memory.resolvedAt'),
      this.#conversations
        .find(
          { channel: DESK_CHANNEL, 'memory.resolvedAt': { $gte: since }, 'memory.csat': { $gte: 1 } },
          { projection: { 'memory.csat': 1 } },
        )
        .toArray(),
    ]);
    const ratings = rated.map(({ memory }) => (memory as { csat: number }).csat);
    return { claimed, resolved, ratings };
  }

  async #read(filter: Record<string, unknown>, limit: number, order: 1 | -1 = 1): Promise<StoredCase[]> {
    const found = await this.#conversations
      .find({ channel: DESK_CHANNEL, ...filter }, FIELDS)
      .sort({ 'memory.waitingSince': order })
      .limit(limit)
      .toArray();
    return found.map(({ externalId, memory }) => ({ id: externalId, memory }));
  }
}
