import { EmbeddedStoreError } from './errors.ts';

/** The folders this process has open; lmdb would hand out the same environment twice. */
const held = new Set<string>();

/** A claim on a folder, to be confirmed once lmdb has opened it. */
export interface FolderHold {
  /**
   * Looks who else reads the folder and gives up, after `undo`, when another process does. The list is lmdb's table of readers:
   * each process holds a lock of the operating system on its entry, so that a crashed one doesn't count, even when its
   * process id was given to another program since. Returns how to let go.
   */
  confirm(readers: () => string, undo: () => void): () => void;
}

/** Claims a folder for this process, because two writers with caches of their own would not see each other's indexes. */
export function holdFolder(folder: string): FolderHold {
  if (held.has(folder)) {
    throw new EmbeddedStoreError(
      'STORE_LOCKED',
      `The data folder ${folder} is already open in this process (pid ${process.pid}). Share its connection, or set MONGODB_URI.`,
    );
  }
  held.add(folder);
  const release = (): void => void held.delete(folder);
  return {
    confirm(readers, undo) {
      const holder = otherProcess(readers());
      if (holder === undefined) return release;
      undo();
      release();
      throw new EmbeddedStoreError(
        'STORE_LOCKED',
        `The data folder ${folder} is in use by process ${holder}. Stop that process, give this one another DATA_DIR, or set MONGODB_URI so that several processes can share a MongoDB server.`,
      );
    },
  };
}

/** The first process id in lmdb's table (`pid thread txnid` per line) that isn't ours. */
function otherProcess(table: string): number | undefined {
  for (const line of table.split('\n')) {
    const pid = Number(/^\s*(\d+)\s/.exec(line)?.[1]);
    if (pid > 0 && pid !== process.pid) return pid;
  }
  return undefined;
}
