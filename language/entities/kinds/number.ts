import { numberFormat } from '../../../models/locale/intl-formats.ts';
import type { ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';
import { findSpelled } from '../spelled-number.ts';
import { intlTagOf } from '../words/intl-tag.ts';

const DIGITS =
  /(?<![\p{Script=Latin}\d#@_/+]|\d[.,:/-])(-?(?:\d{1,3}(?:[.,']\d{3}){1,6}|\d{1,12})(?:[.,]\d{1,6})?)(?![\p{Script=Latin}\d@_/]|[.,:/-]\d)/dgu;
/** A number, which may be negative or have a fraction. */
export const number: ValueKind<number> = {
  name: 'number',
  specificity: 10,
  example: { value: 12.5, text: 'about 12.5' },
  find: (text, { locale }) => [
    ...Array.from(text.matchAll(DIGITS), (match) =>
      foundIn(match, toNumber(match[1] ?? '', locale), false, 1),
    ),
    ...findSpelled(text),
  ],
};

/** Reads either of the world's two habits; where three digits may be a fraction or thousands, the language decides. */
function toNumber(written: string, locale: string): number {
  const separators = written.match(/[.,']/g) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return Number(written);
  const fraction = written.slice(written.lastIndexOf(last) + 1);
  const isRepeated = separators.length > 1 && separators.every((separator) => separator === last);
  const isFraction = last !== "'" && !isRepeated && (fraction.length !== 3 || last === decimalOf(locale));
  const whole = written.slice(0, -fraction.length).replace(/[.,']/g, '');
  return Number(isFraction ? `${whole}.${fraction}` : whole + fraction);
}

function decimalOf(locale: string): string | undefined {
  const parts = numberFormat(intlTagOf(locale)).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value;
}
