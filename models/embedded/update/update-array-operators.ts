import { serverError } from '../errors.ts';
import { isPlainObject, type StoredDocument } from '../query/document.ts';
import { compileFilter, isOperatorObject } from '../query/filter.ts';
import { sortDocuments, sortSpec } from '../query/sorting.ts';
import { sameValue } from '../query/value-order.ts';
import type { UpdateOperator } from './update-operator.ts';

const PUSH_MODIFIERS = new Set(['$each', '$slice', '$sort', '$position']);

function arrayAt(before: unknown, name: string, path: string): readonly unknown[] {
  if (before === undefined) return [];
  if (Array.isArray(before)) return before;
  throw serverError(
    'badValue',
    `The field '${path}' must be an array for ${name} but is of type ${before === null ? 'null' : typeof before}`,
  );
}

const push: UpdateOperator['change'] = (operand, path) => {
  const modifiers = isPlainObject(operand) && '$each' in operand ? operand : { $each: [operand] };
  for (const name of Object.keys(modifiers)) {
    if (!PUSH_MODIFIERS.has(name)) throw serverError('badValue', `Unrecognized clause in $push: ${name}`);
  }
  const { $each, $slice, $sort, $position } = modifiers as StoredDocument;
  if (!Array.isArray($each))
    throw serverError('typeMismatch', 'The argument to $each in $push must be an array');
  const added: readonly unknown[] = $each;
  return (before) => {
    const array = [...arrayAt(before, '$push', path)];
    array.splice(typeof $position === 'number' ? $position : array.length, 0, ...added);
    const sorted = $sort === undefined ? array : sortElements(array, $sort);
    if (typeof $slice !== 'number')
      return before !== undefined && added.length === 0 && $sort === undefined ? before : sorted;
    return $slice < 0 ? sorted.slice($slice) : sorted.slice(0, $slice);
  };
};

function sortElements(array: readonly unknown[], sort: unknown): unknown[] {
  const byField = isPlainObject(sort);
  const wrapped = array.map((value) => ({ value }));
  const spec = byField
    ? Object.fromEntries(Object.entries(sort).map(([path, direction]) => [`value.${path}`, direction]))
    : { value: sort };
  return sortDocuments(wrapped, sortSpec(spec) ?? []).map(({ value }) => value);
}

const addToSet: UpdateOperator['change'] = (operand, path) => {
  const each = isPlainObject(operand) && '$each' in operand ? operand.$each : [operand];
  if (!Array.isArray(each))
    throw serverError('typeMismatch', 'The argument to $each in $addToSet must be an array');
  const added: readonly unknown[] = each;
  return (before) => {
    const array = arrayAt(before, '$addToSet', path);
    const result = [...array];
    for (const value of added) if (!result.some((known) => sameValue(known, value))) result.push(value);
    return before !== undefined && result.length === array.length ? before : result;
  };
};

/** Removes the elements that pass a test; a missing field stays missing. */
function removing(
  name: string,
  makeTest: (operand: unknown) => (element: unknown) => boolean,
): UpdateOperator['change'] {
  return (operand, path) => {
    const test = makeTest(operand);
    return (before) => {
      if (before === undefined) return before;
      const array = arrayAt(before, name, path);
      const kept = array.filter((element) => !test(element));
      return kept.length === array.length ? before : kept;
    };
  };
}

function pullTest(condition: unknown): (element: unknown) => boolean {
  if (isPlainObject(condition) && !isOperatorObject(condition)) {
    const matches = compileFilter(condition);
    return (element) => isPlainObject(element) && matches(element);
  }
  const matches = compileFilter({ element: condition });
  return (element) => matches({ element });
}

function pullAllTest(operand: unknown): (element: unknown) => boolean {
  if (!Array.isArray(operand)) throw serverError('badValue', '$pullAll requires an array argument');
  return (element) => operand.some((value) => sameValue(value, element));
}

const pop: UpdateOperator['change'] = (operand, path) => {
  if (operand !== 1 && operand !== -1) throw serverError('failedToParse', '$pop expects 1 or -1');
  return (before) => {
    if (before === undefined) return before;
    const array = arrayAt(before, '$pop', path);
    if (array.length === 0) return before;
    return operand === 1 ? array.slice(0, -1) : array.slice(1);
  };
};

/** The update operators for arrays. */
export const ARRAY_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $push: { create: true, change: push },
  $addToSet: { create: true, change: addToSet },
  $pull: { create: false, change: removing('$pull', pullTest) },
  $pullAll: { create: false, change: removing('$pullAll', pullAllTest) },
  $pop: { create: false, change: pop },
};
