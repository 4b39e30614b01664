import type { ErrorEntry } from './error-entry.ts';

/** Errors of the Direct Line endpoint. Clients get Direct Line's own code of each (`BadArgument`) and a sentence about their request. */
export const DIRECT_LINE_ERRORS = {
  DIRECT_LINE_BAD_ARGUMENT: {
    status: 400,
    retry: 'never',
    tell: 'customer',
    message: 'A property has a value that is not taken.',
  },
  DIRECT_LINE_INVALID_RANGE: {
    status: 400,
    retry: 'never',
    tell: 'customer',
    message: 'The watermark is not one of this conversation.',
  },
  DIRECT_LINE_MALFORMED_DATA: {
    status: 400,
    retry: 'never',
    tell: 'customer',
    message: 'The body is not in the form that the protocol asks for.',
  },
  DIRECT_LINE_MISSING_PROPERTY: {
    status: 400,
    retry: 'never',
    tell: 'customer',
    message: 'A property is missing.',
  },
  DIRECT_LINE_NOT_ALLOWED: {
    status: 400,
    retry: 'never',
    tell: 'customer',
    message: 'This is not for clients.',
  },
  DIRECT_LINE_NOT_SUPPORTED: {
    status: 400,
    retry: 'never',
    tell: 'customer',
    message: 'Activities of this kind are not taken.',
  },
  DIRECT_LINE_UNAUTHORIZED: {
    status: 401,
    retry: 'never',
    tell: 'customer',
    message: 'The request has no credentials.',
  },
  DIRECT_LINE_BAD_ORIGIN: {
    status: 403,
    retry: 'never',
    tell: 'customer',
    message: 'Pages of this origin may not use the chat.',
  },
  DIRECT_LINE_FORBIDDEN: {
    status: 403,
    retry: 'never',
    tell: 'customer',
    message: 'The credentials are not good for this.',
  },
  DIRECT_LINE_TOKEN_EXPIRED: {
    status: 403,
    retry: 'never',
    tell: 'customer',
    message: 'The token has expired.',
  },
  DIRECT_LINE_NOT_FOUND: {
    status: 404,
    retry: 'never',
    tell: 'customer',
    message: 'There is no such conversation or file.',
  },
  DIRECT_LINE_MESSAGE_SIZE_TOO_BIG: {
    status: 413,
    retry: 'never',
    tell: 'customer',
    message: 'The message or its file is too large.',
  },
  DIRECT_LINE_UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    retry: 'never',
    tell: 'customer',
    message: 'The file is empty, a program, or not what its name says.',
  },
  DIRECT_LINE_TOO_MANY_REQUESTS: {
    status: 429,
    retry: 'after',
    tell: 'customer',
    message: 'Too many requests. Wait a little and try again.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
