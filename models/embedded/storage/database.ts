import { EmbeddedCollection } from '../collection/collection.ts';
import { FindCursor } from '../driver/find-cursor.ts';
import { serverError, unsupported } from '../errors.ts';
import type { StoredDocument } from '../query/document.ts';
import type { Store } from './store.ts';

/** The database behind mongoose's `connection.db`: the collections of one store. */
export class EmbeddedDatabase {
  readonly databaseName: string;
  readonly #store: Store;
  readonly #collections = new Map<string, EmbeddedCollection>();

  constructor(store: Store, name: string) {
    this.#store = store;
    this.databaseName = name;
  }

  collection(name: string): EmbeddedCollection {
    let collection = this.#collections.get(name);
    if (!collection) {
      collection = new EmbeddedCollection(this.#store, name);
      this.#collections.set(name, collection);
    }
    return collection;
  }

  async createCollection(
    name: string,
    options: Readonly<Record<string, unknown>> = {},
  ): Promise<EmbeddedCollection> {
    for (const option of ['capped', 'timeseries', 'collation', 'validator', 'viewOn', 'clusteredIndex']) {
      if (options[option] !== undefined && options[option] !== false)
        throw unsupported(`collections with '${option}'`);
    }
    await this.#store.write(() => {
      if (this.#store.catalog.find(name))
        throw serverError('namespaceExists', `Collection ${name} already exists.`);
      this.#store.catalog.ensure(name);
    });
    return this.collection(name);
  }

  listCollections(): FindCursor {
    const list = (): StoredDocument[] =>
      this.#store.catalog.names().map((name) => ({ name, type: 'collection' }));
    return new FindCursor({ open: () => list()[Symbol.iterator](), explain: () => ({}) }, {});
  }

  dropCollection(name: string): Promise<boolean> {
    return this.collection(name).drop();
  }

  async dropDatabase(): Promise<boolean> {
    for (const name of this.#store.catalog.names()) await this.dropCollection(name);
    return true;
  }

  /** Answers `ping`, for health checks, if the store takes writes, and refuses every other command of a server. */
  async command(command: Readonly<Record<string, unknown>>): Promise<object> {
    const [name] = Object.keys(command);
    if (name !== 'ping') throw unsupported(`the command '${String(name)}'`);
    this.#store.check();
    return { ok: 1 };
  }

  admin(): { ping(): Promise<object> } {
    return { ping: () => this.command({ ping: 1 }) };
  }

  aggregate(): never {
    throw unsupported('aggregation on the database');
  }

  watch(): never {
    throw unsupported('change streams');
  }
}
