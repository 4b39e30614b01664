import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import mongoose from 'mongoose';
import { openConnection } from '../../../models/store/connection.ts';

/** A store that an earlier version has written, named by its folder under test/fixtures/store. */
export type OldStore = 'version-1';

/** One line of a MongoDB fixture: an index or a document of a collection, both in canonical Extended JSON. */
type Line = { readonly collection: string; readonly index?: Index; readonly document?: { _id: never } };

/** An index as MongoDB lists it; what is beside its key are options. */
type Index = { readonly key: Record<string, 1 | -1>; readonly name: string };

/** The file of a fixture's folder. */
export function fixtureFile(store: OldStore, name: string): string {
  return fileURLToPath(new URL(`../../fixtures/store/${store}/${name}`, import.meta.url));
}

/** Lays an embedded store of an earlier version into a new folder; gives the folder, which the test removes. */
export function embeddedFixture(store: OldStore): string {
  const folder = mkdtempSync(join(tmpdir(), `onevoice-${store}-`));
  writeFileSync(
    join(folder, 'data.mdb'),
    gunzipSync(readFileSync(fixtureFile(store, 'embedded/data.mdb.gz'))),
  );
  return folder;
}

/** Writes the collections and indexes of an earlier version into the empty database at `uri`. */
export async function mongoFixture(store: OldStore, uri: string): Promise<void> {
  const { EJSON } = mongoose.mongo.BSON;
  const text = gunzipSync(readFileSync(fixtureFile(store, 'mongodb.jsonl.gz'))).toString();
  const connection = await openConnection({ mongodbUri: uri, dataDir: '' });
  try {
    for (const line of text.trimEnd().split('\n')) {
      const { collection: name, index, document } = EJSON.parse(line, { relaxed: false }) as Line;
      const collection = connection.collection(name);
      if (document !== undefined) await collection.insertOne(document);
      if (index === undefined) continue;
      const { key, ...options } = index;
      await collection.createIndex(key, options);
    }
  } finally {
    await connection.close();
  }
}
