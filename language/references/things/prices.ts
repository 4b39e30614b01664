import { type Money, minorUnitExponent } from '../../../models/shop/money.ts';
import type { Cues } from '../text/cues.ts';
import { endOf, type Span, within } from '../text/spans.ts';
import { isNumber, type Token } from '../text/tokens.ts';
import { numberOf } from '../text/units.ts';

/** Something with a price. */
interface Priced {
  readonly price: Money | null;
}

/** A part of a text, in tokens; the end is exclusive. */
interface Part {
  readonly from: number;
  readonly to: number;
}

const CURRENCY = /^(?:[$€£¥]|usd|eur|gbp|cny|dollars?|euros?|bucks|元|块|美)$/u;

/** A text in which prices are looked for. */
interface PricesText {
  readonly tokens: readonly Token[];
  readonly cues: Cues;
  /** The tokens that are understood. */
  readonly known: ReadonlySet<number>;
}

/** The things whose prices a part of a text names: "the $54.04 one", "the one for 54". */
export function pricedAt<Thing extends Priced>(
  text: PricesText,
  part: Part,
  among: readonly Thing[],
): Thing[] {
  const amounts = amountsIn(text, part);
  return among.filter(({ price }) => price !== null && amounts.some((amount) => isAmount(amount, price)));
}

/** The things above or below a price that a part of a text names: "everything over $50". */
export function withinPrice<Thing extends Priced>(
  text: PricesText,
  part: Part,
  among: readonly Thing[],
): Thing[] {
  const [above, below] = [text.cues.above, text.cues.below].map((spans) => within(spans, part.from, part.to));
  const bounds = amountsIn(text, part).flatMap(({ at, value, isMoney }) => {
    const isBeside = (span: Span) =>
      endOf(span) === at || endOf(span) === at - 1 || (span.at > at && span.at <= at + BEHIND);
    const sign = above?.some(isBeside) ? 1 : below?.some(isBeside) ? -1 : 0;
    return isMoney && sign !== 0 ? [{ value, sign }] : [];
  });
  if (bounds.length === 0) return [];
  return among.filter(
    ({ price }) => price !== null && bounds.every(({ value, sign }) => sign * (majorOf(price) - value) > 0),
  );
}

/** Most tokens between an amount and the word for a bound behind it: "50 块以上". */
const BEHIND = 2;

/** The cheapest or the most expensive of some things, if a part of a text asks for it. */
export function extreme<Thing extends Priced>(
  cues: Cues,
  { from, to }: Part,
  among: readonly Thing[],
): Thing | undefined {
  const isDearest = within(cues.dearest, from, to).length > 0;
  if (!isDearest && within(cues.cheapest, from, to).length === 0) return undefined;
  const sign = isDearest ? -1 : 1;
  return [...among].sort((one, other) => sign * (amountOf(one) - amountOf(other)))[0];
}

function amountOf({ price }: Priced): number {
  return price?.amount ?? Number.POSITIVE_INFINITY;
}

/** A number that may be an amount of money. */
interface Amount {
  readonly at: number;
  readonly value: number;
  /** It is written with decimals. */
  readonly isExact: boolean;
  /** A currency or a word for a price stands beside it: "5" alone may be anything. */
  readonly isMoney: boolean;
}

function amountsIn({ tokens, cues, known }: PricesText, { from, to }: Part): Amount[] {
  return tokens.slice(from, to).flatMap(({ text }, index): Amount[] => {
    const at = from + index;
    const value = isNumber(text) ? Number(text) : numberOf(text);
    if (value === undefined) return [];
    const isEnd = at + 1 >= tokens.length || known.has(at + 1);
    const isPriced = isEnd && value >= LEAST && within(cues.price, at - 1, at).length > 0;
    const isMoney =
      isPriced || CURRENCY.test(tokens[at - 1]?.text ?? '') || CURRENCY.test(tokens[at + 1]?.text ?? '');
    return [{ at, value, isExact: text.includes('.'), isMoney }];
  });
}

/** Smallest whole number that is an amount without a currency: smaller ones count. */
const LEAST = 10;

function isAmount({ value, isExact, isMoney }: Amount, price: Money): boolean {
  const exact = majorOf(price);
  if (isExact) return value === exact;
  return isMoney && (value === Math.floor(exact) || value === Math.round(exact));
}

/** In the currency's major unit. */
function majorOf({ amount, currency }: Money): number {
  return amount / 10 ** minorUnitExponent(currency);
}
