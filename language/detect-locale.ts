import { DEFAULT_LOCALE, LOCALES, type Locale } from '../models/locale/locale.ts';
import { WRITING_SYSTEMS } from './writing-system-by-locale.ts';

/**
 * Detects the language of a normalised text by its script: the language with the most evidence, at a tie the one that needs less.
 * `hint` (the language so far) wins where the text has too little evidence.
 */
export function detectLocale(text: string, hint?: Locale): Locale {
  const [best] = LOCALES.map((locale) => ({
    locale,
    ...WRITING_SYSTEMS[locale],
    found: WRITING_SYSTEMS[locale].evidence(text),
  }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found || a.switchThreshold - b.switchThreshold);
  if (best === undefined) return hint ?? DEFAULT_LOCALE;
  return hint !== undefined && best.found < best.switchThreshold ? hint : best.locale;
}
