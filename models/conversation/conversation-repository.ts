import type { Collection, Connection } from 'mongoose';
import { NOBODY } from '../customer/identity.ts';
import { withTolerance } from '../pace/clock-tolerance.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import type { Owner } from './conversation.ts';
import { type ConversationAddress, conversationId } from './inbox.ts';
import type { OutboxEntry } from './outbox.ts';
import { conversationSchema, type StoredConversation } from './stored-conversation.ts';

/** The lease that a worker holds: the store takes its writes while `fence` is the newest fencing token. */
export interface LeaseHold {
  readonly _id: string;
  readonly fence: number;
}

/** The changes of one turn, stored whole or not at all. */
export type Commit = Pick<
  StoredConversation,
  'owner' | 'identity' | 'memory' | 'seq' | 'outbox' | 'consumed' | 'updatedAt'
> &
  Partial<Pick<StoredConversation, 'locale' | 'episode' | 'claims' | 'blocked' | 'saidAt'>>;

/** The condition of a change of owner from outside of a turn. */
export interface TakeOverCondition {
  readonly owner?: Owner;
  readonly episode?: number;
}

/** What a worker stores when it releases a lease. */
export interface Release {
  /** The entries that are not delivered yet. */
  readonly outbox: readonly OutboxEntry[];
  /** When the conversation is due again; null if nothing is left to do. */
  readonly dueAt: Date | null;
  readonly failures: number;
  readonly retryAt: Date | null;
}

/** The conversations; every write is one conditional update of one document. */
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

  /** Creates the conversation if it does not exist; true if it was created. */
  async open(address: ConversationAddress, now: Date): Promise<boolean> {
    try {
      await this.#conversations.insertOne({
        _id: conversationId(address),
        ...blank(address, now),
        lostWorkers: 0,
        fence: 0,
        lease: null,
      });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** When the conversation was last committed or changed its owner; undefined if it does not exist. */
  async changedAt(id: string): Promise<Date | undefined> {
    const found = await this.#conversations.findOne({ _id: id }, { projection: { updatedAt: 1 } });
    return found?.updatedAt;
  }

  /**
   * Takes the lease if it is free or expired, and creates the conversation at the first contact; null if another worker holds the lease. A lease of
   * `owner` itself is one whose release could not be stored. One that begins in the future was taken by a clock that was set back since.
   */
  async acquire(
    address: ConversationAddress,
    owner: string,
    now: Date,
    expiresAt: Date,
  ): Promise<StoredConversation | null> {
    try {
      return (await this.#conversations.findOneAndUpdate(
        {
          _id: conversationId(address),
          $or: [
            { lease: null },
            { 'lease.expiresAt': { $lte: now } },
            { 'lease.owner': owner },
            { dueFrom: { $gt: withTolerance(now) } },
          ],
        },
        {
          $set: { lease: { owner, expiresAt }, dueAt: expiresAt, dueFrom: now },
          $inc: { fence: 1, lostWorkers: 1 },
          $setOnInsert: blank(address, now),
        },
        { upsert: true, returnDocument: 'after' },
      )) as StoredConversation | null;
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  /** Renews a lease; false if it was lost. */
  async renew(hold: LeaseHold, owner: string, expiresAt: Date, now: Date): Promise<boolean> {
    const result = await this.#conversations.updateOne(
      { _id: hold._id, fence: hold.fence, 'lease.owner': owner },
      { $set: { 'lease.expiresAt': expiresAt, dueAt: expiresAt, dueFrom: now } },
    );
    return result.matchedCount === 1;
  }

  /** Commits a turn. False if the lease was lost or the conversation changed since it was read; then nothing is stored. */
  async commit(hold: LeaseHold, version: number, change: Commit): Promise<boolean> {
    const result = await this.#conversations.updateOne(
      { _id: hold._id, fence: hold.fence, version },
      { $set: committed(version, change) },
    );
    return result.matchedCount === 1;
  }

  /**
   * Commits a turn that was run on a copy of a conversation without its lease, and takes the lease by it. False if the conversation is leased, or was leased
   * or changed since it was copied; then nothing is stored.
   */
  async commitFree(
    copy: StoredConversation,
    change: Commit,
    owner: string,
    expiresAt: Date,
  ): Promise<boolean> {
    const { _id, version, fence, createdAt } = copy;
    const result = await this.#conversations.updateOne(
      // By when it was created too: one that was deleted and has begun again under its id counts anew.
      { _id, fence, version, createdAt, lease: null },
      {
        $set: {
          ...committed(version, change),
          fence: fence + 1,
          lease: { owner, expiresAt },
          dueAt: expiresAt,
          dueFrom: change.updatedAt,
        },
      },
    );
    return result.matchedCount === 1;
  }

  /** Stores the outbox and keeps the lease; nothing happens if the lease was lost. */
  async saveOutbox(hold: LeaseHold, outbox: readonly OutboxEntry[]): Promise<void> {
    await this.#conversations.updateOne({ _id: hold._id, fence: hold.fence }, { $set: { outbox } });
  }

  /** Releases the lease and stores the outbox in one update; nothing happens if the lease was lost. */
  async release(hold: LeaseHold, release: Release, now: Date): Promise<void> {
    const { dueAt, ...rest } = release;
    const set = { lease: null, lostWorkers: 0, ...rest };
    await this.#conversations.updateOne(
      { _id: hold._id, fence: hold.fence },
      dueAt === null
        ? { $set: set, $unset: { dueAt: 1, dueFrom: 1 } }
        : { $set: { ...set, dueAt, dueFrom: now } },
    );
  }

  /**
   * Releases the lease for a worker that does not know whether its last write was stored. It counts as a lost one, unless `lostWorkers` is what was
   * counted before it: then it was the store that failed, not the worker at a message.
   */
  async abandon(hold: LeaseHold, dueAt: Date, now: Date, lostWorkers?: number): Promise<void> {
    await this.#conversations.updateOne(
      { _id: hold._id, fence: hold.fence },
      { $set: { lease: null, dueAt, dueFrom: now, ...(lostWorkers !== undefined && { lostWorkers }) } },
    );
  }

  /** Releases all leases and makes their conversations due, for the start of a process that is the only one on its store. */
  async releaseAll(now: Date): Promise<void> {
    await this.#conversations.updateMany(
      // A leased conversation is due at the lease's end, so the index of `dueAt` finds it.
      { dueAt: { $gt: new Date(0) }, lease: { $ne: null } },
      { $set: { lease: null, dueAt: now, dueFrom: now } },
    );
  }

  /** How many conversations are leased or have something left to do. */
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
   * Changes the owner at once, without the lease: the draft of a turn under way has an older version by then and is discarded, and the turn is
   * run again. Gives the conversation's new version; null if `only` names an owner or an episode and the conversation has another one. `claim`: the
   * number of the claim that it is for.
   */
  async takeOver(
    id: string,
    owner: Owner,
    now: Date,
    only: TakeOverCondition = {},
    claim?: number,
  ): Promise<number | null> {
    const { owner: from, episode } = only;
    const taken = await this.#conversations.findOneAndUpdate(
      {
        _id: id,
        ...(from !== undefined && { owner: from }),
        ...(episode !== undefined && { 'episode.number': episode }),
      },
      {
        $set: { owner, updatedAt: now },
        $inc: { version: 1 },
        ...(claim !== undefined && { $max: { claims: claim } }),
      },
      { returnDocument: 'after', projection: { version: 1 } },
    );
    return taken?.version ?? null;
  }

  /** The conversations that are due: an expired lease, a retry, a reminder, the end of a debounce; or a wait that begins in the future, since the clock was set back. */
  async due(now: Date, limit: number): Promise<ConversationAddress[]> {
    const projection = { channel: 1, account: 1, externalId: 1 };
    const [due, ahead] = await Promise.all([
      this.#conversations
        .find({ dueAt: { $lte: now } }, { projection })
        .sort({ dueAt: 1 })
        .limit(limit)
        .toArray(),
      this.#conversations
        .find({ dueFrom: { $gt: withTolerance(now) } }, { projection })
        .limit(limit)
        .toArray(),
    ]);
    return [...due, ...ahead].map(({ channel, account, externalId }) => ({ channel, account, externalId }));
  }
}

function committed(version: number, change: Commit) {
  return { version: version + 1, lostWorkers: 0, failures: 0, retryAt: null, ...change };
}

/** The spread comes last, since one before further names costs V8 a hidden class for each object. */
function blank(address: ConversationAddress, now: Date) {
  return {
    owner: 'bot' as const,
    identity: NOBODY,
    memory: null,
    episode: { number: Math.floor(now.getTime() / 1000), startedAt: now },
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
