import { OnevoiceError } from '../../errors/onevoice-error.ts';

/** The open folders of this process, since lmdb would open the same environment twice. */
const held = new Set<string>();

/** The parts of an open lmdb database that list its processes. */
interface SharedDatabase {
  get(key: Uint8Array): unknown;
  readerCheck(): number;
  readerList(): string;
}

/** Locks a folder within this process; returns the function that unlocks it. @throws `STORE_LOCKED` */
export function holdFolder(folder: string): () => void {
  if (held.has(folder)) {
    throw new OnevoiceError('STORE_LOCKED', {
      detail: `The data folder ${folder} is already open in this process (pid ${process.pid}). Share its connection, or set MONGODB_URI.`,
    });
  }
  held.add(folder);
  return () => void held.delete(folder);
}

/**
 * Refuses a folder that another process uses, since two writers would not see each other's new indexes. lmdb has a table of its readers: this
 * process enters it before it reads it, so that of two processes that start at once at most one goes on. Each entry holds a lock of the operating
 * system, so that a crashed process does not count, even if another program has its process id by now. @throws `STORE_LOCKED`
 */
export function refuseSecondProcess(folder: string, database: SharedDatabase): void {
  database.get(Buffer.of(0));
  database.readerCheck();
  const holder = otherProcess(database.readerList());
  if (holder === undefined) return;
  throw new OnevoiceError('STORE_LOCKED', {
    detail: `The data folder ${folder} is in use by process ${holder}. Stop that process, give this one another DATA_DIR, or set MONGODB_URI so that several processes can share a MongoDB server.`,
  });
}

/** The first process id in lmdb's table (`pid thread txnid` per line) that isn't ours. */
function otherProcess(table: string): number | undefined {
  for (const line of table.split('\n')) {
    const pid = Number(/^\s*(\d+)\s/.exec(line)?.[1]);
    if (pid > 0 && pid !== process.pid) return pid;
  }
  return undefined;
}
