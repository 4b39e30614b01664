import { type Stats, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OnevoiceError } from '../../errors/onevoice-error.ts';
import { notWritable } from './disk-fault.ts';

/** The pages of a tree from a leaf to its root, in bytes. */
const TREE_BYTES = 3 * 4_096;
/** What a commit leaves free on the disk, in bytes: for the tree of free pages, and for other files. */
const SPARE_BYTES = 262_144;

/**
 * Watches whether the data file that is open is still the one in the folder. A file that was deleted or replaced stays writable for the process that
 * has it open, and everything written into it is lost at the process's end.
 */
export class FolderGuard {
  readonly #folder: string;
  readonly #opened: Stats;
  /** The size of the file when it was last looked at, in bytes. */
  #size: number;

  /** `folder`: where the data file is, which was just opened. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#opened = statSync(this.#path);
    this.#size = this.#opened.size;
  }

  /** @throws `STORE_GONE` */
  ensureThere(): void {
    const found = statSync(this.#path, { throwIfNoEntry: false });
    if (found !== undefined && found.ino === this.#opened.ino && found.dev === this.#opened.dev) {
      this.#size = found.size;
      return;
    }
    throw new OnevoiceError('STORE_GONE', {
      detail: `The data folder ${this.#folder} was deleted or replaced while this process uses it: nothing is stored any more. Put it back as it was, or restart with the folder from a backup.`,
    });
  }

  /**
   * Refuses a commit that the disk may have no room for, before lmdb writes any of it: after a write of several pages that fails half-way, lmdb
   * damages the memory of the process. `bytes`: those of its keys and values; `changes`: how many it writes and removes. @throws `STORE_NOT_WRITABLE`
   */
  ensureRoom(bytes: number, changes: number): void {
    // Pages that are split are half full; each change writes the pages above its own anew, and no more than there are.
    const needed = 2 * bytes + Math.min(changes * TREE_BYTES, this.#size) + SPARE_BYTES;
    const { bavail, bsize } = statfsSync(this.#folder);
    if (bavail * bsize < needed) throw notWritable(this.#folder, 'ENOSPC', undefined);
  }

  get #path(): string {
    return join(this.#folder, 'data.mdb');
  }
}
