import mongoose from 'mongoose';
import { serverError, unsupported } from '../errors.ts';
import { isPlainObject, toStored } from '../query/document.ts';
import { compareValues, sameValue } from '../query/value-order.ts';
import { ARRAY_OPERATORS } from './update-array-operators.ts';
import type { UpdateOperator } from './update-operator.ts';
import { type PathEditor, REMOVED } from './update-path.ts';

const { Long, Timestamp } = mongoose.mongo.BSON;

const set: UpdateOperator['change'] = (value) => (before) =>
  before !== undefined && sameValue(before, value) ? before : value;

/** Minimum and maximum in MongoDB's order over all types. */
function extreme(better: (order: number) => boolean): UpdateOperator['change'] {
  return (value) => (before) =>
    before === undefined || better(compareValues(value, before)) ? value : before;
}

function arithmetic(
  name: string,
  start: (operand: unknown) => unknown,
  onNumbers: (a: number, b: number) => number,
  onLongs: 'add' | 'multiply',
): UpdateOperator['change'] {
  return (amount, path) => {
    if (typeof amount !== 'number' && !isLong(amount)) throw arithmeticError(name, path, amount);
    return (before) => {
      if (before === undefined) return start(amount);
      if (typeof before === 'number' && typeof amount === 'number') {
        const result = onNumbers(before, amount);
        if (Number.isSafeInteger(result) || !Number.isInteger(before) || !Number.isInteger(amount))
          return result;
      } else if (typeof before !== 'number' && !isLong(before)) throw arithmeticError(name, path, before);
      return toStored(toLong(before as never)[onLongs](toLong(amount)));
    };
  };
}

function isLong(value: unknown): value is InstanceType<typeof Long> {
  return Long.isLong(value) && !(value instanceof Timestamp);
}

function toLong(value: number | InstanceType<typeof Long>): InstanceType<typeof Long> {
  return typeof value === 'number' ? Long.fromNumber(value) : value;
}

function arithmeticError(name: string, path: string, value: unknown): Error {
  if (
    value !== null &&
    typeof value === 'object' &&
    '_bsontype' in value &&
    value._bsontype === 'Decimal128'
  ) {
    return unsupported(`${name} with Decimal128 (at ${path})`);
  }
  return serverError('typeMismatch', `Cannot apply ${name} to a value of non-numeric type at ${path}`);
}

const currentDate: UpdateOperator['change'] = (operand) => {
  const type = isPlainObject(operand) ? operand.$type : 'date';
  if (type !== 'date') throw unsupported(`$currentDate with the type ${String(type)}`);
  const now = new Date();
  return () => now;
};

/** The operators that change the value at one path; `$rename` moves one and is {@link rename}. */
export const UPDATE_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: { create: true, change: set },
  $setOnInsert: { create: true, change: set },
  $unset: { create: false, change: () => () => REMOVED },
  $inc: {
    create: true,
    change: arithmetic(
      '$inc',
      (amount) => amount,
      (a, b) => a + b,
      'add',
    ),
  },
  $mul: {
    create: true,
    change: arithmetic(
      '$mul',
      () => 0,
      (a, b) => a * b,
      'multiply',
    ),
  },
  $min: { create: true, change: extreme((order) => order < 0) },
  $max: { create: true, change: extreme((order) => order > 0) },
  $currentDate: { create: true, change: currentDate },
  ...ARRAY_OPERATORS,
};

/** Moves the value at a path to another path; nothing happens when there is none. */
export function rename(editor: PathEditor, from: string, to: unknown): void {
  if (typeof to !== 'string')
    throw serverError('badValue', `The 'to' field for $rename must be a string: ${from}`);
  let moved: unknown;
  editor.change(from, false, (before) => {
    moved = before;
    return before === undefined ? before : REMOVED;
  });
  if (moved !== undefined) editor.change(to, true, () => moved);
}
