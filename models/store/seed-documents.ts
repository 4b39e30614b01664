import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Model } from 'mongoose';
import { addOnce } from './own-documents.ts';

/** What a seeded document holds beside its content: the digest of the content as the seed wrote it. Reads leave it out. */
export const seededField = { seeded: { type: String, select: false } } as const;

type Stored = Readonly<Record<string, unknown>> & { readonly _id: string; readonly seeded?: string };

/**
 * Brings stored documents to what files say: adds what is missing, changes what the files changed, removes what they dropped. A document
 * is changed only while its content is what the seed itself wrote, in one conditional update of the content's fields, and removed
 * only if it holds nothing else. So what somebody else wrote, edited or added stays. Several processes may do the same at once.
 */
export async function seedDocuments<T extends { readonly _id: string }>(
  model: Model<T>,
  documents: readonly T[],
): Promise<void> {
  const fields = Object.keys(model.schema.paths).filter((path) => path !== 'seeded');
  const found = await model.find({}).select('+seeded').lean<Stored[]>();
  const stored = new Map(found.map((document) => [document._id, document]));
  await Promise.all(documents.map((document) => seedOne(model, document, stored.get(document._id), fields)));
  const kept = new Set(documents.map(({ _id }) => _id));
  const dropped = found.filter((document) => !kept.has(document._id) && isSeeds(document, fields));
  await Promise.all(
    dropped
      .filter((document) => isDeepStrictEqual(Object.keys(document).sort(), [...fields, 'seeded'].sort()))
      .map((document) => model.deleteOne(document)),
  );
}

async function seedOne<T extends { readonly _id: string }>(
  model: Model<T>,
  document: T,
  stored: Stored | undefined,
  fields: readonly string[],
): Promise<void> {
  const seeded = digestOf({ ...document }, fields);
  if (stored === undefined) await addOnce(model, { ...document, seeded });
  else if (stored.seeded !== seeded && isSeeds(stored, fields))
    await model.updateOne(
      { ...contentOf(stored, fields), seeded: stored.seeded },
      { $set: { ...document, seeded } },
    );
}

/** Whether a stored document's content is what the seed wrote. */
function isSeeds(stored: Stored, fields: readonly string[]): boolean {
  return stored.seeded === digestOf(stored, fields);
}

function contentOf(document: Readonly<Record<string, unknown>>, fields: readonly string[]) {
  return Object.fromEntries(fields.map((field) => [field, document[field]]));
}

function digestOf(document: Readonly<Record<string, unknown>>, fields: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(contentOf(document, fields)))
    .digest('hex');
}
