import type { FoundValue, ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

const DIGITS = String.raw`(\d{6}|\d{3}[ -]\d{3})`;
const AFTER = String.raw`(?![\p{Script=Latin}\d@]|[.,:/-]\d)`;
const markedPattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      `(?<!${inAnyLanguage((words) => words.otherCode)})(?:${inAnyLanguage((words) => words.code)})(?:[ :.#=-]|${inAnyLanguage((words) => words.is)}){0,8}${DIGITS}${AFTER}`,
      'dgu',
    ),
);
const BARE = new RegExp(String.raw`(?<![\p{Script=Latin}\d@#+]|\d[ .,:/-])${DIGITS}(?! \d)${AFTER}`, 'dgu');

/** A six-digit one-time code, without the space or hyphen that may stand in its middle. */
export const code: ValueKind<string> = {
  name: 'code',
  specificity: 80,
  example: { value: '482913', text: 'my code is 482913' },
  find: (text) => [...findAll(text, markedPattern(), true), ...findAll(text, BARE, false)],
};

function findAll(text: string, pattern: RegExp, marked: boolean): FoundValue<string>[] {
  return Array.from(text.matchAll(pattern), (match) =>
    foundIn(match, (match[1] ?? '').replace(/\D/g, ''), marked, 1),
  );
}
