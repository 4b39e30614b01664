import { comparableAddress } from '../../../models/customer/email-address.ts';
import type { FoundValue } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';
import { ENTITY_WORDS } from '../words/words-by-locale.ts';

const NAME = String.raw`[\p{Script=Latin}\d][\p{Script=Latin}\d._%+&'-]{0,63}`;
const LABEL = String.raw`[\p{Script=Latin}\d](?:[\p{Script=Latin}\d-]{0,61}[\p{Script=Latin}\d])?`;

/** "ann @ example.com", "ann (at) example (dot) com", "ann at example dot com". A word for the sign needs a word for the dot, too. */
const spelledPattern = ENTITY_WORDS.derive(() => {
  const words = ENTITY_WORDS.parts().flatMap(({ spelledAddress }) => spelledAddress ?? []);
  const at = words.map((word) => word.at).join('|');
  const dot = words.map((word) => word.dot).join('|');
  const bracketed = (word: string) => String.raw` ?[([{<] ?(?:${word}) ?[)\]}>] ?`;
  const anyDot = String.raw`(?: ?\. ?|${bracketed(`${dot}|\\.`)}| (?:${dot}) )`;
  const wordDot = `(?:${bracketed(dot)}| (?:${dot}) )`;
  const tail = (between: string) => `(?:${LABEL}${between}){1,4}[a-z]{2,24}`;
  return new RegExp(
    String.raw`(?<![\p{L}\d@.])(?<local>${NAME})(?:(?:(?: @ ?|@ )|${bracketed(`${at}|@`)})(?<domain>${tail(anyDot)})|(?: (?:${at}) )(?<spelled>${tail(wordDot)}))(?![\p{Script=Latin}\d@])`,
    'dgu',
  );
});

const dotPattern = ENTITY_WORDS.derive(() => {
  const dot = ENTITY_WORDS.parts()
    .flatMap(({ spelledAddress }) => spelledAddress?.dot ?? [])
    .join('|');
  return new RegExp(String.raw` ?[([{<] ?(?:${dot}|\.) ?[)\]}>] ?| (?:${dot}) | ?\. ?`, 'gu');
});

/** Addresses that are spelled out, or have spaces in them: each may be one, so that the customer is asked. */
export function findSpelledAddresses(text: string): FoundValue<string>[] {
  return Array.from(text.matchAll(spelledPattern()), (match) => {
    const { local = '', domain, spelled = '' } = match.groups ?? {};
    const plain = (domain ?? spelled).replace(dotPattern(), '.');
    return { ...foundIn(match, comparableAddress(`${local}@${plain}`), true), doubt: 'unsure' };
  });
}
