import { openConnection } from '../../../models/store/connection.ts';

/** Everything in a store as text, the bytes of files too, by collection. */
export async function everythingIn(dataDir: string): Promise<Map<string, string>> {
  const connection = await openConnection({ dataDir });
  const all = new Map<string, string>();
  for (const { name } of await connection.listCollections()) {
    const documents = await connection.collection(name).find({}).toArray();
    const texts = documents.map((document) => {
      const { bytes } = document as { bytes?: Buffer | { value(): Uint8Array } };
      const inside = bytes === undefined ? '' : Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.value());
      return `${JSON.stringify(document)} ${inside.toString('latin1')}`;
    });
    all.set(name, texts.join('\n'));
  }
  await connection.close();
  return all;
}
