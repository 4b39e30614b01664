import { statfs } from 'node:fs/promises';

/** The room on the disk of a store, in bytes. */
export interface DiskSpace {
  /** What a process without special rights may still write. */
  readonly free: number;
  readonly total: number;
}

/** The room on the disk that a folder is on. What the embedded store has freed in its own file is not counted: it is used again, and not given back. */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}
