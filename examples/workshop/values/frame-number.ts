import { defineValue } from 'onevoice';

/**
 * The number on a bike's frame: `WB`, six digits and a check digit by Luhn's algorithm, so that a mistyped digit is noticed at once. Customers write
 * it with spaces or hyphens, too.
 */
export const frameNumber = defineValue({
  name: 'frame-number',
  pattern: /(wb[ -]?\d{3}[ -]?\d{3}[ -]?\d)/,
  check: (written) => isLuhn(digitsOf(written)),
  read: ([written = '']) => `WB${digitsOf(written).join('')}`,
  marks: ['frame number', 'frame no.', 'frame', '车架号', 'rahmennummer', 'rahmen'],
  example: { value: 'WB1234566', text: 'WB 123 456 6' },
});

function digitsOf(written: string): number[] {
  return [...written.replace(/\D/g, '')].map(Number);
}

function isLuhn(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, place) => {
    const counted = place % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}
