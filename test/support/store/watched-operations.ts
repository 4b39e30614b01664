import { EmbeddedCollection } from '../../../models/embedded/collection/collection.ts';

/** What is asked of the embedded store: the collection and the method of MongoDB's driver, such as `inbox.insertOne`. */
export interface StoreOperation {
  readonly name: string;
  readonly kind: 'read' | 'write';
}

const READS = /^(?:find|findOne|countDocuments|aggregate|distinct)$/;
const WRITES = /^(?:insert|update|replace|delete|bulkWrite|findOneAnd)/;

/** Calls `onOperation` at each operation of all embedded stores of this process, until the returned function is called. */
export function watchOperations(onOperation: (operation: StoreOperation) => void): () => void {
  const prototype = EmbeddedCollection.prototype;
  const undo: (() => void)[] = [];
  for (const method of Object.getOwnPropertyNames(prototype)) {
    const kind = READS.test(method) ? 'read' : WRITES.test(method) ? 'write' : undefined;
    const descriptor = Object.getOwnPropertyDescriptor(prototype, method);
    if (kind === undefined || descriptor === undefined) continue;
    const original = descriptor.value as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, method, {
      ...descriptor,
      value(this: EmbeddedCollection, ...args: unknown[]) {
        onOperation({ name: `${this.collectionName}.${method}`, kind });
        return original.apply(this, args);
      },
    });
    undo.push(() => Object.defineProperty(prototype, method, descriptor));
  }
  return () => {
    for (const restore of undo) restore();
  };
}
