import type { Locale } from '../../../models/locale/locale.ts';
import type { EntityWords } from './entity-words.ts';
import { de } from './words.de.ts';
import { en } from './words.en.ts';
import { zh } from './words.zh.ts';

/** The words of values of each language. */
export const ENTITY_WORDS: Readonly<Record<Locale, EntityWords>> = { en, zh, de };

/** The words of all languages. */
export const ALL_WORDS: readonly EntityWords[] = Object.values(ENTITY_WORDS);

/** One alternation of what all languages have for the same thing. */
export function inAnyLanguage(of: (words: EntityWords) => string | undefined): string {
  return ALL_WORDS.flatMap((words) => of(words) ?? []).join('|');
}
