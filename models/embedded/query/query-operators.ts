import mongoose from 'mongoose';
import { serverError } from '../errors.ts';
import { someValue, splitPath } from './field-path.ts';
import { compareValues, sameValue, typeTag } from './value-order.ts';

const { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } = mongoose.mongo.BSON;

/** Whether a document meets a condition. */
export type Predicate = (document: unknown) => boolean;

/** Makes the predicate of an operator at a path; the signature is that of mingo's query operators. */
export type QueryOperator = (path: string, operand: unknown) => Predicate;

/** Whether any value at a path passes a test. */
function anyValue(path: string, test: (value: unknown) => boolean): Predicate {
  const parts = splitPath(path);
  return (document) => someValue(document, parts, test);
}

const not =
  (predicate: Predicate): Predicate =>
  (document) =>
    !predicate(document);

const $eq: QueryOperator = (path, operand) => {
  if (operand instanceof RegExp)
    return anyValue(path, (value) => typeof value === 'string' && matches(operand, value));
  return anyValue(path, (value) => sameValue(value, operand));
};

const $in: QueryOperator = (path, operand) => {
  if (!Array.isArray(operand)) throw serverError('badValue', '$in needs an array');
  const texts = new Set(operand.filter((value) => typeof value === 'string'));
  const others = operand.filter((value) => typeof value !== 'string');
  return anyValue(path, (value) => {
    if (typeof value === 'string' && texts.has(value)) return true;
    return others.some((other) =>
      other instanceof RegExp ? typeof value === 'string' && matches(other, value) : sameValue(value, other),
    );
  });
};

/** Tests a text from its start: a regular expression with `g` or `y` keeps a position between calls. */
function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** `$gt` and similar operators compare within one type only (type bracketing); `null` equals only itself. */
function comparison(accept: (order: number) => boolean): QueryOperator {
  return (path, operand) => {
    const tag = typeTag(operand);
    return anyValue(
      path,
      (value) =>
        (value !== undefined || operand === null) &&
        typeTag(value) === tag &&
        accept(compareValues(value, operand)),
    );
  };
}

const $exists: QueryOperator = (path, operand) => {
  const present = anyValue(path, (value) => value !== undefined);
  return operand ? present : not(present);
};

const TYPE_TESTS: Record<string, (value: unknown) => boolean> = {
  double: (value) => typeof value === 'number' && !isInt32(value),
  string: (value) => typeof value === 'string',
  object: (value) => value !== undefined && typeTag(value) === typeTag({}),
  array: Array.isArray,
  binData: (value) => value instanceof Binary,
  objectId: (value) => value instanceof ObjectId,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof RegExp,
  int: isInt32,
  timestamp: (value) => value instanceof Timestamp,
  long: (value) => Long.isLong(value) && !(value instanceof Timestamp),
  decimal: (value) => value instanceof Decimal128,
  minKey: (value) => value instanceof MinKey,
  maxKey: (value) => value instanceof MaxKey,
  number: (value) => value !== undefined && typeTag(value) === typeTag(0),
};

/** BSON's numbers of the types, which `$type` accepts as well. */
const TYPE_NUMBERS: Record<number, string> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
};

function isInt32(value: unknown): boolean {
  return typeof value === 'number' && (value | 0) === value;
}

const $type: QueryOperator = (path, operand) => {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((name: unknown) => {
    const test = TYPE_TESTS[typeof name === 'number' ? (TYPE_NUMBERS[name] ?? '') : String(name)];
    if (!test) throw serverError('badValue', `Unknown type name alias: ${String(name)}`);
    return test;
  });
  return anyValue(path, (value) => tests.some((test) => test(value)));
};

/** The operators that depend on BSON's types and their order; mingo's own versions know JavaScript's types only. */
export const QUERY_OPERATORS: Readonly<Record<string, QueryOperator>> = {
  $eq,
  $ne: (path, operand) => not($eq(path, operand)),
  $in,
  $nin: (path, operand) => not($in(path, operand)),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $exists,
  $type,
};
