import { PerLocale } from '../../models/locale/per-locale.ts';
import type { Referent } from '../../models/values/referent.ts';
import { de } from './reason-words.de.ts';
import { en } from './reason-words.en.ts';
import type { ReasonWords } from './reason-words.ts';
import { zh } from './reason-words.zh.ts';

/** The words of reasons in each language. */
export const REASON_WORDS = new PerLocale<ReasonWords>({ en, zh, de });

const inAllLanguages = REASON_WORDS.derive(
  (languages) => (reason: string) => languages.flatMap((words) => wordsFor(reason, words)),
);

/** The reasons of a shop as customers may name them. */
export function reasonReferents(reasons: readonly string[]): Referent[] {
  return reasons.map((reason) => ({
    id: reason,
    names: [reason],
    aliases: inAllLanguages()(reason),
    features: {},
    price: null,
    instead: [],
  }));
}

/** A reason in the words of a language; as the shop names it where nothing else is known. */
export function reasonIn(reason: string, locale: string): string {
  return wordsFor(reason, REASON_WORDS.of(locale))[0] ?? reason;
}

function wordsFor(reason: string, words: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return words[reason] ?? [];
}
