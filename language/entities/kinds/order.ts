import type { FoundValue, ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn, span } from '../entity-candidate.ts';
import { measuresSource, piecesSource } from '../words/counting.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

/** Up to three letters and 3 to 12 digits: `1042`, `W2378156`, `ON-1042`. */
const NUMBER = String.raw`(?:[a-z]{1,3}-?)?\d{3,12}`;
const END = String.raw`(?![\p{Script=Latin}\d@]|[.,:/-]\d)`;
const between = ENTITY_WORDS.derive(
  () =>
    `(?: ?(?:${inAnyLanguage((words) => words.numberLabel)}))?(?:[ :.#=-]|${inAnyLanguage((words) => words.is)}){0,8}`,
);

const markedPatterns = ENTITY_WORDS.derive(() => [
  new RegExp(String.raw`(?<![\p{Script=Latin}\d])# ?(${NUMBER})${END}`, 'dgu'),
  ...ENTITY_WORDS.parts().map(({ order }) => new RegExp(`${order}${between()}(${NUMBER})${END}`, 'dgu')),
  ...ENTITY_WORDS.parts().flatMap(({ orderAfter }) =>
    orderAfter === undefined
      ? []
      : new RegExp(String.raw`(?<![\p{Script=Latin}\d.,/-])(${NUMBER})${orderAfter}`, 'dgu'),
  ),
]);
const BARE = new RegExp(String.raw`(?<![\p{Script=Latin}\d@+*]|\d[.,:/-])([a-z]?\d{4,10})${END}`, 'dgu');

/** A number followed by one of these counts or measures something. */
const unitPattern = ENTITY_WORDS.derive(
  () => new RegExp(String.raw`^ ?(?:${measuresSource()}|x(?!\p{Script=Latin})|${piecesSource()})`, 'u'),
);
/** Years of living memory, which a sentence may mention. */
const YEAR = /^(?:19|20)\d\d$/;
/** A phone number: longer than any bare order number, or with a trunk prefix. */
const PHONE = /^(?:0\d{6,}|1\d{10})$/;

/** An order number, in upper case: `1042`, `W2378156`. */
export const order: ValueKind<string> = {
  name: 'order',
  specificity: 60,
  example: { value: '1042', text: 'order 1042' },
  find: (text) => [...findMarked(text), ...findBare(text)],
};

/** What the text names as one: `#1042`, `order no. 1042`, `订单1042`. */
function findMarked(text: string): FoundValue<string>[] {
  return markedPatterns().flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => foundIn(match, (match[1] ?? '').toUpperCase(), true, 1)),
  );
}

/** Numbers in the shape of one; not years, phone numbers, counts or measures. */
function findBare(text: string): FoundValue<string>[] {
  const alone = text.replace(/[^\p{L}\d]/gu, '').length;
  return Array.from(text.matchAll(BARE)).flatMap((match) => {
    const value = match[1] ?? '';
    const { end } = span(match, 1);
    if (PHONE.test(value) || unitPattern().test(text.slice(end, end + 10))) return [];
    if (YEAR.test(value) && alone !== value.length) return [];
    return [foundIn(match, value.toUpperCase(), false, 1)];
  });
}
