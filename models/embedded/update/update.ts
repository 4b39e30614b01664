import { Aggregator } from 'mingo/aggregator';
import { serverError, unsupported } from '../errors.ts';
import { isPlainObject, type StoredDocument, toStored, toStoredDocument } from '../query/document.ts';
import { compileFilter, isOperatorObject } from '../query/filter.ts';
import { MINGO_OPTIONS } from '../query/mingo-context.ts';
import { sameValue } from '../query/value-order.ts';
import { rename, UPDATE_OPERATORS } from './update-operators.ts';
import { PathEditor, type Positions } from './update-path.ts';

/** Returns the new version of a document; the same object if nothing changed. */
export type ApplyUpdate = (document: StoredDocument, inserting: boolean) => StoredDocument;

const PIPELINE_STAGES = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']);

/** Compiles an update by operators or by a pipeline. `$` in a path refers to `filter`. */
export function compileUpdate(asked: unknown, filter: StoredDocument, arrayFilters?: unknown): ApplyUpdate {
  // Copied now, so that a later change of the caller's object changes nothing.
  const update = toStored(asked);
  if (Array.isArray(update)) return keepingId(pipelineUpdate(update));
  if (!isPlainObject(update)) throw serverError('failedToParse', 'An update must be an object or a pipeline');
  const operators = Object.entries(update);
  if (operators.length === 0) return (document) => document;
  checkPaths(operators);
  const names = compileArrayFilters(arrayFilters);
  return keepingId((document, inserting) => {
    const editor = new PathEditor(document, positionsOf(filter, names));
    for (const [name, fields] of operators) {
      if (name === '$setOnInsert' && !inserting) continue;
      for (const [path, operand] of Object.entries(fields as StoredDocument)) {
        if (name === '$rename') rename(editor, path, operand);
        else {
          const operator = UPDATE_OPERATORS[name] as (typeof UPDATE_OPERATORS)[string];
          editor.change(path, operator.create, operator.change(operand, path));
        }
      }
    }
    return editor.document as StoredDocument;
  });
}

/** Compiles a replacement, which keeps the document's id. */
export function compileReplacement(replacement: unknown): ApplyUpdate {
  const fields = toStoredDocument(replacement);
  if (isOperatorObject(fields))
    throw serverError('failedToParse', 'Replacement document must not contain atomic operators');
  return keepingId((document) => {
    if ('_id' in fields || !('_id' in document)) return fields;
    return { _id: document._id, ...(fields as StoredDocument) };
  });
}

function checkPaths(operators: readonly [string, unknown][]): void {
  const paths: string[] = [];
  for (const [name, fields] of operators) {
    if (name !== '$rename' && !UPDATE_OPERATORS[name]) {
      if (!name.startsWith('$'))
        throw serverError('failedToParse', 'Update document requires atomic operators');
      throw unsupported(`the update operator ${name}`);
    }
    if (!isPlainObject(fields))
      throw serverError('failedToParse', `Modifiers operate on fields but ${name} got something else`);
    for (const [path, operand] of Object.entries(fields)) {
      if (path === '' || path.split('.').includes(''))
        throw serverError('emptyFieldName', `The update path '${path}' contains an empty field name`);
      paths.push(path, ...(name === '$rename' ? [String(operand)] : []));
    }
  }
  if (paths.length === 1) return;
  paths.sort();
  for (const [at, path] of paths.entries()) {
    const next = paths[at + 1];
    if (next === path || next?.startsWith(`${path}.`)) {
      throw serverError(
        'conflictingUpdateOperators',
        `Updating the path '${next}' would create a conflict at '${path}'`,
      );
    }
  }
}

/** Refuses an update that changes the id. */
function keepingId(apply: ApplyUpdate): ApplyUpdate {
  return (document, inserting) => {
    const updated = apply(document, inserting);
    if ('_id' in document && updated._id !== document._id && !sameValue(updated._id, document._id)) {
      throw serverError(
        'immutableField',
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
    return updated;
  };
}

function pipelineUpdate(pipeline: readonly unknown[]): ApplyUpdate {
  for (const stage of pipeline) {
    const name = isPlainObject(stage) ? (Object.keys(stage)[0] ?? '') : '';
    if (!PIPELINE_STAGES.has(name))
      throw serverError('badValue', `${name} is not allowed to be used within an update`);
  }
  const aggregator = new Aggregator(pipeline as StoredDocument[], MINGO_OPTIONS);
  return (document) => toStoredDocument(aggregator.run<StoredDocument>([{ ...document }])[0]);
}

function compileArrayFilters(arrayFilters: unknown): Positions['arrayFilters'] {
  const names = new Map<string, ReturnType<typeof compileFilter>>();
  for (const filter of Array.isArray(arrayFilters) ? arrayFilters : []) {
    if (!isPlainObject(filter)) throw serverError('badValue', 'An array filter must be an object');
    const name = Object.keys(filter)[0]?.split('.')[0];
    if (!name || name.startsWith('$')) throw unsupported('an array filter that begins with an operator');
    names.set(name, compileFilter(filter));
  }
  return names;
}

function positionsOf(filter: StoredDocument, arrayFilters: Positions['arrayFilters']): Positions {
  return { arrayFilters, matched: (path, array) => matchedElement(filter, path, array) };
}

/** The index of `$`: the first element that meets the filter's conditions on the array. */
function matchedElement(filter: StoredDocument, path: string, array: readonly unknown[]): number {
  const tests = Object.entries(filter).flatMap(([key, condition]) => {
    if (key === path) {
      const whole = isOperatorObject(condition) ? condition.$elemMatch : undefined;
      if (isPlainObject(whole) && !isOperatorObject(whole)) return [compileFilter(whole)];
      const matches = compileFilter({ element: whole ?? condition });
      return [(element: unknown) => matches({ element })];
    }
    return key.startsWith(`${path}.`) ? [compileFilter({ [key.slice(path.length + 1)]: condition })] : [];
  });
  const index = tests.length === 0 ? -1 : array.findIndex((element) => tests.every((test) => test(element)));
  if (index < 0)
    throw serverError('badValue', 'The positional operator did not find the match needed from the query.');
  return index;
}
