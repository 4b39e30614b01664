import { chmodSync, lstatSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { codeOfError, OnevoiceError } from '../../errors/onevoice-error.ts';
import { notWritable } from './disk-fault.ts';

/** The mode of the data folder and of every folder in it: its user's only. */
const FOLDER_MODE = 0o700;
/** The mode of every file in the data folder. */
const FILE_MODE = 0o600;
/** The bits of a mode that say who may read, write and enter. */
const RIGHTS = 0o777;
/** lmdb's name of the data file. */
const DATA_FILE = 'data.mdb';
/** The bit of a folder that several users share, such as `/tmp`. */
const STICKY = 0o1000;

/**
 * Makes the data folder if it is missing, for the process's own user only, since it holds what customers wrote. One that others may enter is closed to
 * them, with everything in it, whatever made it and whatever the umask is. Gives its real path.
 * @throws `STORE_NOT_WRITABLE`; `STORE_FOLDER_OPEN` if its mode can't be changed, or several users share it
 */
export function madePrivate(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
    const real = realpathSync(folder);
    // On Windows a folder of a user's is closed to others by its access control list, and there are no modes.
    if (process.platform === 'win32') return real;
    if (isShared(real)) throw openFolder(real, 'several users share it');
    closeToOthers(real);
    return real;
  } catch (error) {
    if (error instanceof OnevoiceError) throw error;
    throw notWritable(folder, codeOfError(error), error);
  }
}

/** Whether a folder is one of all users, such as `/tmp`, and not a volume of the store's own that was mounted like one. */
function isShared(folder: string): boolean {
  if ((lstatSync(folder).mode & STICKY) === 0) return false;
  const names = readdirSync(folder);
  return names.length > 0 && !names.includes(DATA_FILE);
}

/** Closes a folder first, so that nobody enters it while its files are looked at. */
function closeToOthers(folder: string): void {
  setMode(folder, lstatSync(folder).mode, FOLDER_MODE);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) closeToOthers(path);
    // A link is left alone: what it leads to is not in the folder.
    else if (!entry.isSymbolicLink()) setMode(path, lstatSync(path).mode, FILE_MODE);
  }
}

function setMode(path: string, mode: number, wanted: number): void {
  if ((mode & (RIGHTS | STICKY)) === wanted) return;
  try {
    chmodSync(path, wanted);
  } catch (error) {
    throw openFolder(path, codeOfError(error), error);
  }
}

function openFolder(path: string, reason: string, cause?: unknown): OnevoiceError {
  const detail = `Others may read ${path}, and it can not be closed to them (${reason}). Give it to the user of this process (chown), or set DATA_DIR to a folder of its own.`;
  return new OnevoiceError('STORE_FOLDER_OPEN', { detail, cause });
}
