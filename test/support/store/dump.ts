import mongoose, { type Connection } from 'mongoose';

/** Everything in a store: each document in canonical Extended JSON, by collection, in the order of the ids; and the names of the indexes. */
export type Dump = Readonly<Record<string, { readonly documents: string[]; readonly indexes: string[] }>>;

/** Reads everything in a store. */
export async function dump(connection: Connection): Promise<Dump> {
  const { EJSON } = mongoose.mongo.BSON;
  const found: Record<string, Dump[string]> = {};
  for (const { name } of await connection.listCollections()) {
    const collection = connection.collection(name);
    const documents = await collection.find({}).toArray();
    const indexes = await collection.indexes();
    found[name] = {
      documents: documents.map((document) => EJSON.stringify(document, { relaxed: false })).sort(),
      indexes: indexes.map((index) => String(index.name)).sort(),
    };
  }
  return found;
}
