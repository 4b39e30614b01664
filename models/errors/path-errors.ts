import type { ErrorEntry } from './error-entry.ts';

/** Errors between the inbox and the outbox. */
export const PATH_ERRORS = {
  BAD_ITEM: {
    status: 400,
    retry: 'never',
    tell: 'customer',
    message: 'The id is empty, too long or not text.',
  },
  BOT_FAILED: { status: 500, retry: 'later', tell: 'operator', message: 'The bot failed at a message.' },
  BOT_SLOW: {
    status: 500,
    retry: 'never',
    tell: 'operator',
    message: 'The bot took too long for a message.',
  },
  NOT_COMPLETED: {
    status: 500,
    retry: 'later',
    tell: 'operator',
    message: 'The channel could not find out who sent a message.',
  },
  SHOP_FAILED: {
    status: 500,
    retry: 'later',
    tell: 'operator',
    message: 'The shop did not answer as its port says.',
  },
  WORKER_LOST: {
    status: 500,
    retry: 'never',
    tell: 'operator',
    message: 'A message stopped its worker repeatedly.',
  },
  TURN_CLOSED: {
    status: 500,
    retry: 'never',
    tell: 'operator',
    message: 'The turn is over; it takes nothing more.',
  },
  NO_CHANNEL: { status: 500, retry: 'never', tell: 'operator', message: 'The channel is not configured.' },
  NOT_SUPPORTED: { status: 500, retry: 'never', tell: 'operator', message: 'The activity can not be sent.' },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
