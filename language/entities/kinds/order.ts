import { normalOrderNumber, type OrderNumberShape } from '../../../models/values/order-number-shape.ts';
import type { FoundValue, ValueContext, ValueKind } from '../../../models/values/value-kind.ts';
import { withHanNumbersAsDigits } from '../../digits.ts';
import { overlaps, span } from '../entity-candidate.ts';
import { digitsApart } from '../shapes/digits-apart.ts';
import { afterLabelSource, isOtherNumber, ticketLabelSource } from '../shapes/number-labels.ts';
import { linksIn } from '../shapes/shop-links.ts';
import { isWhole, wholeNumbers } from '../shapes/whole-numbers.ts';
import { measuresSource, piecesSource } from '../words/counting.ts';
import { ENTITY_WORDS } from '../words/words-by-locale.ts';

/** A shape as messages are searched for it. */
interface ReadShape extends Omit<OrderNumberShape, 'examples'> {
  /** The whole number. */
  readonly whole: RegExp;
  /** A number in a text that does not name an order: anywhere, and as the whole number. */
  readonly bare: RegExp;
  readonly wholeBare: RegExp;
}

/** A hyphen or underscore always joins, so that of two numbers of which one begins the other the longer one is read. */
const BEFORE = String.raw`(?<![\p{Script=Latin}\d]|[\p{Script=Latin}\d][-_])`;
const AFTER = String.raw`(?![\p{Script=Latin}\d]|[-_][\p{Script=Latin}\d])`;

/** A place in the text that may be a number of a shape. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** For a shop that names no shapes: up to three letters and 3 to 12 digits (`1042`, `W2378156`, `ON-1042`), fewer where the text does not name an order. */
const ANY_SHAPE = { pattern: /(?:[a-z]{1,3}-?)?\d{3,12}/, unnamed: /[a-z]?\d{4,10}/ };

/** A number followed by one of these counts or measures something. */
const unitPattern = ENTITY_WORDS.derive(
  () => new RegExp(String.raw`^ ?(?:${measuresSource()}|x(?!\p{Script=Latin})|${piecesSource()})`, 'u'),
);
/** Years of living memory, which a sentence may mention. */
const YEAR = /^(?:19|20)\d\d$/;
/** What stands before the value of a named field, as in `{'pieces': '1000'}`: no order's unless the field says so. */
const FIELD = /['"“”‘’]\s{0,3}[:：]\s{0,3}['"“”‘’]?$/u;
/** How far before a number a field's name ends, at most. */
const FIELD_END = 8;
/** A phone number: longer than any bare order number, or with a trunk prefix. */
const PHONE = /^(?:0\d{6,}|1\d{10})$/;

/**
 * The order numbers of a shop, in the form in which the shop writes them. Without shapes of its own it reads what most shops have: `1042`,
 * `W2378156`. A number with a wrong check digit is doubtful.
 */
export function orderOf(shapes: readonly OrderNumberShape[] = []): ValueKind<string> {
  const read =
    shapes.length === 0 ? [compiled(ANY_SHAPE, ANY_SHAPE.unnamed)] : shapes.map((shape) => compiled(shape));
  const example = shapes[0]?.examples[0] ?? '1042';
  const marked = ENTITY_WORDS.derive(() => read.map((shape) => ({ shape, patterns: markedPatterns(shape) })));
  return {
    name: 'order',
    specificity: 60,
    example: { value: example, text: `order ${example}` },
    find(text, context) {
      const found = findIn(withHanNumbersAsDigits(text), context);
      return found.length > 0 || withZeros(text) === text
        ? found
        : findIn(withHanNumbersAsDigits(withZeros(text)), context);
    },
  };

  function findIn(digits: string, context: ValueContext): FoundValue<string>[] {
    const found = marked().flatMap(({ shape, patterns }) => [
      ...findLinked(digits, shape, context),
      ...patterns.flatMap((pattern) => findMarked(digits, shape, pattern, context)),
    ]);
    const bare = read.flatMap((shape) => findBare(digits, shape));
    const all = [...found, ...bare.filter((value) => !found.some((named) => overlaps(named, value)))];
    // What is wrong by one shape may be right by another.
    return all.sort((a, b) => Number(a.doubt !== undefined) - Number(b.doubt !== undefined));
  }
}

/** A number in which a customer has typed the letter O for a zero: `1O42`. */
const ZERO_AS_LETTER = /(?<![\p{Script=Latin}\d@._-])\d(?=\d{0,9}o)[\do]{2,10}(?![\p{Script=Latin}\d@_-])/giu;

function withZeros(text: string): string {
  return text.replace(ZERO_AS_LETTER, (number) => number.replace(/o/giu, '0'));
}

/** The order numbers of a shop that names no shapes. */
export const order: ValueKind<string> = orderOf();

function compiled(shape: Omit<OrderNumberShape, 'examples'>, unnamed: RegExp = shape.pattern): ReadShape {
  return {
    ...shape,
    whole: new RegExp(`^(?:${shape.pattern.source})$`, 'iu'),
    bare: new RegExp(`${BEFORE}(?:${unnamed.source})${AFTER}`, 'dgiu'),
    wholeBare: new RegExp(`^(?:${unnamed.source})$`, 'iu'),
  };
}

/** What names an order beside its number: `#1042`, `order no. 1042`, `订单1042`. A ticket, a customer and the like have a `#` too. */
function markedPatterns({ pattern }: ReadShape): RegExp[] {
  const number = `(?<number>${pattern.source}|${digitsApart.source})${AFTER}`;
  return [
    String.raw`(?<![\p{Script=Latin}\d[]|${ticketLabelSource()})#[ ]?${number}`,
    ...ENTITY_WORDS.parts().map(({ order }) => `${order}${afterLabelSource()}${number}`),
    ...ENTITY_WORDS.parts().flatMap(({ orderAfter }) =>
      orderAfter === undefined ? [] : `${BEFORE}${number}${orderAfter}`,
    ),
  ].map((source) => new RegExp(source, 'dgiu'));
}

function findMarked(
  text: string,
  shape: ReadShape,
  pattern: RegExp,
  context: ValueContext,
): FoundValue<string>[] {
  const links = linksIn(text, context);
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const place = span(match, 'number');
    const isElsewhere =
      isOtherNumber(text, match.index) ||
      isOtherNumber(text, place.start) ||
      links.some((link) => overlaps(link, place)) ||
      !isWhole(text, place, [], 1);
    return isElsewhere ? [] : numberAt(shape, { ...place, written: match.groups?.['number'] ?? '' }, true);
  });
}

/** A link of the shop's own to an order. */
function findLinked(text: string, shape: ReadShape, context: ValueContext): FoundValue<string>[] {
  return linksIn(text, context).flatMap(({ orders }) =>
    orders.flatMap(({ start, end }) => {
      const written = text.slice(start, end);
      return shape.whole.test(written) ? numberAt(shape, { start, end, written }, true) : [];
    }),
  );
}

/** Numbers in the shape of one; not years, phone numbers, counts or measures, and none that the text calls something else. */
function findBare(text: string, shape: ReadShape): FoundValue<string>[] {
  const alone = text.replace(/[^\p{L}\d]/gu, '').length;
  const matches = Array.from(
    text.matchAll(shape.bare),
    (match): Place => ({ ...span(match), written: match[0] }),
  );
  const apart = digitsApart
    .find(text)
    .filter(
      ({ digits, ...place }) =>
        shape.wholeBare.test(digits) && !matches.some((match) => overlaps(match, place)),
    );
  return [...wholeNumbers(text, matches), ...apart].flatMap((place) => {
    const { start, end, written } = place;
    if (!/\d/.test(written) || PHONE.test(written) || isOtherNumber(text, start)) return [];
    if (/^\d+$/.test(written) && unitPattern().test(text.slice(end, end + 10))) return [];
    if (FIELD.test(text.slice(Math.max(0, start - FIELD_END), start))) return [];
    if (YEAR.test(written) && alone !== written.length) return [];
    return numberAt(shape, place, false);
  });
}

function numberAt(shape: ReadShape, { start, end, written }: Place, marked: boolean): FoundValue<string>[] {
  const joined = digitsApart.join(written, shape.whole);
  if (joined === undefined) return [];
  const value = normalOrderNumber(shape, joined);
  const isRight = shape.check?.(value) ?? true;
  return [{ value, start, end, marked, ...(!isRight && { doubt: 'misspelt' as const }) }];
}
