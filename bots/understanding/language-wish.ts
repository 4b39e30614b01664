import { LOCALES, type Locale } from '../../models/locale/locale.ts';
import { en } from './language-wish.en.ts';
import { zh } from './language-wish.zh.ts';

/** How customers ask for a language. */
export interface WishWords {
  /** What the language is called, in any language; parts of a regular expression. */
  readonly names: readonly string[];
  /** What people who write this language say around the name of the one they wish for. */
  readonly before: string;
  readonly after: string;
}

const WORDS: Readonly<Record<Locale, WishWords>> = { en, zh };

/** Each language with all ways to ask for it: people ask in the language they wish for as well as in the one so far. */
const WISHES = LOCALES.map((wanted) => {
  const names = `(?:${WORDS[wanted].names.join('|')})`;
  const ways = LOCALES.map((locale) => `${WORDS[locale].before}${names}${WORDS[locale].after}`);
  return { wanted, pattern: new RegExp(`^(?:${ways.join('|')})$`, 'i') };
});

/** The language that a message asks to be answered in, if it asks for nothing else. */
export function languageWish(text: string): Locale | undefined {
  const asked = text.trim();
  if (asked.length > 40) return undefined;
  return WISHES.find(({ pattern }) => pattern.test(asked))?.wanted;
}
