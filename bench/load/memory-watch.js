import { isMainThread } from 'node:worker_threads';

// Loaded into the built product before it starts (`--import`, with `--expose-gc`), as JavaScript, so that no compiler is in its memory: collects all garbage and
// prints what is kept at SIGUSR2, in bytes.

if (isMainThread)
  process.on('SIGUSR2', () => {
    // Twice, since finalizers of the first leave garbage.
    for (let collection = 0; collection < 2; collection += 1) globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    console.error(`MEMORY ${JSON.stringify({ heapUsed, external })}`);
  });
