import type { FoundValue, ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';
import { isOtherNumber } from '../shapes/number-labels.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

const BEFORE = String.raw`(?<![\p{Script=Latin}\d@#.+-])`;
const AFTER = String.raw`(?![\p{Script=Latin}\d@]|[.,:/-]\d)`;

const markedPattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`(?:${inAnyLanguage((words) => words.postcode)})(?:[ :.#=-]|${inAnyLanguage((words) => words.is)}){0,8}([a-z]{0,2}\d[a-z\d]{0,5}(?:[ -][a-z]?\d[a-z\d]{0,4}| [a-z]{2}(?![a-z]))?)${AFTER}`,
      'dgu',
    ),
);
const UNITED_KINGDOM = new RegExp(String.raw`${BEFORE}([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})${AFTER}`, 'dgu');
const CANADA = new RegExp(String.raw`${BEFORE}([a-z]\d[a-z])[ -]?(\d[a-z]\d)${AFTER}`, 'dgu');
/** The German, Austrian and Swiss ones with the letters of their country: `D-20099`, `CH-8001`. */
const WITH_COUNTRY = new RegExp(String.raw`${BEFORE}(?:(?:d|de)-(\d{5})|(?:at|ch)-(\d{4}))${AFTER}`, 'dgu');
/** Five or six digits: the United States (also ZIP+4), Germany, China and others. */
const DIGITS = new RegExp(String.raw`${BEFORE}(\d{5}-\d{4}|\d{5,6})${AFTER}`, 'dgu');
/** Four digits that are the whole message, as the postcodes of Austria and the Netherlands are. */
const LONE = /^[^\p{L}\d]{0,8}(\d{4}(?: ?[a-z]{2})?)[^\p{L}\d]{0,8}$/dgu;
const UK_UNSPACED = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/** A postcode of any country, in upper case: `SW1A 1AA`, `10115`. */
export const postcode: ValueKind<string> = {
  name: 'postcode',
  specificity: 70,
  example: { value: 'SW1A 1AA', text: 'postcode sw1a1aa' },
  find: (text) => [...findMarked(text), ...findBare(text).filter(({ start }) => !isOtherNumber(text, start))],
};

function findBare(text: string): FoundValue<string>[] {
  return [
    ...[UNITED_KINGDOM, CANADA].flatMap((pattern) =>
      Array.from(text.matchAll(pattern), (match) =>
        foundIn(match, `${match[1]} ${match[2]}`.toUpperCase(), false),
      ),
    ),
    ...[DIGITS, LONE].flatMap((pattern) =>
      Array.from(text.matchAll(pattern), (match) => foundIn(match, (match[1] ?? '').toUpperCase(), false, 1)),
    ),
  ];
}

/** What the text names as one, in any country's form. */
function findMarked(text: string): FoundValue<string>[] {
  return [...text.matchAll(markedPattern()), ...text.matchAll(WITH_COUNTRY)].map((match) => {
    const group = match[1] === undefined ? 2 : 1;
    return foundIn(match, (match[group] ?? '').toUpperCase().replace(UK_UNSPACED, '$1 $2'), true, group);
  });
}
