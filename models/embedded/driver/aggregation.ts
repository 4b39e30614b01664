import { Aggregator } from 'mingo/aggregator';
import { unsupported } from '../errors.ts';
import { isPlainObject, type StoredDocument, toStoredDocument } from '../query/document.ts';
import { MINGO_OPTIONS } from '../query/mingo-context.ts';

const REFUSED_STAGES = new Set([
  '$out',
  '$merge',
  '$changeStream',
  '$geoNear',
  '$search',
  '$vectorSearch',
  '$indexStats',
  '$collStats',
]);

/** A pipeline in two parts: the filter of a leading `$match`, which finds its documents as a query does, and the other stages. */
export interface SplitPipeline {
  readonly first: StoredDocument;
  readonly rest: readonly StoredDocument[];
}

/** Splits a pipeline. @throws `STORE_UNSUPPORTED` for a stage that this store does not support */
export function splitPipeline(pipeline: readonly unknown[]): SplitPipeline {
  const stages = pipeline.map((stage) => toStoredDocument(stage));
  for (const stage of stages) {
    const name = Object.keys(stage)[0] ?? '';
    if (REFUSED_STAGES.has(name)) throw unsupported(`the aggregation stage ${name}`);
  }
  const match = stages[0]?.$match;
  return isPlainObject(match) ? { first: match, rest: stages.slice(1) } : { first: {}, rest: stages };
}

/** Runs stages over documents; `collection` returns the documents of another collection, for `$lookup` and similar stages. */
export function runPipeline(
  documents: StoredDocument[],
  stages: readonly StoredDocument[],
  collection: (name: string) => StoredDocument[],
): StoredDocument[] {
  const aggregator = new Aggregator([...stages], { ...MINGO_OPTIONS, collectionResolver: collection });
  return aggregator.run<StoredDocument>(documents);
}
