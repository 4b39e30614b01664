import { open, type RootDatabase, type TransactionFlags } from 'lmdb';
import { hasCode, OnevoiceError } from '../../errors/onevoice-error.ts';
import { Catalog, catalogKey } from './catalog.ts';
import { refuseDamagedFile } from './data-file.ts';
import { diskFault, notWritable } from './disk-fault.ts';
import { FolderGuard } from './folder-guard.ts';
import { GroupCommit } from './group-commit.ts';
import type { Entry, KeyRange, KeyValues } from './key-values.ts';
import { madePrivate } from './private-folder.ts';
import { holdFolder, refuseSecondProcess } from './store-lock.ts';

/** What a write whose promise resolved survives, see {@link Store}. */
export type Durability = 'process' | 'power';

/** Counts of the store's work since it was opened, so that tests count work instead of measuring time. */
export interface StoreStatistics {
  documentsExamined: number;
  keysExamined: number;
  commits: number;
  writes: number;
}

/** Where a probe is written: keys of the catalog that no collection has. */
const PROBE_KEYS = Array.from({ length: 40 }, (_, nth) => catalogKey('probe', `${nth}`));
/** The size of each part of a probe, in bytes: less than half a page, since lmdb bears the failure of such a write. */
const PROBE_BYTES = 1_600;
/** How often the disk is synced with durability `process`, in milliseconds. */
const SYNC_INTERVAL_MS = 1000;

/** The mode of lmdb's files, by an option that its published types leave out: its user's only, whatever the umask is. */
const FILE_MODE = { permissionsMode: 0o600 };

/** lmdb's methods that its published types leave out. */
interface Lmdb extends RootDatabase<Buffer, Uint8Array> {
  get(key: Uint8Array): Buffer | undefined;
  /** Flushes in a thread of its own. */
  sync(done: (error: unknown) => void): void;
}

/**
 * The embedded store: a folder with all collections and indexes in one lmdb database, opened by one process. A write's promise resolves after its
 * commit. Its limits are lmdb's: a key, and so an indexed value, has at most about 1,950 bytes.
 *
 * With durability `process` (the default) a commit is handed to the operating system: a resolved write survives the death of the process at any
 * moment, kill -9 included. The disk is synced every second, so a power cut or a crash of the machine can lose the last seconds and, since the
 * system writes pages in any order, can damage the file. With `power` each commit waits for the disk and survives that too; it blocks the event
 * loop meanwhile. (lmdb's overlapping sync does not help: a synchronous commit waits for the disk there as well.)
 */
export class Store implements KeyValues {
  readonly folder: string;
  readonly catalog: Catalog;
  readonly statistics: StoreStatistics = { documentsExamined: 0, keysExamined: 0, commits: 0, writes: 0 };
  readonly #database: Lmdb;
  readonly #commits: GroupCommit;
  readonly #guard: FolderGuard;
  readonly #release: () => void;
  readonly #syncTimer: NodeJS.Timeout | undefined;
  #unsynced = false;
  /** What the commit under way writes: the bytes of its keys and values, and how many changes it makes. */
  #changed = { bytes: 0, changes: 0 };
  /** Why the last commit could not be stored; cleared by a probe. */
  #failure: OnevoiceError | undefined;
  #syncing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(folder: string, durability: Durability = 'process') {
    this.folder = madePrivate(folder);
    this.#release = holdFolder(this.folder);
    let database: Lmdb | undefined;
    try {
      refuseDamagedFile(this.folder);
      database = open({
        path: this.folder,
        keyEncoding: 'binary',
        encoding: 'binary',
        noSubdir: false,
        overlappingSync: false,
        ...FILE_MODE,
      }) as Lmdb;
      this.#database = database;
      this.#guard = new FolderGuard(this.folder);
      refuseSecondProcess(this.folder, database);
      this.catalog = new Catalog(this);
      this.catalog.load();
    } catch (error) {
      void database?.close();
      this.#release();
      throw this.#withFault(error);
    }
    this.#commits = new GroupCommit(
      (work) => {
        this.statistics.commits++;
        this.#transact(work, COMMIT_FLAGS[durability]);
      },
      () => this.catalog.load(),
    );
    if (durability === 'process') {
      this.#syncTimer = setInterval(() => void this.#sync(), SYNC_INTERVAL_MS);
      this.#syncTimer.unref();
    }
  }

  /** Queues a write for the next commit. */
  write<T>(operation: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(closedError());
    this.statistics.writes++;
    return this.#commits.run(operation);
  }

  /** Runs a write in a transaction of its own, which is undone if it throws. */
  writeAlone<T>(operation: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(closedError());
    this.statistics.writes++;
    return this.#commits.alone(operation);
  }

  /** A copy of a key's value. Inside a write it sees the write's own changes, outside the last commit. */
  get(key: Uint8Array): Buffer | undefined {
    if (this.#closed) throw closedError();
    return this.#database.get(key);
  }

  /** Whether a key exists. */
  has(key: Uint8Array): boolean {
    return this.#database.doesExist(key);
  }

  /** Only inside a write. */
  put(key: Uint8Array, value: Buffer): void {
    this.#changed.bytes += key.length + value.length;
    this.#changed.changes++;
    this.#database.put(key, value);
  }

  /** Only inside a write. */
  remove(key: Uint8Array): void {
    this.#changed.changes++;
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

  /** The number of entries of a range. */
  count(range: KeyRange): number {
    return this.#database.getKeysCount({ ...range });
  }

  /**
   * Looks whether the data folder is there and takes writes. After a commit that could not be stored, a probe of the size of a large message is
   * written: a full disk may take small ones. @throws `STORE_GONE`, `STORE_NOT_WRITABLE`, `STORE_CLOSED`
   */
  check(): void {
    if (this.#closed) throw closedError();
    this.#guard.ensureThere();
    if (this.#failure === undefined) return;
    this.#transact(() => {
      for (const key of PROBE_KEYS) this.put(key, Buffer.alloc(PROBE_BYTES));
    }, COMMIT_FLAGS.process);
    this.#transact(() => {
      for (const key of PROBE_KEYS) this.remove(key);
    }, COMMIT_FLAGS.process);
    this.#failure = undefined;
  }

  #transact(work: () => void, flags: TransactionFlags): void {
    this.#guard.ensureThere();
    this.#unsynced = true;
    this.#changed = { bytes: 0, changes: 0 };
    try {
      this.#database.transactionSync(() => {
        work();
        this.#guard.ensureRoom(this.#changed.bytes, this.#changed.changes);
      }, flags);
    } catch (error) {
      throw this.#withFault(error);
    }
  }

  /** The error to throw in place of one of the disk, which is remembered; any other error as it is. */
  #withFault(error: unknown): unknown {
    const fault = diskFault(error);
    if (hasCode(error, 'STORE_NOT_WRITABLE')) this.#failure = error;
    else if (fault !== undefined) this.#failure = notWritable(this.folder, fault, error);
    else return error;
    return this.#failure;
  }

  /** Commits the waiting writes, syncs the disk and unlocks the folder. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#commits.flush();
    this.#closed = true;
    clearInterval(this.#syncTimer);
    await this.#sync();
    await this.#database.close();
    this.#release();
  }

  async #sync(): Promise<void> {
    // A sync under way is awaited even if nothing is new, since closing the database under its thread would end the process.
    if (!this.#unsynced) return await this.#syncing;
    this.#unsynced = false;
    this.#syncing = this.#syncing.then(
      () =>
        new Promise<void>((resolve) => {
          this.#database.sync((error) => {
            // Not synced: the timer tries again.
            if (error) this.#unsynced = true;
            resolve();
          });
        }),
    );
    await this.#syncing;
  }
}

/** lmdb's flags for a commit: abortable and synchronous, `process` also without a flush (`MDB_NOSYNC`). */
const COMMIT_FLAGS: Readonly<Record<Durability, TransactionFlags>> = {
  power: 3 as TransactionFlags,
  process: (0x10000 | 3) as TransactionFlags,
};

function closedError(): OnevoiceError {
  return new OnevoiceError('STORE_CLOSED', { detail: 'The embedded store was closed.' });
}
