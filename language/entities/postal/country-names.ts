import { intlTagOf } from '../words/intl-tag.ts';
import { ENTITY_WORDS } from '../words/words-by-locale.ts';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const CODES = LETTERS.flatMap((a) => LETTERS.map((b) => `${a}${b}`));

/** The names of all countries in the known languages, in lower case and without dots. */
export function countryNames(): string[] {
  return ENTITY_WORDS.entries().flatMap(([locale]) => {
    const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region', fallback: 'none' });
    return CODES.flatMap((code) => names.of(code)?.toLowerCase().replaceAll('.', '') ?? []);
  });
}
