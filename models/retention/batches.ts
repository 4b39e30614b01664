/** How many documents are looked at and deleted at once: other work goes on between two batches. */
const BATCH = 100;

/** Reads a cursor in batches. */
export async function* inBatches<T>(cursor: AsyncIterable<T>): AsyncGenerator<T[], void, void> {
  let batch: T[] = [];
  for await (const document of cursor) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
