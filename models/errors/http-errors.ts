import type { ErrorEntry } from './error-entry.ts';

/** Errors of the HTTP server. Clients see the text, never a cause. */
export const HTTP_ERRORS = {
  BAD_REQUEST: { status: 400, retry: 'never', tell: 'customer', message: 'The request could not be read.' },
  NOT_FOUND: { status: 404, retry: 'never', tell: 'customer', message: 'There is nothing at this address.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    retry: 'never',
    tell: 'customer',
    message: 'This method is not known here.',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    retry: 'later',
    tell: 'nobody',
    message: 'The request took too long to arrive.',
  },
  TOO_LARGE: { status: 413, retry: 'never', tell: 'customer', message: 'The body is too large.' },
  MISDIRECTED: {
    status: 421,
    retry: 'never',
    tell: 'operator',
    message:
      'This server answers only to names of its own machine, such as localhost, and to no proxy. Where others reach it, by a proxy or a tunnel too, set TRUST_PROXY.',
  },
  HEADERS_TOO_LARGE: { status: 431, retry: 'never', tell: 'nobody', message: 'The headers are too large.' },
  INTERNAL: { status: 500, retry: 'later', tell: 'operator', message: 'Something went wrong on our side.' },
  DRAINING: {
    status: 503,
    retry: 'later',
    tell: 'nobody',
    message: 'The service is not taking messages now.',
  },
  OVERLOADED: {
    status: 503,
    retry: 'later',
    tell: 'operator',
    message: 'Too much is sent at the same time. Try again later.',
  },
  UNAVAILABLE: {
    status: 503,
    retry: 'later',
    tell: 'operator',
    message: 'The service can not store anything now. Try again later.',
  },
  NOT_LISTENING: {
    status: 500,
    retry: 'never',
    tell: 'operator',
    message: 'The server can not listen. Stop what listens there, or set PORT and HOST to another address.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
