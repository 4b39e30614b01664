import { normalize } from '../normalize.ts';
import { segment } from '../segment.ts';
import type { Locale } from '../understanding.ts';

/** One text as a sparse vector: parallel arrays of hashed feature and weight, every feature once. */
export interface SparseVector {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** Longest run of words and characters that becomes one feature. */
const WORD_RUN = 2;
const CHAR_RUN = 5;
/** Words of a message that are classified; what somebody wants stands in the first few hundred. */
const MAX_WORDS = 400;
const MAX_WORD_LENGTH = 40;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

function spread(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Counts the hashed n-grams of a text: runs of words, and runs of characters within a word and its edges. */
export function countFeatures(text: string, locale: Locale, bits: number): Map<number, number> {
  const counts = new Map<number, number>();
  const mask = 2 ** bits - 1;
  const add = (hash: number): void => {
    const index = spread(hash) & mask;
    counts.set(index, (counts.get(index) ?? 0) + 1);
  };
  const words = segment(normalize(text).text, locale).slice(0, MAX_WORDS);
  for (let i = 0; i < words.length; i++) {
    let hash = FNV_OFFSET;
    for (let j = i; j < Math.min(words.length, i + WORD_RUN); j++) {
      const word = words[j] ?? '';
      for (let k = 0; k < word.length; k++) hash = mix(hash, word.charCodeAt(k));
      hash = mix(hash, 1);
      add(hash);
    }
    const padded = ` ${(words[i] ?? '').slice(0, MAX_WORD_LENGTH)} `;
    for (let from = 0; from < padded.length; from++) {
      let run = FNV_OFFSET ^ 2;
      for (let to = from; to < Math.min(padded.length, from + CHAR_RUN); to++) {
        run = mix(run, padded.charCodeAt(to));
        if (to > from) add(run);
      }
    }
  }
  return counts;
}
