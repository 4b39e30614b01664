import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from './separators.de.ts';
import { en } from './separators.en.ts';
import type { WishSeparators } from './separators.ts';
import { zh } from './separators.zh.ts';
/** The separators of each language; people mix languages, so that all of them count. */
export const WISH_SEPARATORS = new PerLocale<WishSeparators>({ en, zh, de });

/** What separates two wishes: a mark that ends a clause, or a word of any known language. */
export const wishSeparator = WISH_SEPARATORS.derive((all) => {
  const words = all.flatMap((one) => one.words).map(escaped);
  const parts = all.flatMap((one) => one.parts).map(escaped);
  // A comma in a number separates nothing: "1,5".
  const marks = '(?:,(?!\\d)|[;.!?\\n，。；！？、])+';
  return new RegExp([marks, `(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, ...parts].join('|'), 'giu');
});

/** What a part begins or ends with that asks for something, and gives no reason. */
export const asksForSomething = WISH_SEPARATORS.derive(
  (all) => new RegExp(all.flatMap(({ wishes }) => wishes).join('|'), 'iu'),
);

/** A word as a regular expression finds it. */
export function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
