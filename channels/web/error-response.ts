import { DIRECT_LINE_ERRORS } from '../../models/errors/direct-line-errors.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { RawResponse } from '../channel.ts';

/** Where a client finds what was refused, in the shape of the protocol's ErrorResponse. */
interface Refusal {
  readonly status: number;
  /** Direct Line's own word for it. */
  readonly code: string;
  /** Shown to the client; says what to change. */
  readonly message: string;
  readonly retryAfterMs: number | undefined;
}

/** What a client of the protocol is answered; undefined for an error that is no refusal of its request. */
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

/** The answer with a refusal. */
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

/** `DIRECT_LINE_BAD_ARGUMENT` is `BadArgument` to clients. */
function protocolCode(code: string): string {
  const words = code.replace('DIRECT_LINE_', '').toLowerCase().split('_');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
