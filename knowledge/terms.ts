import type { Locale } from '../models/locale/locale.ts';
import { en } from './question-words.en.ts';
import type { QuestionWords } from './question-words.ts';
import { zh } from './question-words.zh.ts';

const QUESTION_WORDS: Readonly<Record<Locale, QuestionWords>> = { en, zh };

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

/** By language; a shop's articles may be in others as well, whose words all count as they are. */
const RULES: ReadonlyMap<string, QuestionWords> = new Map(Object.entries(QUESTION_WORDS));

/** Most UTF-16 units of a text that are cut into words; no passage is longer, and compatibility forms grow eighteenfold. */
const MAX_TEXT = 2_048;

/** The words of a text that carry its matter, in their normal form; Chinese is cut into words by the runtime's own dictionary. */
export function termsOf(text: string, locale: string): string[] {
  const rules = RULES.get(locale);
  const bounded = text.slice(0, MAX_TEXT).normalize('NFKC').toLowerCase().slice(0, MAX_TEXT);
  return Array.from(segmenterOf(locale).segment(bounded))
    .filter((part) => part.isWordLike === true)
    .map((part) => part.segment.replace(/['’](s|t|m|d|ll|re|ve)$/, ''))
    .filter((word) => rules?.stop.has(word) !== true)
    .map((word) => rules?.stem(word) ?? word);
}

const weak: ReadonlySet<string> = new Set(
  [...RULES.values()].flatMap((rules) => Array.from(rules.weak, (word) => rules.stem(word))),
);

/** Whether a term is so common in questions that it shows nothing of their matter. */
export function isWeak(term: string): boolean {
  return weak.has(term);
}
