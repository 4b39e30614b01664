import type { ErrorEntry } from './error-entry.ts';

/** Errors that only a fault of the program causes; only a change of the code mends them. */
export const PROGRAMMING_ERRORS = {
  DIALOG_BROKEN: { retry: 'never', tell: 'operator', message: 'The machine of a dialog is not whole.' },
  NO_TURN: {
    retry: 'never',
    tell: 'operator',
    message: 'The bot has to be hosted on an adapter that gives it a turn.',
  },
  STORE_MISUSED: {
    retry: 'never',
    tell: 'operator',
    message: 'The store was called with what it can not take.',
  },
  DEMO_DATA_BROKEN: { retry: 'never', tell: 'operator', message: 'The demo data is not whole.' },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
