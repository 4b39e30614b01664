import { knownLocales } from '../../models/locale/known-locales.ts';
import type { Locale } from '../../models/locale/locale.ts';
import { normalize } from '../normalize.ts';
import { GUEST_LANGUAGES } from './guest-words.ts';
import { readGuest } from './read-guest.ts';

/** A sentence for a customer, with the BCP 47 tag of its language. */
export interface SpokenHere {
  readonly text: string;
  readonly tag: string;
}

/** The sentence that says which languages an app answers in, in the language of a text that is in none of them; undefined for any other text. */
export function spokenHere(text: string, among: readonly Locale[] = knownLocales()): SpokenHere | undefined {
  const tag = readGuest(normalize(text).text, among)?.tag;
  const sentence = tag === undefined ? undefined : sentenceIn(tag, among);
  return tag === undefined || sentence === undefined ? undefined : { text: sentence, tag };
}

function sentenceIn(tag: string, among: readonly Locale[]): string | undefined {
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  const languages = new Intl.ListFormat(tag).format(among.map((locale) => names.of(locale) ?? locale));
  return GUEST_LANGUAGES.find((language) => language.tag === tag)?.spokenHere(languages);
}
