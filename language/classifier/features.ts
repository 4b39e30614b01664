import type { Locale } from '../../models/locale/locale.ts';
import { normalize } from '../normalize.ts';
import { segment } from '../segment.ts';
import { WRITING_SYSTEMS } from '../writing-system-by-locale.ts';

/** How often each hashed n-gram occurs in a text. */
export type NgramCounts = Map<number, number>;

/** Longest run of characters, within a word and its two edges. */
const CHAR_RUN = 4;
/** Most words of a message that are classified: the intent stands in its beginning. */
const MAX_WORDS = 400;
/** Most characters of a word that are read. */
const MAX_WORD_LENGTH = 40;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

function count(counts: NgramCounts, hash: number): void {
  const key = hash >>> 0;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Runs of exactly `length` words. */
function wordRuns(words: readonly string[], length: number): NgramCounts {
  const counts: NgramCounts = new Map();
  for (let from = 0; from + length <= words.length; from++) {
    let hash = mix(FNV_OFFSET, length + 2);
    for (let at = from; at < from + length; at++) {
      const word = words[at] ?? '';
      for (let k = 0; k < word.length; k++) hash = mix(hash, word.charCodeAt(k));
      hash = mix(hash, 1);
    }
    count(counts, hash);
  }
  return counts;
}

function characterRuns(words: readonly string[]): NgramCounts {
  const counts: NgramCounts = new Map();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let from = 0; from < padded.length - 1; from++) {
      let hash = mix(FNV_OFFSET, 2);
      for (let to = from; to < Math.min(padded.length, from + CHAR_RUN); to++) {
        hash = mix(hash, padded.charCodeAt(to));
        if (to > from) count(counts, hash);
      }
    }
  }
  return counts;
}

/** The hashed n-grams of a text in three views, each later brought to a fixed length: word stems, their pairs, characters. */
export function countFeatures(text: string, locale: Locale): readonly NgramCounts[] {
  const words = segment(normalize(text).text, locale)
    .slice(0, MAX_WORDS)
    // The number of digits distinguishes an order from a size; the digits themselves distinguish nothing.
    .map((word) => word.slice(0, MAX_WORD_LENGTH).replace(/\p{N}/gu, '0'));
  const stems = words.map((word) => WRITING_SYSTEMS.of(locale).stem(word));
  return [wordRuns(stems, 1), wordRuns(stems, 2), characterRuns(words)];
}
