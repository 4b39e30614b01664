import { PerLocale } from '../../../models/locale/per-locale.ts';
import type { EntityWords } from './entity-words.ts';
import { de } from './words.de.ts';
import { en } from './words.en.ts';
import { zh } from './words.zh.ts';

/** The words of values. */
export const ENTITY_WORDS = new PerLocale<EntityWords>({ en, zh, de });

/** One alternation of what all languages have for the same thing. */
export function inAnyLanguage(of: (words: EntityWords) => string | undefined): string {
  return ENTITY_WORDS.parts()
    .flatMap((words) => of(words) ?? [])
    .join('|');
}
