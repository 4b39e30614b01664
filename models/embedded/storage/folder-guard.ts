import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { OnevoiceError } from '../../errors/onevoice-error.ts';

/**
 * Watches whether the data file that is open is still the one in the folder. A file that was deleted or replaced stays writable for the process that
 * has it open, and everything written into it is lost at the process's end.
 */
export class FolderGuard {
  readonly #folder: string;
  readonly #opened: Stats;

  /** `folder`: where the data file is, which was just opened. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#opened = statSync(this.#path);
  }

  /** @throws `STORE_GONE` */
  ensureThere(): void {
    const found = statSync(this.#path, { throwIfNoEntry: false });
    if (found !== undefined && found.ino === this.#opened.ino && found.dev === this.#opened.dev) return;
    throw new OnevoiceError('STORE_GONE', {
      detail: `The data folder ${this.#folder} was deleted or replaced while this process uses it: nothing is stored any more. Put it back as it was, or restart with the folder from a backup.`,
    });
  }

  get #path(): string {
    return join(this.#folder, 'data.mdb');
  }
}
