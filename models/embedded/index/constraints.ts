import { isPlainObject, type StoredDocument } from '../query/document.ts';
import { isOperatorObject } from '../query/filter.ts';
import { sameValue } from '../query/value-order.ts';

/** The condition of a filter on one path, as far as an index can use it. */
export interface Constraint {
  /** The values of `$eq` or `$in`; each is a point in an index. */
  readonly points?: readonly unknown[];
  readonly lower?: { readonly value: unknown; readonly inclusive: boolean };
  readonly upper?: { readonly value: unknown; readonly inclusive: boolean };
}

/** The constraints of a filter by path. Some may be left out, since the filter is tested on each document again. */
export function constraintsOf(
  filter: StoredDocument,
  found = new Map<string, Constraint>(),
): Map<string, Constraint> {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) constraintsOf(part, found);
    } else if (!path.startsWith('$')) {
      merge(found, path, constraintOf(condition));
      for (const [name, part] of elementConstraints(condition)) merge(found, `${path}.${name}`, part);
    }
  }
  return found;
}

/** The constraints of `$elemMatch` on the fields of one element, since the index has an entry for each element. */
function elementConstraints(condition: unknown): [name: string, constraint: Constraint][] {
  const element = isOperatorObject(condition) ? condition.$elemMatch : undefined;
  if (!isPlainObject(element) || isOperatorObject(element)) return [];
  return Object.entries(element).flatMap(([name, part]): [string, Constraint][] => {
    const constraint = name.startsWith('$') ? undefined : constraintOf(part);
    return constraint !== undefined && isDefinite(constraint) ? [[name, constraint]] : [];
  });
}

/** Whether a partial index contains every match of the filter, since the filter implies the index's conditions. */
export function implies(filter: StoredDocument, partial: StoredDocument): boolean {
  const constraints = constraintsOf(filter);
  return Object.entries(partial).every(([path, demanded]) => {
    const given = filter[path];
    if (given !== undefined && sameValue(given, demanded)) return true;
    const constraint = constraints.get(path);
    if (!constraint) return false;
    if (!isOperatorObject(demanded))
      return constraint.points?.every((point) => sameValue(point, demanded)) ?? false;
    return Object.entries(demanded).every(([operator, operand]) =>
      impliesOperator(constraint, operator, operand),
    );
  });
}

function impliesOperator(constraint: Constraint, operator: string, operand: unknown): boolean {
  if (operator === '$exists' && operand === true) return isDefinite(constraint);
  if (operator === '$eq') return constraint.points?.every((point) => sameValue(point, operand)) ?? false;
  if (operator === '$type' && operand === 'string') {
    return constraint.points?.every((point) => typeof point === 'string') ?? false;
  }
  return false;
}

/** Whether a document without the field, or with `null` there, never meets the constraint. */
export function isDefinite(constraint: Constraint): boolean {
  if (constraint.points) return constraint.points.every((point) => point !== null && point !== undefined);
  const bound = constraint.lower ?? constraint.upper;
  return bound !== undefined && bound.value !== null;
}

function constraintOf(condition: unknown): Constraint | undefined {
  if (!isOperatorObject(condition)) return isPoint(condition) ? { points: [condition] } : undefined;
  let constraint: Constraint | undefined;
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$eq' && isPoint(operand)) constraint = { ...constraint, points: [operand] };
    else if (operator === '$in' && Array.isArray(operand) && operand.every(isPoint)) {
      constraint = { points: operand, ...constraint };
    } else if ((operator === '$gt' || operator === '$gte') && isPoint(operand)) {
      constraint = { ...constraint, lower: { value: operand, inclusive: operator === '$gte' } };
    } else if ((operator === '$lt' || operator === '$lte') && isPoint(operand)) {
      constraint = { ...constraint, upper: { value: operand, inclusive: operator === '$lte' } };
    }
  }
  return constraint;
}

/** Whether a value is a point in an index. An array is indexed by its elements, and a pattern matches many values. */
function isPoint(value: unknown): boolean {
  return value !== undefined && !Array.isArray(value) && !(value instanceof RegExp);
}

function merge(found: Map<string, Constraint>, path: string, constraint: Constraint | undefined): void {
  if (!constraint) return;
  const known = found.get(path);
  // Two conditions on one path may hold for different elements of an array; either one alone bounds the search correctly.
  if (!known || (!known.points && constraint.points)) found.set(path, constraint);
}
