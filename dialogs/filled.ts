import { OnevoiceError } from '../models/errors/onevoice-error.ts';

/** The value of a slot that every path to the present state fills; the walk test proves it. */
export function filled<T>(value: T | null): T {
  if (value === null)
    throw new OnevoiceError('DIALOG_BROKEN', { detail: 'a slot is empty in a state that needs it' });
  return value;
}
