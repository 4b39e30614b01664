import { knownLocales } from '../../models/locale/known-locales.ts';
import type { Locale } from '../../models/locale/locale.ts';
import { GUEST_LANGUAGES } from './guest-words.ts';

/** The sentence that says which languages an app answers in, in the language of a guest by its BCP 47 tag; undefined where it is none of theirs. */
export function spokenHere(tag: string, among: readonly Locale[] = knownLocales()): string | undefined {
  const guest = GUEST_LANGUAGES.find((language) => language.tag === tag);
  if (guest === undefined) return undefined;
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  return guest.spokenHere(new Intl.ListFormat(tag).format(among.map((locale) => names.of(locale) ?? locale)));
}
