import type { RawResponse } from '../channel.ts';

/** The refusals of the Direct Line endpoint, each with the HTTP status it is told with. Codes are Direct Line's own. */
export const REFUSALS = {
  BadArgument: 400,
  InvalidRange: 400,
  MalformedData: 400,
  MissingProperty: 400,
  NotAllowed: 400,
  NotSupported: 400,
  Unauthorized: 401,
  BadOrigin: 403,
  Forbidden: 403,
  TokenExpired: 403,
  NotFound: 404,
  MessageSizeTooBig: 413,
  TooManyRequests: 429,
} as const;

/** The code of a refusal, one of {@link REFUSALS}. */
export type RefusalCode = keyof typeof REFUSALS;

/** A request that is refused; the message is shown to the client and says what to change. */
export class DirectLineError extends Error {
  readonly code: RefusalCode;
  /** After how many milliseconds a repetition makes sense, where that is known. */
  readonly retryAfterMs: number | undefined;

  constructor(code: RefusalCode, message: string, retryAfterMs?: number) {
    super(message);
    this.name = 'DirectLineError';
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** A refusal in the shape of the protocol's ErrorResponse. */
export function refusal(error: DirectLineError): RawResponse {
  return {
    status: REFUSALS[error.code],
    ...(error.retryAfterMs === undefined
      ? {}
      : { headers: { 'retry-after': String(Math.ceil(error.retryAfterMs / 1000)) } }),
    body: { error: { code: error.code, message: error.message } },
  };
}
