import { Query } from 'mingo/query';
import { serverError, unsupported } from '../errors.ts';
import { isPlainObject, type StoredDocument } from './document.ts';
import { MINGO_OPTIONS } from './mingo-context.ts';
import { type Predicate, QUERY_OPERATORS } from './query-operators.ts';

const REFUSED = new Set([
  '$where',
  '$text',
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
  '$jsonSchema',
  '$function',
]);

/** Accepts every document. */
const everything: Predicate = () => true;

/**
 * Compiles a filter. Plain values, comparison operators, and `$and`, `$or` and `$nor` of them are tested directly, since compiling a query of mingo
 * costs more than such a test of one document. The rest of MongoDB's query language is compiled by mingo, with the same operators.
 */
export function compileFilter(filter: StoredDocument): Predicate {
  const predicates: Predicate[] = [];
  const rest: StoredDocument = {};
  for (const [path, condition] of Object.entries(filter)) {
    const direct = path.startsWith('$')
      ? logicalPredicates(path, condition)
      : directPredicates(path, condition);
    if (direct) predicates.push(...direct);
    else rest[path] = condition;
  }
  if (Object.keys(rest).length > 0) predicates.push(generalPredicate(rest));
  const [first, second, ...more] = predicates;
  if (!first) return everything;
  if (!second) return first;
  if (more.length === 0) return (document) => first(document) && second(document);
  return (document) => predicates.every((predicate) => predicate(document));
}

/** Whether a condition is an object of operators and no value. */
export function isOperatorObject(condition: unknown): condition is StoredDocument {
  if (!isPlainObject(condition)) return false;
  for (const key in condition) return key.startsWith('$');
  return false;
}

/**
 * Checks a filter. It refuses `undefined` as a condition, which matches missing fields with one setting of MongoDB's driver and everything with
 * the other one.
 */
export function checkFilter(filter: unknown): StoredDocument {
  if (filter === undefined || filter === null) return {};
  if (!isPlainObject(filter)) throw serverError('badValue', 'A filter must be an object');
  for (const [key, condition] of Object.entries(filter)) {
    if (condition === undefined) {
      throw serverError(
        'badValue',
        `The filter's value of '${key}' is undefined; use null or $exists to look for a missing field`,
      );
    }
  }
  return filter;
}

function logicalPredicates(operator: string, operand: unknown): Predicate[] | undefined {
  if (operator !== '$and' && operator !== '$or' && operator !== '$nor') return undefined;
  if (!Array.isArray(operand) || operand.length === 0 || !operand.every(isPlainObject)) {
    throw serverError('badValue', `${operator} must be a nonempty array of objects`);
  }
  const parts = operand.map(compileFilter);
  if (operator === '$and') return parts;
  const some: Predicate = (document) => parts.some((matches) => matches(document));
  return [operator === '$or' ? some : (document) => !some(document)];
}

function directPredicates(path: string, condition: unknown): Predicate[] | undefined {
  if (!isOperatorObject(condition))
    return [(QUERY_OPERATORS.$eq as (typeof QUERY_OPERATORS)[string])(path, condition)];
  const predicates: Predicate[] = [];
  for (const [name, operand] of Object.entries(condition)) {
    const operator = QUERY_OPERATORS[name];
    if (!operator) return undefined;
    predicates.push(operator(path, operand));
  }
  return predicates;
}

function generalPredicate(filter: StoredDocument): Predicate {
  refuseUnsupported(filter);
  try {
    const query = new Query(filter, MINGO_OPTIONS);
    return (document) => query.test(document as StoredDocument);
  } catch (error) {
    throw serverError('badValue', error instanceof Error ? error.message : String(error));
  }
}

function refuseUnsupported(condition: unknown): void {
  if (Array.isArray(condition)) for (const element of condition) refuseUnsupported(element);
  if (!isPlainObject(condition)) return;
  for (const [key, value] of Object.entries(condition)) {
    if (REFUSED.has(key)) throw unsupported(`the query operator ${key}`);
    refuseUnsupported(value);
  }
}
