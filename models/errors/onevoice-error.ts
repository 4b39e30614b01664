import { CATALOGUE, type ErrorCode } from './catalogue.ts';
import type { ErrorEntry } from './error-entry.ts';

/** What one error says beside its code. */
export interface ErrorOptions {
  /** A sentence about this very case, in place of the catalogue's. */
  readonly detail?: string;
  /** What led to it. */
  readonly cause?: unknown;
  /** All faults of a file or a configuration at once, a sentence each. */
  readonly faults?: readonly string[];
  /** In milliseconds, where the one who refused said when to try again. */
  readonly retryAfterMs?: number | undefined;
  /** The provider's own code of its refusal, as in Meta's documentation. */
  readonly providerCode?: number | undefined;
}

/** The one error class of the product: callers decide by `code` and by what the catalogue says of it, never by a message. */
export class OnevoiceError extends Error {
  readonly code: ErrorCode;
  readonly faults: readonly string[] | undefined;
  readonly retryAfterMs: number | undefined;
  readonly providerCode: number | undefined;

  constructor(code: ErrorCode, options: ErrorOptions = {}) {
    super(
      options.detail ?? CATALOGUE[code].message,
      options.cause === undefined ? {} : { cause: options.cause },
    );
    this.name = 'OnevoiceError';
    this.code = code;
    this.faults = options.faults;
    this.retryAfterMs = options.retryAfterMs;
    this.providerCode = options.providerCode;
  }

  /** What the catalogue says of the code. */
  get entry(): ErrorEntry {
    return CATALOGUE[this.code];
  }
}

/** Whether an error is ours and of one of these codes. */
export function hasCode(error: unknown, ...codes: readonly ErrorCode[]): error is OnevoiceError {
  return error instanceof OnevoiceError && codes.includes(error.code);
}

/** A word for a log where the message may hold a customer's words: our code, else the system's (`ECONNRESET`), else the class. */
export function codeOfError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.constructor.name;
}
