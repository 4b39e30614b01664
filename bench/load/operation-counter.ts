import { Store } from '../../models/embedded/storage/store.ts';
import { watchOperations } from '../../test/support/store/watched-operations.ts';

// Loaded into the product before it starts (`--import`): counts what is asked of the embedded store, and prints the counts at SIGUSR2.

const counts = { reads: 0, writes: 0, bytes: 0, commits: 0 };
watchOperations(({ kind }) => {
  counts[`${kind}s`] += 1;
});

let store: Store | undefined;
const { put } = Store.prototype;
Store.prototype.put = function counted(this: Store, key, value) {
  store = this;
  counts.bytes += key.length + value.length;
  put.call(this, key, value);
};

process.on('SIGUSR2', () => {
  counts.commits = store?.statistics.commits ?? 0;
  console.error(`OPERATIONS ${JSON.stringify(counts)}`);
});
