import { mkdirSync, realpathSync } from 'node:fs';
import { type Database, open, type RootDatabase, type TransactionFlags } from 'lmdb';
import { Catalog } from './catalog.ts';
import { EmbeddedStoreError } from './errors.ts';
import { GroupCommit } from './group-commit.ts';
import { NAMESPACE_BYTES } from './index-keys.ts';
import { holdFolder } from './store-lock.ts';

/** How much of the machine may fail without losing a write whose promise was resolved; see the store's doc comment. */
export type Durability = 'process' | 'power';

/** One entry of a range. */
export interface Entry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

/** A range of keys: `start` is included, `end` is not. */
export interface KeyRange {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
}

/** What the store did since it was opened, so that tests can count work instead of measuring time. */
export interface StoreStatistics {
  documentsExamined: number;
  keysExamined: number;
  commits: number;
  writes: number;
}

/**
 * A folder with all collections and indexes in one lmdb database.
 *
 * A write's promise resolves after its commit. With durability `process` (the default) everything that was resolved survives
 * the death of the process at any moment, kill -9 included, because the commit is in the operating system's hands; a power cut
 * can take back the commits of the last moments, in order and never in part. With `power` the promise also waits for the disk's sync.
 */
export class Store {
  readonly folder: string;
  readonly catalog: Catalog;
  readonly statistics: StoreStatistics = { documentsExamined: 0, keysExamined: 0, commits: 0, writes: 0 };
  readonly #database: RootDatabase<Buffer, Uint8Array> & Database<Buffer, Uint8Array>;
  readonly #commits: GroupCommit;
  readonly #release: () => void;
  #closed = false;

  constructor(folder: string, durability: Durability = 'process') {
    mkdirSync(folder, { recursive: true });
    this.folder = realpathSync(folder);
    const hold = holdFolder(this.folder);
    this.#database = open<Buffer, Uint8Array>({
      path: this.folder,
      keyEncoding: 'binary',
      encoding: 'binary',
      noSubdir: false,
    });
    this.#release = hold.confirm(
      () => {
        this.#database.get(Buffer.alloc(NAMESPACE_BYTES));
        this.#database.readerCheck();
        return this.#database.readerList() as unknown as string;
      },
      () => void this.#database.close(),
    );
    this.#commits = new GroupCommit(
      (work) => {
        this.statistics.commits++;
        this.#database.transactionSync(work, COMMIT_FLAGS);
      },
      () => (durability === 'power' ? Promise.resolve(this.#database.flushed) : undefined),
      () => this.catalog.load(),
    );
    this.catalog = new Catalog(this);
    this.catalog.load();
  }

  /** Queues a write for the next commit. */
  write<T>(operation: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(closedError());
    this.statistics.writes++;
    return this.#commits.run(operation);
  }

  /** Runs a write alone, undone as a whole when it throws. */
  writeAlone<T>(operation: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(closedError());
    this.statistics.writes++;
    return this.#commits.alone(operation);
  }

  /** The value of a key, as bytes of its own. Inside a write it sees that write's changes, outside the last commit. */
  get(key: Uint8Array): Buffer | undefined {
    if (this.#closed) throw closedError();
    return this.#database.get(key);
  }

  /** Whether a key is there. */
  has(key: Uint8Array): boolean {
    return this.#database.doesExist(key);
  }

  /** Only inside a write. */
  put(key: Uint8Array, value: Buffer): void {
    this.#database.put(key, value);
  }

  /** Only inside a write. */
  remove(key: Uint8Array): void {
    this.#database.remove(key);
  }

  /** The entries of a range in order. The caller must not write while it iterates. */
  entries(range: KeyRange, reverse = false, limit?: number): Iterable<Entry> {
    if (this.#closed) throw closedError();
    if (!reverse) return this.#database.getRange({ ...range, ...(limit ? { limit } : {}) });
    return this.#database.getRange({
      start: range.end,
      end: range.start,
      reverse: true,
      exclusiveStart: true,
      inclusiveEnd: true,
      ...(limit ? { limit } : {}),
    });
  }

  /** How many entries a range has. */
  count(range: KeyRange): number {
    return this.#database.getKeysCount({ ...range });
  }

  /** Finishes the writes that wait, has everything synced and lets go of the folder. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#commits.flush();
    this.#closed = true;
    await this.#database.flushed;
    await this.#database.close();
    this.#release();
  }
}

/** Synchronous and abortable, without waiting for the disk: lmdb's overlapping sync follows on its own. */
const COMMIT_FLAGS = (0x10000 | 0x1 | 0x2) as TransactionFlags;

function closedError(): EmbeddedStoreError {
  return new EmbeddedStoreError('STORE_CLOSED', 'The embedded store was closed.');
}
