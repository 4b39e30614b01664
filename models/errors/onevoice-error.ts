import { CATALOGUE, type ErrorCode } from './catalogue.ts';
import type { ErrorEntry } from './error-entry.ts';

/** What an error carries beside its code. */
export interface ErrorOptions {
  /** A sentence about this case, in place of the catalogue's. */
  readonly detail?: string;
  /** The error that caused it. */
  readonly cause?: unknown;
  /** All faults of a file or a configuration at once, a sentence each. */
  readonly faults?: readonly string[];
  /** When to retry, in milliseconds from now, if the provider said so. */
  readonly retryAfterMs?: number | undefined;
  /** The provider's own code of its refusal, as in Meta's documentation. */
  readonly providerCode?: number | undefined;
}

/** The error class of the product. Callers decide by `code` and its catalogue entry, never by the message. */
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

  /** The catalogue's entry of the code. */
  get entry(): ErrorEntry {
    return CATALOGUE[this.code];
  }
}

/** Whether an error is an {@link OnevoiceError} with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly ErrorCode[]): error is OnevoiceError {
  return error instanceof OnevoiceError && codes.includes(error.code);
}

/** A word for the log in place of an error's message, which may quote a customer: our code, else the system's (`ECONNRESET`), else the class. */
export function codeOfError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.constructor.name;
}
