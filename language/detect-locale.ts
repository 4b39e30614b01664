import { knownLocales } from '../models/locale/known-locales.ts';
import { DEFAULT_LOCALE, type Locale } from '../models/locale/locale.ts';
import { WRITING_SYSTEMS } from './writing-system-by-locale.ts';

/**
 * Detects the language of a normalised text, one of `among` (default: all known), by its script: the one with the most evidence, at a tie the one that needs less. Of several
 * languages in that script, the one with the most words of its own. `hint` (the language so far) wins where the text has too little
 * evidence for another script, or no more words of another language in the same one.
 */
export function detectLocale(text: string, hint?: Locale, among: readonly Locale[] = knownLocales()): Locale {
  const found = among
    .map((locale) => ({ locale, system: WRITING_SYSTEMS.of(locale) }))
    .map(({ locale, system }) => ({
      locale,
      ...system,
      evidence: system.evidence(text),
      own: system.ownWords?.(text) ?? 0,
    }))
    .filter(({ evidence }) => evidence > 0)
    .sort((a, b) => b.evidence - a.evidence || a.switchThreshold - b.switchThreshold || b.own - a.own);
  const [best] = found;
  if (best === undefined) return hint ?? among[0] ?? DEFAULT_LOCALE;
  if (hint === undefined) return best.locale;
  const known = found.find(({ locale }) => locale === hint);
  if (known?.script === best.script) return best.own > known.own ? best.locale : hint;
  // As many words in the language so far: a mixed sentence ("agent, 谢谢") changes nothing.
  if (known !== undefined && known.evidence >= best.evidence) return hint;
  return best.evidence < best.switchThreshold ? hint : best.locale;
}
