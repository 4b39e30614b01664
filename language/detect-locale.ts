import { DEFAULT_LOCALE, LOCALES, type Locale } from '../models/locale/locale.ts';
import { WRITING_SYSTEMS } from './writing-system-by-locale.ts';

/**
 * Tells the language of a normalised text by its script: the one with the most evidence, at a tie the one that needs less of it.
 * `hint` (the language so far) decides where the text is too short to tell.
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
