import { EmbeddedCollection } from '../../../models/embedded/collection/collection.ts';
import { Store } from '../../../models/embedded/storage/store.ts';

// A process for the crash tests: opens the folder it is given, writes from many callers, and prints the number of each write
// that was acknowledged, until it is killed.
const rows = new EmbeddedCollection(new Store(process.argv[2] as string), 'rows');
await rows.createIndex({ n: 1 }, { unique: true });
await rows.createIndex({ group: 1, n: 1 });
console.log('ready');
let next = 0;
async function write(): Promise<void> {
  for (;;) {
    const n = next++;
    await rows.insertOne({ _id: `row-${n}`, n, group: n % 7, text: 'x'.repeat(200) });
    await rows.updateOne({ _id: `row-${n}` }, { $set: { group: -(n % 7) } });
    console.log(n);
  }
}
await Promise.all(Array.from({ length: 50 }, write));
