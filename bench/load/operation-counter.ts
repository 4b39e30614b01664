import { EmbeddedCollection } from '../../models/embedded/collection/collection.ts';
import { Store } from '../../models/embedded/storage/store.ts';

// Loaded into the product before it starts (`--import`): counts what is asked of the embedded store, and prints the counts at SIGUSR2.

const READS = /^(?:find|findOne|countDocuments|aggregate|distinct)$/;
const WRITES = /^(?:insert|update|replace|delete|bulkWrite|findOneAnd)/;

const counts = { reads: 0, writes: 0, bytes: 0, commits: 0 };
/** What is asked for of each collection, such as `conversations.updateOne`. */
const operations = new Map<string, number>();

/** Calls `before` at each call of a method. */
function watch(prototype: object, name: string, before: (self: never, args: never) => void): void {
  const original = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
  Object.defineProperty(prototype, name, {
    value(this: never, ...args: unknown[]) {
      before(this, args as never);
      return original.apply(this, args);
    },
  });
}

for (const name of Object.getOwnPropertyNames(EmbeddedCollection.prototype)) {
  const kind = READS.test(name) ? 'reads' : WRITES.test(name) ? 'writes' : undefined;
  if (kind === undefined) continue;
  watch(EmbeddedCollection.prototype, name, ({ collectionName }: EmbeddedCollection) => {
    counts[kind] += 1;
    const operation = `${collectionName}.${name}`;
    operations.set(operation, (operations.get(operation) ?? 0) + 1);
  });
}

let store: Store | undefined;
watch(Store.prototype, 'put', (self: Store, [key, value]: [Uint8Array, Buffer]) => {
  store = self;
  counts.bytes += key.length + value.length;
});

process.on('SIGUSR2', () => {
  counts.commits = store?.statistics.commits ?? 0;
  console.error(`OPERATIONS ${JSON.stringify({ ...counts, operations: Object.fromEntries(operations) })}`);
});
