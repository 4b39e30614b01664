import { type Money, minorUnitExponent } from '../../models/shop/money.ts';
import type { Token } from './tokens.ts';
import { PHRASES, placesOf } from './words-by-locale.ts';

/** Something with a price. */
interface Priced {
  readonly price: Money | null;
}

/** The thing that a text means by its price: "the $54.04 one", the cheapest, the most expensive; undefined: none. */
export function byPrice<Thing extends Priced>(
  tokens: readonly Token[],
  among: readonly Thing[],
): Thing | undefined {
  const exact = among.filter(
    ({ price }) => price !== null && tokens.some(({ text }) => isAmount(text, price)),
  );
  if (exact.length === 1) return exact[0];
  return extreme(tokens, among);
}

/** The cheapest or the most expensive of some things, if a text asks for it. */
export function extreme<Thing extends Priced>(
  tokens: readonly Token[],
  among: readonly Thing[],
): Thing | undefined {
  const isDearest = placesOf(tokens, PHRASES.dearest()).length > 0;
  if (!isDearest && placesOf(tokens, PHRASES.cheapest()).length === 0) return undefined;
  const sign = isDearest ? -1 : 1;
  return [...among].sort((one, other) => sign * (amountOf(one) - amountOf(other)))[0];
}

function amountOf({ price }: Priced): number {
  return price?.amount ?? Number.POSITIVE_INFINITY;
}

/** Whether a number is the amount of a price, with its decimals: "5" may be anything. */
function isAmount(word: string, { amount, currency }: Money): boolean {
  const digits = minorUnitExponent(currency);
  return /^\d+\.\d+$/.test(word) && word === (amount / 10 ** digits).toFixed(digits);
}
