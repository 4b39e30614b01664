import { knownLocales } from '../../../models/locale/known-locales.ts';
import type { Locale } from '../../../models/locale/locale.ts';
import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from './language-wish-words.de.ts';
import { en } from './language-wish-words.en.ts';
import type { LanguageWishWords } from './language-wish-words.ts';
import { zh } from './language-wish-words.zh.ts';

/** Longest message, in UTF-16 units, that asks for a language and nothing else. */
const MAX_WISH = 70;

/** The words of requests for a language. */
export const LANGUAGE_WISH_WORDS = new PerLocale<LanguageWishWords>({ en, zh, de });

/** Each language with all ways to ask for it: people ask in the wanted language as well as in the one so far. */
const wishes = LANGUAGE_WISH_WORDS.derive((words) =>
  LANGUAGE_WISH_WORDS.entries().map(([wanted, { names }]) => {
    const ways = words.map(({ before, after }) => `${before}(?:${names.join('|')})${after}`);
    return { wanted, pattern: new RegExp(`^(?:${ways.join('|')})$`, 'i') };
  }),
);

/** The language of `among` in which a message asks for answers, if it asks for nothing else. */
export function languageWish(text: string, among = knownLocales()): Locale | undefined {
  const asked = text.trim();
  if (asked.length > MAX_WISH) return undefined;
  return wishes().find(({ wanted, pattern }) => among.includes(wanted) && pattern.test(asked))?.wanted;
}
