import { DIRECT_LINE_ERRORS } from '../../models/errors/direct-line-errors.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { RawResponse } from '../channel.ts';

/** A refused request, in the terms of the protocol's ErrorResponse. */
interface Refusal {
  readonly status: number;
  /** Direct Line's error code, such as `BadArgument`. */
  readonly code: string;
  /** Shown to the client; says what to change. */
  readonly message: string;
  readonly retryAfterMs: number | undefined;
}

/** The refusal that an error stands for; undefined for an internal error. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof OnevoiceError) || !isDirectLine(error.code)) return undefined;
  const { message, retryAfterMs } = error;
  return {
    status: DIRECT_LINE_ERRORS[error.code].status,
    code: protocolCode(error.code),
    message,
    retryAfterMs,
  };
}

/** The response to a refused request. */
export function errorResponse({ status, code, message, retryAfterMs }: Refusal): RawResponse {
  return {
    status,
    ...(retryAfterMs === undefined
      ? {}
      : { headers: { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) } }),
    body: { error: { code, message } },
  };
}

function isDirectLine(code: string): code is keyof typeof DIRECT_LINE_ERRORS {
  return Object.hasOwn(DIRECT_LINE_ERRORS, code);
}

/** The protocol's code for ours: `DIRECT_LINE_BAD_ARGUMENT` is `BadArgument`. */
function protocolCode(code: string): string {
  const words = code.replace('DIRECT_LINE_', '').toLowerCase().split('_');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
