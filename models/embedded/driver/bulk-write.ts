import mongoose from 'mongoose';
import type { CollectionWriter, UpdateRequest } from '../collection/collection-writer.ts';
import { serverError } from '../errors.ts';
import { isPlainObject, type StoredDocument, toStoredDocument } from '../query/document.ts';
import { checkFilter } from '../query/filter.ts';
import { compileReplacement, compileUpdate } from '../update/update.ts';
import { withId } from '../update/upsert.ts';
import { type BulkCounts, BulkWriteFault, BulkWriteResult, bulkWriteError, noCounts } from './bulk-result.ts';
import { checkOptions } from './options.ts';

/** A prepared operation of a bulk write, which runs inside a write and adds to the counts. */
export type BulkStep = (writer: CollectionWriter, counts: BulkCounts, index: number) => void;

/** Prepares one operation of a `bulkWrite`. */
export function bulkStep(operation: unknown): BulkStep {
  const [name, body] = isPlainObject(operation) ? (Object.entries(operation)[0] ?? []) : [];
  if (!isPlainObject(body))
    throw serverError('badValue', 'A bulk operation needs exactly one operation type');
  checkOptions(body);
  switch (name) {
    case 'insertOne':
      return insertStep(body.document ?? body);
    case 'updateOne':
    case 'updateMany':
    case 'replaceOne':
      return updateStep(name, body);
    case 'deleteOne':
    case 'deleteMany': {
      const filter = checkFilter(body.filter ?? body.q);
      return (writer, counts) => {
        counts.nRemoved +=
          name === 'deleteMany' ? writer.removeAll(filter) : writer.removeFirst(filter) ? 1 : 0;
      };
    }
    default:
      throw serverError('badValue', `Unknown bulk operation: ${String(name)}`);
  }
}

/** Prepares one insert. Like the driver, it sets a missing `_id` on the caller's object. */
export function insertStep(given: unknown): BulkStep {
  const document = withId(toStoredDocument(given));
  if (isPlainObject(given) && given._id === undefined) given._id = document._id;
  return (writer, counts, index) => {
    writer.insert(document);
    counts.nInserted++;
    counts.insertedIds.push({ index, _id: document._id });
  };
}

function updateStep(name: string, body: StoredDocument): BulkStep {
  const filter = checkFilter(body.filter);
  const replacing = name === 'replaceOne';
  const request: UpdateRequest = {
    filter,
    replacing,
    upsert: Boolean(body.upsert),
    sort: body.sort,
    apply: replacing
      ? compileReplacement(body.replacement)
      : compileUpdate(body.update, filter, body.arrayFilters),
  };
  return (writer, counts, index) => {
    const outcome = name === 'updateMany' ? writer.updateAll(request) : writer.updateFirst(request);
    counts.nMatched += outcome.matchedCount;
    counts.nModified += outcome.modifiedCount;
    if (outcome.upsertedId === null) return;
    counts.nUpserted++;
    counts.upserted.push({ index, _id: outcome.upsertedId });
  };
}

/** Runs the steps in order: `ordered` stops at the first refusal, unordered runs all. Throws if any was refused. */
export function runBulk(
  writer: CollectionWriter,
  steps: readonly BulkStep[],
  ordered: boolean,
): BulkWriteResult {
  const counts = noCounts();
  for (const [index, step] of steps.entries()) {
    try {
      step(writer, counts, index);
    } catch (error) {
      if (!(error instanceof mongoose.mongo.MongoServerError)) throw error;
      counts.writeErrors.push(new BulkWriteFault(index, error));
      if (ordered) break;
    }
  }
  const result = new BulkWriteResult(counts);
  if (counts.writeErrors.length > 0) throw bulkWriteError(result);
  return result;
}
