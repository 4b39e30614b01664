/** Draws that are the same in every run with the same seed. */
export interface Random {
  /** One of several, and not the same one twice in a row. */
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  /** A whole number from 0 on, below `end`. */
  below(end: number): number;
  /** True in this share of the draws. */
  chance(share: number): boolean;
}

/** Draws from a seed of any text, such as the id of a task and the number of a trial (mulberry32 on a hash of it). */
export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const last = new WeakMap<object, number>();
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: (values) => {
      let at = below(values.length);
      if (at === last.get(values)) at = (at + 1) % values.length;
      last.set(values, at);
      return values[at] ?? values[0];
    },
    chance: (share) => next() < share,
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
