import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
/** Numbers that look random and are the same for the same seed; for demo data only, never for secrets. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, less than 1; a 32-bit linear congruential step whose output is mixed, since its low bits are weak. */
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(this.#state ^ (this.#state >>> 16), 2246822507);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both bounds included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined)
      throw new OnevoiceError('DEMO_DATA_BROKEN', { detail: 'There is nothing to pick from' });
    return item;
  }
}
