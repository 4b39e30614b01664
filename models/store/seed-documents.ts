import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Model } from 'mongoose';
import { addOnce } from './own-documents.ts';

/** The field of a seeded document with the digest of its content as the seed wrote it. Reads leave it out. */
export const seededField = { seeded: { type: String, select: false } } as const;

type Stored = Readonly<Record<string, unknown>> & { readonly _id: string; readonly seeded?: string };

/**
 * Updates stored documents to their files: adds missing ones, changes changed ones, removes dropped ones. It changes a document only while the
 * content is what the seed wrote, in one conditional update, and removes it only if it holds nothing else. So what somebody else wrote, edited or
 * added stays. Several processes may call it at once.
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
  const dropped = found.filter((document) => !kept.has(document._id) && isUnedited(document, fields));
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
  else if (stored.seeded !== seeded && isUnedited(stored, fields))
    await model.updateOne(
      { ...contentOf(stored, fields), seeded: stored.seeded },
      { $set: { ...document, seeded } },
    );
}

/** Whether the content of a stored document is what the seed wrote. */
function isUnedited(stored: Stored, fields: readonly string[]): boolean {
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
