import { type Money, minorUnitExponent } from '../../../models/shop/money.ts';
import type { FoundValue, ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';
import { spelledNumber, spelledNumberSource } from '../spelled-number.ts';
import { ENTITY_WORDS } from '../words/words-by-locale.ts';

const SIGNS: Readonly<Record<string, readonly string[]>> = { EUR: ['€'], USD: ['$'], GBP: ['£'], CNY: ['¥'] };
const codeOf = ENTITY_WORDS.derive(
  () =>
    new Map(
      [SIGNS, ...ENTITY_WORDS.parts().map(({ currencies }) => currencies)].flatMap((currencies) =>
        Object.entries(currencies).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
      ),
    ),
);

const currencyNames = ENTITY_WORDS.derive(() =>
  [...codeOf().keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$.]/g, '\\$&'))
    .join('|'),
);
const NUMBER = String.raw`\d{1,9}(?:[.,'\u0020]\d{3}(?!\d)){0,3}(?:[.,](?:\d{1,2}|-{1,2}))?(?!\d)`;
const amountPattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`(?<![\p{Script=Latin}\d])(?:(${currencyNames()})\u0020?(${NUMBER})|(${NUMBER}|${spelledNumberSource()})\u0020?(${currencyNames()})(?!\d))(?!\p{Script=Latin})`,
      'dgu',
    ),
);

/** The amount in minor units, with either of the world's two habits: `1.234,5` and `1,234.50` are the same number. */
function toMinorUnits(written: string, currency: string): number {
  const decimals = minorUnitExponent(currency);
  const spelled = spelledNumber(written);
  if (spelled !== undefined) return spelled * 10 ** decimals;
  const fraction = /[.,](\d{1,2})$/.exec(written)?.[1] ?? '';
  const whole = (fraction === '' ? written : written.slice(0, -fraction.length - 1)).replace(/\D/g, '');
  return Number(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
}

/** A sum of money. A number without a currency is none. */
export const money: ValueKind<Money> = {
  name: 'money',
  specificity: 50,
  example: { value: { amount: 1990, currency: 'EUR' }, text: '€19.90' },
  find: (text) =>
    Array.from(text.matchAll(amountPattern())).flatMap((match): FoundValue<Money>[] => {
      const currency = codeOf().get(match[1] ?? match[4] ?? '');
      const number = match[2] ?? match[3];
      if (currency === undefined || number === undefined) return [];
      return [foundIn(match, { amount: toMinorUnits(number, currency), currency }, true)];
    }),
};
