import { CollectionWriter } from '../collection/collection-writer.ts';
import type { IndexDefinition } from '../index/index-definition.ts';
import type { CollectionEntry } from './catalog.ts';
import type { Store } from './store.ts';

/** How often expired documents are removed: once a minute, as in MongoDB. */
export const SWEEP_INTERVAL_MS = 60_000;

/** Most documents that one write removes, so that a large backlog does not block other writes. */
const SWEEP_BATCH = 500;

/** Removes expired documents of TTL indexes. */
export class TtlSweeper {
  readonly #store: Store;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Sweeps regularly, without keeping the process alive. */
  start(): void {
    this.#timer = setInterval(() => this.sweep(new Date()).catch(() => undefined), SWEEP_INTERVAL_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Removes the documents that have expired by `now`; returns their number. */
  async sweep(now: Date): Promise<number> {
    let removed = 0;
    for (const name of this.#store.catalog.names()) {
      const collection = this.#store.catalog.find(name);
      for (const index of collection?.indexes.values() ?? []) {
        if (index.description.expireAfterSeconds !== undefined)
          removed += await this.#sweepIndex(name, index, now);
      }
    }
    return removed;
  }

  async #sweepIndex(collection: CollectionEntry['name'], index: IndexDefinition, now: Date): Promise<number> {
    const path = index.fields[0]?.path as string;
    const seconds = index.description.expireAfterSeconds as number;
    const expired = { [path]: { $lte: new Date(now.getTime() - seconds * 1000) } };
    const { partialFilterExpression: partial = {} } = index.description;
    // As two conditions of one object the planner finds the index; under one path the second would replace the first.
    const filter = path in partial ? { $and: [expired, partial] } : { ...expired, ...partial };
    const writer = new CollectionWriter(this.#store, collection);
    let removed = 0;
    for (;;) {
      const batch = await this.#store.write(() => writer.removeUpTo(filter, SWEEP_BATCH));
      removed += batch;
      if (batch < SWEEP_BATCH) return removed;
    }
  }
}
