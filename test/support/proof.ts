import { seededRandom, shuffle } from '../../models/seeded-random.ts';

/** Every sample is drawn with it, so that each run of `npm test` takes the same cases. */
const SEED = 1;

/** Set by `npm run prove`: proofs run in whole. */
export const PROVES_ALL = process.env['PROVE'] === '1';

/** Cases of a proof, in their order. */
export interface Cases<T> {
  readonly cases: readonly T[];
  /** How much this is of the whole, for a title: `4 of 14 steps, seed 1; all with npm run prove`. */
  readonly extent: string;
}

/** At most `count` of the cases of a proof, drawn with a fixed seed; all of them under `npm run prove`. */
export function sample<T>(all: readonly T[], count: number, noun: string): Cases<T> {
  if (PROVES_ALL || count >= all.length) return { cases: all, extent: `all ${all.length} ${noun}` };
  const drawn = new Set(shuffle([...all.keys()], seededRandom(SEED)).slice(0, count));
  return {
    cases: all.filter((_, index) => drawn.has(index)),
    extent: `${count} of ${all.length} ${noun}, seed ${SEED}; all with npm run prove`,
  };
}

/** The numbers from 1, for proofs whose cases are numbered. */
export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
