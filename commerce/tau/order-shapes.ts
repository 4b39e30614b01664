import type { OrderNumberShape } from '../../models/values/order-number-shape.ts';

/** An id of letters and digits, such as `W2378156`. */
const ID = /^(?<letters>[A-Z]{0,4})(?<digits>\d{3,12})$/;

/** Most shapes of one folder: its ids are of a few, or of none. */
const MOST = 4;

/**
 * The shapes of the order numbers of a folder, each with its letters and its count of digits. Customers leave the letters out. None where some number has no
 * such shape, so that any number is read.
 */
export function orderShapes(numbers: readonly string[]): OrderNumberShape[] {
  const byShape = new Map<string, OrderNumberShape>();
  for (const number of numbers) {
    const { letters, digits } = ID.exec(number)?.groups ?? {};
    if (letters === undefined || digits === undefined) return [];
    const key = `${letters}${digits.length}`;
    if (!byShape.has(key)) byShape.set(key, shapeOf(letters, digits.length));
  }
  return byShape.size > MOST ? [] : [...byShape.values()];
}

function shapeOf(letters: string, digits: number): OrderNumberShape {
  return {
    pattern: new RegExp(`(?:${letters})?\\d{${digits}}`),
    examples: [letters + '123456789012'.slice(0, digits)],
    normal: (written) => (/^\d/.test(written) ? letters + written : written),
  };
}
