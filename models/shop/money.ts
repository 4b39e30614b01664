/** An amount in integer minor units (cents, fen) of an ISO 4217 currency. A type and no interface, so that it is JSON. */
export type Money = { amount: number; currency: string };

/** The currencies whose number of decimals is not two (ISO 4217, list one of 2024-06-25). */
const EXPONENTS: ReadonlyMap<number, string> = new Map([
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
]);

const exponents: ReadonlyMap<string, number> = new Map(
  [...EXPONENTS].flatMap(([exponent, codes]) => codes.split(' ').map((code) => [code, exponent] as const)),
);

/**
 * The number of decimals of a currency by ISO 4217: an amount in minor units is 10 to its power times the amount in major units. `Intl` has
 * another number, the decimals that are usually shown: none for HUF, though a shop keeps its amounts in fillér.
 */
export function minorUnitExponent(currency: string): number {
  return exponents.get(currency.toUpperCase()) ?? 2;
}
