import { PerLocale } from '../../models/locale/per-locale.ts';
import type { Referent } from '../../models/values/referent.ts';
import { de } from './reason-words.de.ts';
import { en } from './reason-words.en.ts';
import type { ReasonWords } from './reason-words.ts';
import { zh } from './reason-words.zh.ts';

/** The words of reasons in each language. */
export const REASON_WORDS = new PerLocale<ReasonWords>({ en, zh, de });

const inAllLanguages = REASON_WORDS.derive((languages) => (reason: string) => [
  reason,
  ...languages.flatMap((words) => words[reason] ?? []),
]);

/** The reasons of a shop as customers may name them. */
export function reasonReferents(reasons: readonly string[]): Referent[] {
  return reasons.map((reason) => ({
    id: reason,
    names: inAllLanguages()(reason),
    features: {},
    price: null,
    instead: [],
  }));
}

/** A reason in the words of a language; as the shop names it where nothing else is known. */
export function reasonIn(reason: string, locale: string): string {
  return REASON_WORDS.of(locale)[reason]?.[0] ?? reason;
}
