import type { FoundValue, ValueKind } from '../../../models/values/value-kind.ts';
import { withHanNumbersAsDigits } from '../../digits.ts';
import { foundIn } from '../entity-candidate.ts';
import { isOtherNumber } from '../shapes/number-labels.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

/** Six digits, together or apart in equal groups: `482913`, `482 913`, `48-29-13`, `4 8 2 9 1 3`. */
const DIGITS = String.raw`(\d{6}|\d{3}[ .-]\d{3}|\d{2}(?:[ -]\d{2}){2}|\d(?:[ .-]\d){5})`;
const AFTER = String.raw`(?![\p{Script=Latin}\d@]|[.,:/-]\d)`;
const markedPattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      `(?<!${inAnyLanguage((words) => words.otherCode)})(?:${inAnyLanguage((words) => words.code)})(?:[ :.#=-]|${inAnyLanguage((words) => words.is)}){0,8}${DIGITS}${AFTER}`,
      'dgu',
    ),
);
const BARE = new RegExp(String.raw`(?<![\p{Script=Latin}\d@#+]|\d[ .,:/-])${DIGITS}(?! \d)${AFTER}`, 'dgu');

/** A six-digit one-time code, without the spaces or hyphens that may stand in it. */
export const code: ValueKind<string> = {
  name: 'code',
  secret: true,
  specificity: 80,
  example: { value: '482913', text: 'my code is 482913' },
  find(text) {
    const digits = withHanNumbersAsDigits(text);
    const bare = findAll(digits, BARE, false).filter(({ start }) => !isOtherNumber(digits, start));
    return [...findAll(digits, markedPattern(), true), ...bare];
  },
};

function findAll(text: string, pattern: RegExp, marked: boolean): FoundValue<string>[] {
  return Array.from(text.matchAll(pattern), (match) =>
    foundIn(match, (match[1] ?? '').replace(/\D/g, ''), marked, 1),
  );
}
