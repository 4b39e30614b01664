import mongoose from 'mongoose';
import { EmbeddedCollection } from '../collection/collection.ts';
import type { EmbeddedDatabase } from '../storage/database.ts';

/** The parts of mongoose's abstract collection that a driver extends; the published type is the native driver's. */
interface AbstractCollection {
  readonly name: string;
  readonly conn: { readonly db?: EmbeddedDatabase };
  readonly buffer: boolean;
  onOpen(): void;
  addQueue(run: () => void): this;
  _shouldBufferCommands(): boolean;
}

const AbstractCollection = mongoose.BaseCollection as unknown as new (
  name: string,
  connection: object,
  options?: object,
) => AbstractCollection;

/** A collection as mongoose calls it: calls before the connection is open wait for it. */
export class DriverCollection extends AbstractCollection {
  /** The collection; `undefined` until the connection is open, by which mongoose knows that. */
  get collection(): EmbeddedCollection | undefined {
    return this.conn.db?.collection(this.name);
  }
}

type Call = (...args: unknown[]) => unknown;

/** Defines every method of the collection on mongoose's class, which declares some of them as not implemented. */
for (const name of Object.getOwnPropertyNames(EmbeddedCollection.prototype)) {
  if (name === 'constructor') continue;
  Object.defineProperty(DriverCollection.prototype, name, {
    value: forwarded(name),
    writable: true,
    configurable: true,
  });
}

function forwarded(name: string): Call {
  return function (this: DriverCollection, ...args) {
    const call = (): unknown => {
      const { collection } = this;
      if (!collection)
        throw new mongoose.MongooseError(
          `Cannot call ${this.name}.${name}() while the embedded store is closed.`,
        );
      return (collection as unknown as Record<string, Call>)[name]?.apply(collection, args);
    };
    if (!this.buffer || !this._shouldBufferCommands()) return call();
    return new Promise<void>((resolve) => this.addQueue(resolve)).then(call);
  };
}
