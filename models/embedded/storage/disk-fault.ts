import { constants } from 'node:os';
import mongoose from 'mongoose';
import { OnevoiceError } from '../../errors/onevoice-error.ts';

/** The errors of the operating system by which a disk takes no writes: full, over a quota or a limit, read-only, not allowed, broken. */
const NAMES = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO'] as const;

/** The names by their numbers: lmdb gives the number as `code`. */
const BY_NUMBER: ReadonlyMap<unknown, string> = new Map(
  NAMES.map((name) => [(constants.errno as Readonly<Record<string, number>>)[name], name]),
);

/** The name of the system's error by which a disk takes no writes (`ENOSPC`); undefined for any other error. lmdb reports a write that was cut short as `EIO`. */
export function diskFault(error: unknown): string | undefined {
  // Refusals of ours have MongoDB's numbers, some of which are errors of the system too.
  if (!(error instanceof Error) || error instanceof mongoose.mongo.MongoServerError || !('code' in error))
    return undefined;
  return NAMES.find((name) => name === error.code) ?? BY_NUMBER.get(error.code);
}

/** The error for a data folder that takes no writes; `fault`: the system's name for the reason. */
export function notWritable(folder: string, fault: string, cause: unknown): OnevoiceError {
  const detail = `The data folder ${folder} can not be written (${fault}). Make room on its disk, make it writable for the user of this process, or set DATA_DIR to another folder.`;
  return new OnevoiceError('STORE_NOT_WRITABLE', { detail, cause });
}
