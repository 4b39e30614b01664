import type { Picks, Referent, Swaps } from '../../models/values/referent.ts';
import type { ValueContext, ValueKind } from '../../models/values/value-kind.ts';
import { readOne } from './one-of.ts';
import { readPicks } from './picks.ts';
import type { Reference } from './reference.ts';
import { readSwaps } from './swaps.ts';

/** Just above the numbers, since most words of a message are none of a name; what is one of the things before what is several. */
const SPECIFICITY = { choice: 16, payment: 15, picks: 14, swaps: 13 } as const;

/** Several of the things in question. */
export const picks: ValueKind<Picks> = {
  name: 'picks',
  specificity: SPECIFICITY.picks,
  example: { value: { chosen: [], open: [], without: [], adds: false }, text: 'both' },
  find: (text, context) => found(readPicks(text, thingsOf('picks', context))),
};

/** What of the things in question is to be exchanged, and for what. */
export const swaps: ValueKind<Swaps> = {
  name: 'swaps',
  specificity: SPECIFICITY.swaps,
  example: { value: { swaps: [], open: [] }, text: 'the lamp for a black one' },
  find: (text, context) => found(readSwaps(text, thingsOf('swaps', context))),
};

/** One of the things in question. */
export const choice: ValueKind<string> = {
  ...oneOf('choice'),
  example: { value: '1', text: 'the first one' },
};

/** One of the customer's ways to pay. */
export const payment: ValueKind<string> = {
  ...oneOf('payment'),
  example: { value: '1', text: 'the gift card' },
};

function oneOf(name: 'choice' | 'payment'): Omit<ValueKind<string>, 'example'> {
  return {
    name,
    specificity: SPECIFICITY[name],
    find: (text, context) => found(readOne(text, thingsOf(name, context))),
  };
}

function thingsOf(kind: string, { among }: ValueContext): readonly Referent[] {
  return among?.(kind) ?? [];
}

function found<Value>(reference: Reference<Value> | undefined) {
  return reference === undefined ? [] : [{ ...reference, marked: false }];
}
