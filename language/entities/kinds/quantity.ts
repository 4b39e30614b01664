import type { FoundValue, ValueKind } from '../../../models/values/value-kind.ts';
import { span } from '../entity-candidate.ts';
import { articleSource, findSpelled, spelledNumber, spelledNumberSource } from '../spelled-number.ts';
import { fewPiecesSource, noCount, piecesSource } from '../words/counting.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

const BEFORE = String.raw`(?<![\p{Script=Latin}\d#@_/+-]|\d[.,:/-]|[第零一二三四五六七八九十百])`;

const markedPatterns = ENTITY_WORDS.derive(() => [
  new RegExp(
    String.raw`(?:${inAnyLanguage(({ quantity }) => quantity)})(?:[ :.=-]|${inAnyLanguage(({ is }) => is)}){0,8}(\d{1,6}|${spelledNumberSource()})(?![\p{Script=Latin}\d]|[.,:/-]\d)`,
    'dgu',
  ),
  /(?<![\p{Script=Latin}\d])[x*] ?(\d{1,4})(?![\p{Script=Latin}\d]|[.,:/-]\d)/dgu,
  new RegExp(String.raw`${BEFORE}(\d{1,6}) ?(?:x(?!\p{Script=Latin})|${piecesSource()})`, 'dgu'),
  new RegExp(
    String.raw`${BEFORE}(\d{1,3}|${spelledNumberSource()}|${articleSource()}) ?${fewPiecesSource()}`,
    'dgu',
  ),
]);
const DIGITS = new RegExp(String.raw`${BEFORE}(\d{1,4})(?![\p{Script=Latin}\d@_/]|[.,:/-]\d)`, 'dgu');
const justOnePattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`(?<!\p{Script=Latin})(?:${inAnyLanguage(({ only }) => only)}) (${articleSource()})[^\p{L}\d]{0,99}$`,
      'dgu',
    ),
);
/** How many of something: an integer from 1. A mere number fits, so that it counts only if a quantity was asked for. */
export const quantity: ValueKind<number> = {
  name: 'quantity',
  specificity: 30,
  example: { value: 2, text: 'two' },
  find(text) {
    return [
      ...markedPatterns().flatMap((pattern) => found(text, pattern, true)),
      ...found(text, DIGITS, false),
      ...found(text, justOnePattern(), false),
      ...findSpelled(text).filter((value) => isCount(text, value)),
    ];
  },
};

function found(text: string, pattern: RegExp, marked: boolean): FoundValue<number>[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const word = match[1] ?? '';
    return { value: spelledNumber(word) ?? Number(word), marked, ...span(match, 1) };
  }).filter((value) => isCount(text, value));
}

function isCount(text: string, { value, end }: FoundValue<number>): boolean {
  return value >= 1 && !noCount().test(text.slice(end, end + 12));
}
