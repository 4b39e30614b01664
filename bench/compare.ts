import type { Figure } from './product.ts';

/** By which part a value may be larger than before without anybody having done something: runs of the same code differ by less. */
const NOISE = 0.1;

/** What became dearer from one run to another beyond noise: a line for each figure that has a value in both. Nothing for what stayed or became cheaper. */
export function dearer(before: readonly Figure[], after: readonly Figure[]): string[] {
  const known = new Map(before.map(({ name, value }) => [name, value]));
  return after.flatMap(({ name, value }) => {
    const old = known.get(name);
    if (value === undefined || old === undefined || value <= old * (1 + NOISE)) return [];
    return [`${name}: ${value.toFixed(2)} instead of ${old.toFixed(2)}`];
  });
}
