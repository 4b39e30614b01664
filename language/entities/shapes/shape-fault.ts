import { normalOrderNumber, type OrderNumberShape } from '../../../models/values/order-number-shape.ts';
import { patternFault } from '../../../models/values/pattern-fault.ts';

/** A fault of a shape of order numbers, with the path of its value. */
export interface ShapeFault {
  readonly path: (string | number)[];
  readonly text: string;
}

/** The first fault of a shape of order numbers; undefined if it has none. */
export function shapeFault(shape: OrderNumberShape): ShapeFault | undefined {
  const { pattern, examples } = shape;
  const text = patternFault(pattern);
  if (text !== undefined) return { path: ['pattern'], text };
  const faults = examples.map((example) => exampleFault(example, shape));
  const index = faults.findIndex((fault) => fault !== undefined);
  const fault = faults[index];
  return fault === undefined ? undefined : { path: ['examples', index], text: fault };
}

function exampleFault(example: string, shape: OrderNumberShape): string | undefined {
  const { pattern, check } = shape;
  if (!new RegExp(`^(?:${pattern.source})$`, 'iu').test(example))
    return `is "${example}", which the pattern does not match`;
  if (!/\d/.test(example)) return `is "${example}", which has no digit: a word of a sentence could be one`;
  const normal = normalOrderNumber(shape, example);
  if (normal !== example) return `is "${example}", which the shop would write "${normal}"`;
  return check?.(example) === false ? `is "${example}", which fails the check` : undefined;
}
