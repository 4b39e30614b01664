import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import { PROGRAMMING_ERRORS } from '../models/errors/programming-errors.ts';

/** The printed text of an error: the message of one that an operator can mend, the stack of any other. */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof OnevoiceError && !Object.hasOwn(PROGRAMMING_ERRORS, error.code)) return error.message;
  if ('syscall' in error) {
    return `${error.message}. \`onevoice doctor\` tries DATA_DIR, PORT and HOST and says what to do.`;
  }
  return error.stack ?? error.message;
}
