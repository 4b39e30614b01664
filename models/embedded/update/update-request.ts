import type { Modified, UpdateRequest } from '../collection/collection-writer.ts';
import type { OperationOptions } from '../driver/options.ts';
import { checkFilter } from '../query/filter.ts';
import { compileProjection } from '../query/projection.ts';
import { compileReplacement, compileUpdate } from './update.ts';

/** Prepares an update by operators or a pipeline. */
export function updateRequest(filter: unknown, update: unknown, options: OperationOptions): UpdateRequest {
  const checked = checkFilter(filter);
  const apply = compileUpdate(update, checked, options.arrayFilters);
  return { filter: checked, apply, upsert: Boolean(options.upsert), replacing: false, sort: options.sort };
}

/** Prepares a replacement. */
export function replaceRequest(
  filter: unknown,
  replacement: unknown,
  options: OperationOptions,
): UpdateRequest {
  const apply = compileReplacement(replacement);
  return {
    filter: checkFilter(filter),
    apply,
    upsert: Boolean(options.upsert),
    replacing: true,
    sort: options.sort,
  };
}

/** The result of a `findOneAnd...`: the document before or after, or the driver's result object with it. */
export function modified({ before, after, upserted }: Modified, options: OperationOptions): unknown {
  const wanted =
    options.returnDocument === 'after' || options.new === true || options.returnOriginal === false
      ? after
      : before;
  const project = compileProjection(options.projection);
  const value = wanted && project ? project(wanted) : wanted;
  if (!options.includeResultMetadata) return value;
  const lastErrorObject = {
    n: before || upserted ? 1 : 0,
    updatedExisting: before !== null,
    ...(upserted ? { upserted: after?._id } : {}),
  };
  return { value, lastErrorObject, ok: 1 };
}
