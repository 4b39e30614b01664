import { type EntityCandidate, span } from './entity-candidate.ts';

const CURRENCIES: readonly (readonly [string, readonly string[]])[] = [
  ['EUR', ['€', 'eur', 'euro', 'euros', '欧元', '歐元']],
  ['USD', ['$', 'us$', 'usd', 'dollar', 'dollars', 'bucks', '美元', '美金']],
  ['GBP', ['£', 'gbp', 'pound', 'pounds', 'quid', '英镑', '英鎊']],
  ['CHF', ['chf', 'sfr', 'franken', 'fr.']],
  ['CNY', ['¥', 'cny', 'rmb', 'yuan', '元', '块', '块钱', '人民币', '圆']],
];
const CODE_OF = new Map(CURRENCIES.flatMap(([code, names]) => names.map((name) => [name, code] as const)));

const NAMES = [...CODE_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[$.]/g, '\\$&'))
  .join('|');
const NUMBER = String.raw`\d{1,9}(?:[.,'\u0020]\d{3}(?!\d)){0,3}(?:[.,](?:\d{1,2}|-{1,2}))?(?!\d)`;
const AMOUNT = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d])(?:(${NAMES})\u0020?(${NUMBER})|(${NUMBER})\u0020?(${NAMES}))(?!\p{Script=Latin})`,
  'dgu',
);

/** Two decimals, with either of the world's two habits: `1.234,5` and `1,234.50` are the same number. */
function toDecimal(written: string): string {
  const fraction = /[.,](\d{1,2})$/.exec(written)?.[1] ?? '';
  const whole = (fraction === '' ? written : written.slice(0, -fraction.length - 1)).replace(/\D/g, '');
  return `${whole.replace(/^0+(?=\d)/, '')}.${fraction.padEnd(2, '0')}`;
}

/** Finds sums of money; the value is `19.90 EUR`, with an ISO 4217 code. A sum without a currency is only a number. */
export function findAmounts(text: string): EntityCandidate[] {
  const found: EntityCandidate[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const code = CODE_OF.get(match[1] ?? match[4] ?? '');
    const number = match[2] ?? match[3];
    if (code === undefined || number === undefined) continue;
    found.push({ kind: 'amount', value: `${toDecimal(number)} ${code}`, marked: true, ...span(match) });
  }
  return found;
}
