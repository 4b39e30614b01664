import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../duplicate-key.ts';
import type { Migration } from './migration.ts';

/** The collection that holds one document: which version the stored data has. */
const COLLECTION = 'onevoice-store';
const ID = 'version';

/** The version of a store that was written before versions were kept. */
const FIRST = 1;

/** The version document. */
interface StoredVersion {
  readonly _id: string;
  readonly version: number;
  /** The first release of the product that reads this version, for the message of an older one; absent on version 1. */
  readonly since?: string;
  /** The process that migrates now; taken over when `expiresAt` has passed. */
  readonly lease: { readonly owner: string; readonly expiresAt: Date } | null;
}

/** The version of a store, and the lease that lets one process migrate it while the others wait. */
export class StoreVersion {
  readonly #versions: Collection<StoredVersion>;
  readonly #owner: string;
  readonly #leaseMs: number;

  /** `owner` names this process's attempt; the lease lasts `leaseMs` milliseconds from each renewal. */
  constructor(connection: Connection, owner: string, leaseMs: number) {
    this.#versions = connection.collection<StoredVersion>(COLLECTION);
    this.#owner = owner;
    this.#leaseMs = leaseMs;
  }

  /** Reads the version; a store without one gets version 1. An empty store is no exception: its migrations find nothing to do. */
  async read(): Promise<Pick<StoredVersion, 'version' | 'since'>> {
    const found = await this.#versions.findOne({ _id: ID });
    if (found !== null) return found;
    try {
      await this.#versions.insertOne({ _id: ID, version: FIRST, lease: null });
      return { version: FIRST };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return await this.read();
    }
  }

  /**
   * Takes the lease if it is free or has expired, and gives the version that the store has then; undefined if another process holds the
   * lease. `exclusive`: no other process can be there, so that a lease is a dead one's.
   */
  async acquire(exclusive: boolean): Promise<number | undefined> {
    const free = exclusive ? {} : { $or: [{ lease: null }, { 'lease.expiresAt': { $lte: new Date() } }] };
    const taken = await this.#versions.findOneAndUpdate(
      { _id: ID, ...free },
      { $set: { lease: this.#lease() } },
      { returnDocument: 'after' },
    );
    return taken?.version;
  }

  /** Extends the lease; false if it was lost. */
  async renew(): Promise<boolean> {
    const renewed = await this.#versions.updateOne(this.#mine(), { $set: { lease: this.#lease() } });
    return renewed.matchedCount === 1;
  }

  /** Records that a migration is complete; false if the lease was lost. */
  async advance({ version, since }: Pick<Migration, 'version' | 'since'>): Promise<boolean> {
    const advanced = await this.#versions.updateOne(this.#mine(), { $set: { version, since } });
    return advanced.matchedCount === 1;
  }

  /** Gives the lease back; nothing happens if it was lost. */
  async release(): Promise<void> {
    await this.#versions.updateOne(this.#mine(), { $set: { lease: null } });
  }

  #mine() {
    return { _id: ID, 'lease.owner': this.#owner };
  }

  #lease() {
    return { owner: this.#owner, expiresAt: new Date(Date.now() + this.#leaseMs) };
  }
}
