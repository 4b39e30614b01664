import type { ErrorEntry } from './error-entry.ts';

/** Errors of the store itself, as opposed to one operation on it. */
export const STORE_ERRORS = {
  STORE_LOCKED: { retry: 'never', tell: 'operator', message: 'Another process uses the data folder.' },
  STORE_DAMAGED: { retry: 'never', tell: 'operator', message: 'The data file is not whole.' },
  STORE_NEWER_FORMAT: { retry: 'never', tell: 'operator', message: 'A newer version wrote the data folder.' },
  STORE_NEWER_VERSION: {
    retry: 'never',
    tell: 'operator',
    message: 'A newer release has written what is stored.',
  },
  STORE_NOT_WRITABLE: {
    retry: 'later',
    tell: 'operator',
    message: 'The data folder can not be written now.',
  },
  STORE_FOLDER_OPEN: {
    retry: 'never',
    tell: 'operator',
    message: 'Other users may read the data folder.',
  },
  DISK_LOW: {
    retry: 'later',
    tell: 'operator',
    message: 'The disk of the data folder is nearly full.',
  },
  STORE_GONE: {
    retry: 'never',
    tell: 'operator',
    message: 'The data folder was deleted or replaced while it was in use.',
  },
  STORE_CLOSED: { retry: 'never', tell: 'operator', message: 'The embedded store was closed.' },
  STORE_UNSUPPORTED: {
    retry: 'never',
    tell: 'operator',
    message:
      'The embedded store does not support this. Set MONGODB_URI to run on a MongoDB server that does.',
  },
  MONGODB_UNREACHABLE: {
    retry: 'later',
    tell: 'operator',
    message: 'No MongoDB answers at MONGODB_URI.',
  },
  FILE_NOT_KEPT: {
    retry: 'later',
    tell: 'operator',
    message: 'The chunks of a file vanish as fast as they are written.',
  },
  NO_FREE_NUMBER: { retry: 'later', tell: 'operator', message: 'No free thread number was drawn.' },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
