import { OnevoiceError } from './errors/onevoice-error.ts';

/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * A source that yields the same numbers for the same seed: a 32-bit linear congruential generator whose output is mixed, since its low bits are
 * weak. For shuffling and demo data, never for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 16), 2246822507);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of the items. @throws `DEMO_DATA_BROKEN` if there are none */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[between(random, 0, items.length - 1)];
  if (item === undefined)
    throw new OnevoiceError('DEMO_DATA_BROKEN', { detail: 'There is nothing to pick from.' });
  return item;
}

/** Shuffles in place (Fisher-Yates) and returns the same array. */
export function shuffle<T extends Uint32Array | unknown[]>(items: T, random: Random): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = between(random, 0, i);
    const held = items[i];
    items[i] = items[j] as T[number];
    items[j] = held as T[number];
  }
  return items;
}
