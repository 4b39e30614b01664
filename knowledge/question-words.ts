import type { Locale } from '../models/locale/locale.ts';
import { en } from './question-words.en.ts';
import { zh } from './question-words.zh.ts';

/** How the words of a question count in a language. */
export interface QuestionWords {
  /** Words that say nothing about the matter of a question; everything else counts. */
  readonly stop: ReadonlySet<string>;
  /** Words that lie in every second question: they help to rank, but alone show no matter. */
  readonly weak: ReadonlySet<string>;
  /** The form that a word is compared by. */
  readonly stem: (word: string) => string;
}

/** The words of questions in every language. */
export const QUESTION_WORDS: Readonly<Record<Locale, QuestionWords>> = { en, zh };
