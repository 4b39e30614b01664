import { stemmer } from 'stemmer';
import { STOP_WORDS, WEAK_WORDS } from './stop-words.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

function normal(word: string, locale: string): string {
  return locale === 'en' ? stemmer(word) : word;
}

/** Most UTF-16 units of a text that are cut into words; no passage is longer, and compatibility forms grow eighteenfold. */
const MAX_TEXT = 2_048;

/** The words of a text that carry its matter, in their normal form; Chinese is cut into words by the runtime's own dictionary. */
export function termsOf(text: string, locale: string): string[] {
  const stop = STOP_WORDS[locale];
  const bounded = text.slice(0, MAX_TEXT).normalize('NFKC').toLowerCase().slice(0, MAX_TEXT);
  return Array.from(segmenterOf(locale).segment(bounded))
    .filter((part) => part.isWordLike === true)
    .map((part) => part.segment.replace(/['’](s|t|m|d|ll|re|ve)$/, ''))
    .filter((word) => stop?.has(word) !== true)
    .map((word) => normal(word, locale));
}

const weak: ReadonlySet<string> = new Set(
  Object.entries(WEAK_WORDS).flatMap(([locale, words]) => Array.from(words, (word) => normal(word, locale))),
);

/** Whether a term is so common in questions that it shows nothing of their matter. */
export function isWeak(term: string): boolean {
  return weak.has(term);
}
