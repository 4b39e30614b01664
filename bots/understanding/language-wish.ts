import { LOCALES, type Locale } from '../../models/locale/locale.ts';
import { de } from './language-wish-words.de.ts';
import { en } from './language-wish-words.en.ts';
import type { LanguageWishWords } from './language-wish-words.ts';
import { zh } from './language-wish-words.zh.ts';

/** Longest message, in UTF-16 units, that asks for a language and nothing else. */
const MAX_WISH = 40;

const WORDS: Readonly<Record<Locale, LanguageWishWords>> = { en, zh, de };

/** Each language with all ways to ask for it: people ask in the wanted language as well as in the one so far. */
const WISHES = LOCALES.map((wanted) => {
  const names = `(?:${WORDS[wanted].names.join('|')})`;
  const ways = LOCALES.map((locale) => `${WORDS[locale].before}${names}${WORDS[locale].after}`);
  return { wanted, pattern: new RegExp(`^(?:${ways.join('|')})$`, 'i') };
});

/** The language in which a message asks for answers, if it asks for nothing else. */
export function languageWish(text: string): Locale | undefined {
  const asked = text.trim();
  if (asked.length > MAX_WISH) return undefined;
  return WISHES.find(({ pattern }) => pattern.test(asked))?.wanted;
}
