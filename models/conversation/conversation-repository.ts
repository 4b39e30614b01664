import type { Collection, Connection } from 'mongoose';
import { NOBODY } from '../customer/identity.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import type { Owner } from './conversation.ts';
import { type ConversationAddress, conversationId } from './inbox.ts';
import type { OutboxEntry } from './outbox.ts';
import { conversationSchema, type StoredConversation } from './stored-conversation.ts';

/** Proves to the store that a worker still holds the lease it took. */
export interface LeaseHold {
  readonly _id: string;
  readonly fence: number;
}

/** What one turn changes, written as a whole or not at all. */
export type Commit = Pick<
  StoredConversation,
  'owner' | 'identity' | 'memory' | 'seq' | 'outbox' | 'consumed' | 'updatedAt'
> &
  Partial<Pick<StoredConversation, 'locale' | 'episode' | 'blocked'>>;

/** What has to hold for an owner to be changed from outside of a turn. */
export interface TakeOverCondition {
  readonly owner?: Owner;
  readonly episode?: number;
}

/** How a worker leaves a conversation. */
export interface Release {
  /** What is still to be done. */
  readonly outbox: readonly OutboxEntry[];
  /** When to look again; null if nothing is left to do. */
  readonly dueAt: Date | null;
  readonly failures: number;
  readonly retryAt: Date | null;
}

/** The conversations: every write is one conditional update of one document. */
export class ConversationRepository {
  readonly #conversations: Collection<StoredConversation>;

  constructor(connection: Connection) {
    connection.model('Conversation', conversationSchema);
    this.#conversations = connection.collection<StoredConversation>('conversations');
  }

  async find(id: string): Promise<StoredConversation | null> {
    return (await this.#conversations.findOne({ _id: id })) as StoredConversation | null;
  }

  async exists(id: string): Promise<boolean> {
    return (await this.#conversations.findOne({ _id: id }, { projection: { _id: 1 } })) !== null;
  }

  /** Makes sure the conversation exists; true if it was made now. */
  async open(address: ConversationAddress, now: Date): Promise<boolean> {
    try {
      await this.#conversations.insertOne({
        _id: conversationId(address),
        ...blank(address, now),
        stalls: 0,
        fence: 0,
        lease: null,
      });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Takes the lease if it is free or has expired, and makes the conversation at first contact; null if another has it. */
  async acquire(
    address: ConversationAddress,
    owner: string,
    now: Date,
    expiresAt: Date,
  ): Promise<StoredConversation | null> {
    try {
      return (await this.#conversations.findOneAndUpdate(
        { _id: conversationId(address), $or: [{ lease: null }, { 'lease.expiresAt': { $lte: now } }] },
        {
          $set: { lease: { owner, expiresAt }, dueAt: expiresAt },
          $inc: { fence: 1, stalls: 1 },
          $setOnInsert: blank(address, now),
        },
        { upsert: true, returnDocument: 'after' },
      )) as StoredConversation | null;
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  /** Extends a lease; false if it was lost. */
  async renew(hold: LeaseHold, owner: string, expiresAt: Date): Promise<boolean> {
    const result = await this.#conversations.updateOne(
      { _id: hold._id, fence: hold.fence, 'lease.owner': owner },
      { $set: { 'lease.expiresAt': expiresAt, dueAt: expiresAt } },
    );
    return result.matchedCount === 1;
  }

  /** Writes a turn; false if the lease was lost or the conversation changed since it was read: then nothing is written. */
  async commit(hold: LeaseHold, version: number, change: Commit): Promise<boolean> {
    const result = await this.#conversations.updateOne(
      { _id: hold._id, fence: hold.fence, version },
      { $set: { version: version + 1, stalls: 0, failures: 0, retryAt: null, ...change } },
    );
    return result.matchedCount === 1;
  }

  /** Rewrites the outbox while the lease is kept. */
  async settle(hold: LeaseHold, outbox: readonly OutboxEntry[]): Promise<void> {
    await this.#conversations.updateOne({ _id: hold._id, fence: hold.fence }, { $set: { outbox } });
  }

  /** Gives the lease back and settles the outbox in one update; nothing happens if the lease was lost meanwhile. */
  async release(hold: LeaseHold, release: Release): Promise<void> {
    const { dueAt, ...rest } = release;
    const set = { lease: null, stalls: 0, ...rest };
    await this.#conversations.updateOne(
      { _id: hold._id, fence: hold.fence },
      dueAt === null ? { $set: set, $unset: { dueAt: 1 } } : { $set: { ...set, dueAt } },
    );
  }

  /** Gives the lease back and touches nothing else: for a worker that can't know whether its last write arrived. */
  async abandon(hold: LeaseHold, dueAt: Date): Promise<void> {
    await this.#conversations.updateOne(
      { _id: hold._id, fence: hold.fence },
      { $set: { lease: null, dueAt } },
    );
  }

  /** Gives all leases back and makes them due: for a worker that knows itself to be the only one there is. */
  async releaseAll(now: Date): Promise<void> {
    await this.#conversations.updateMany(
      // A lease's holder is always due by its end, which the index knows.
      { dueAt: { $gt: new Date(0) }, lease: { $ne: null } },
      { $set: { lease: null, dueAt: now } },
    );
  }

  /** How many conversations are being worked on or have something left to do. */
  async countUnsettled(): Promise<number> {
    return await this.#conversations.countDocuments({ dueAt: { $exists: true } });
  }

  /** The newest message number of each of these conversations. */
  async newestSeq(ids: readonly string[]): Promise<Map<string, number>> {
    const found = await this.#conversations
      .find({ _id: { $in: [...ids] } }, { projection: { seq: 1 } })
      .toArray();
    return new Map(found.map((conversation) => [conversation._id, conversation.seq]));
  }

  /**
   * Changes who answers, at once and without the lease: a turn under way finds its version overtaken and is run again.
   * False if `only` names an owner or an episode and the conversation has another.
   */
  async takeOver(id: string, owner: Owner, now: Date, only: TakeOverCondition = {}): Promise<boolean> {
    const { owner: from, episode } = only;
    const result = await this.#conversations.updateOne(
      {
        _id: id,
        ...(from !== undefined && { owner: from }),
        ...(episode !== undefined && { 'episode.number': episode }),
      },
      {
        $set: { owner, updatedAt: now },
        $inc: { version: 1 },
      },
    );
    return result.matchedCount === 1;
  }

  /** Conversations that somebody has to look at by now: an expired lease, or a delivery to be tried again. */
  async due(now: Date, limit: number): Promise<ConversationAddress[]> {
    const found = await this.#conversations
      .find({ dueAt: { $lte: now } }, { projection: { channel: 1, account: 1, externalId: 1 } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ channel, account, externalId }) => ({ channel, account, externalId }));
  }
}

/** Spreads come last here: one before further names costs V8 a hidden class for each object, microseconds and kilobytes. */
function blank(address: ConversationAddress, now: Date) {
  return {
    owner: 'bot' as const,
    identity: NOBODY,
    memory: null,
    episode: { number: 1, startedAt: now },
    seq: 0,
    version: 0,
    outbox: [],
    consumed: [],
    failures: 0,
    retryAt: null,
    createdAt: now,
    updatedAt: now,
    ...address,
  };
}
