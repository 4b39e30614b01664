import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { cleanText } from '../../shared/clean-text.ts';

/** Largest value, in bytes of JSON: a form of some dozen answers. What a person writes is `text`, and files are uploads. */
const MAX_VALUE = 8_192;

/** Most values within each other. */
const MAX_DEPTH = 8;

/** Most properties and items in a value, on all levels together. */
const MAX_ITEMS = 200;

/** Names of properties that have no meaning in a query or an object. */
const NAME = /^[A-Za-z][\w-]{0,63}$/;

/**
 * The value of a client's button, form or event as every store can hold it; its texts are cleaned. Undefined stays undefined.
 * @throws {OnevoiceError} `BadArgument` for a value that is nested too deeply, has too many or odd names, or an endless number; `MessageSizeTooBig`.
 */
export function checkedValue(value: unknown): unknown {
  if (value === undefined) return undefined;
  const left = { items: MAX_ITEMS };
  const clean = checked(value, MAX_DEPTH, left);
  if (Buffer.byteLength(JSON.stringify(clean)) > MAX_VALUE)
    throw new OnevoiceError('DIRECT_LINE_MESSAGE_SIZE_TOO_BIG', {
      detail: `value: at most ${MAX_VALUE} bytes of JSON`,
    });
  return clean;
}

function checked(value: unknown, depth: number, left: { items: number }): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw refusal('has a number beyond all limits');
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) throw refusal('is nested too deeply');
  const names = Object.keys(value);
  left.items -= names.length;
  if (left.items < 0) throw refusal(`has more than ${MAX_ITEMS} properties and items`);
  if (Array.isArray(value)) return value.map((item) => checked(item, depth - 1, left));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      if (!NAME.test(name) || name === 'constructor') throw refusal('has odd names of properties');
      return [name, checked(item, depth - 1, left)];
    }),
  );
}

function refusal(fault: string): OnevoiceError {
  return new OnevoiceError('DIRECT_LINE_BAD_ARGUMENT', { detail: `value: ${fault}` });
}
