import type { FoundValue, ValueKind } from '../../../models/values/value-kind.ts';
import { span } from '../entity-candidate.ts';
import { NO_COUNT, PIECES, PIECES_OF_FEW } from '../words/counting.ts';
import { inAnyLanguage } from '../words/words-by-locale.ts';
import { ARTICLE, findSpelled, SPELLED_NUMBER, spelledNumber } from './spelled-number.ts';

const BEFORE = String.raw`(?<![\p{Script=Latin}\d#@_/+-]|\d[.,:/-]|[第零一二三四五六七八九十百])`;

const MARKED = [
  new RegExp(
    String.raw`(?:${inAnyLanguage(({ quantity }) => quantity)})(?:[ :.=-]|${inAnyLanguage(({ is }) => is)}){0,8}(\d{1,6}|${SPELLED_NUMBER})(?![\p{Script=Latin}\d]|[.,:/-]\d)`,
    'dgu',
  ),
  /(?<![\p{Script=Latin}\d])[x*] ?(\d{1,4})(?![\p{Script=Latin}\d]|[.,:/-]\d)/dgu,
  new RegExp(String.raw`${BEFORE}(\d{1,6}) ?(?:x(?!\p{Script=Latin})|${PIECES})`, 'dgu'),
  new RegExp(String.raw`${BEFORE}(\d{1,3}|${SPELLED_NUMBER}|${ARTICLE}) ?${PIECES_OF_FEW}`, 'dgu'),
];
const DIGITS = new RegExp(String.raw`${BEFORE}(\d{1,4})(?![\p{Script=Latin}\d@_/]|[.,:/-]\d)`, 'dgu');
const JUST_ONE = new RegExp(
  String.raw`(?<!\p{Script=Latin})(?:${inAnyLanguage(({ only }) => only)}) (${ARTICLE})[^\p{L}\d]*$`,
  'dgu',
);
/** How many of something: an integer from 1. A mere number fits, so that it counts only if a quantity was asked for. */
export const quantity: ValueKind<number> = {
  name: 'quantity',
  specificity: 30,
  example: { value: 2, text: 'two' },
  find(text) {
    return [
      ...MARKED.flatMap((pattern) => found(text, pattern, true)),
      ...found(text, DIGITS, false),
      ...found(text, JUST_ONE, false),
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
  return value >= 1 && !NO_COUNT.test(text.slice(end, end + 12));
}
