import { PerLocale } from '../models/locale/per-locale.ts';
import { readVariants } from '../models/locale/script-variants.ts';
import { remembered } from '../models/remembered.ts';
import { de } from './question-words.de.ts';
import { en } from './question-words.en.ts';
import type { QuestionWords } from './question-words.ts';
import { zh } from './question-words.zh.ts';

/** The words of questions, by language; articles may be in other languages as well, whose words all count unchanged. */
export const QUESTION_WORDS = new PerLocale<QuestionWords>({ en, zh, de });

const segmenterOf = remembered((locale: string) => new Intl.Segmenter(locale, { granularity: 'word' }));

/** Most UTF-16 units of a text that are segmented; no passage is longer, and compatibility forms grow eighteenfold. */
const MAX_TEXT = 2_048;

/** The terms of a text that carry its topic, in their normal form; the runtime's dictionary segments Chinese. */
export function termsOf(text: string, locale: string): string[] {
  const rules = QUESTION_WORDS.find(locale);
  const bounded = readVariants(text.slice(0, MAX_TEXT)).normalize('NFKC').toLowerCase().slice(0, MAX_TEXT);
  return Array.from(segmenterOf(locale).segment(bounded))
    .filter((part) => part.isWordLike === true)
    .map((part) => part.segment.replace(/['’](s|t|m|d|ll|re|ve)$/, ''))
    .filter((word) => rules?.stop.has(word) !== true)
    .map((word) => rules?.stem(word) ?? word);
}

/** Fewest letters of a part of a compound; shorter ones stand in other words by chance. */
const LEAST_PART = 4;

/** A term, or where it is an unknown compound, the known terms that it begins and ends with. */
export function knownParts(term: string, locale: string, isKnown: (term: string) => boolean): string[] {
  if (QUESTION_WORDS.find(locale)?.hasCompounds !== true || isKnown(term)) return [term];
  const lengths = Array.from(
    { length: Math.max(0, term.length - LEAST_PART) },
    (_, cut) => term.length - 1 - cut,
  );
  const first = lengths.map((length) => term.slice(0, length)).find(isKnown);
  const last = lengths.map((length) => term.slice(-length)).find(isKnown);
  const parts = [first, last].filter((part) => part !== undefined);
  return parts.length > 0 ? parts : [term];
}

const weak = QUESTION_WORDS.derive(
  (languages): ReadonlySet<string> =>
    new Set(languages.flatMap(({ weak, stem }) => Array.from(weak, (word) => stem(word)))),
);

/** Whether a term is so common in questions that it shows no topic. */
export function isWeak(term: string): boolean {
  return weak().has(term);
}
