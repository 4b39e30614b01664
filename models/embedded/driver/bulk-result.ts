import mongoose from 'mongoose';

/** A refused operation of a bulk write, with the fields of MongoDB's driver. */
export class BulkWriteFault {
  /** The error as a server sends it; mongoose changes `index` if its validation left out earlier operations. */
  readonly err: {
    index: number;
    readonly code: number;
    readonly errmsg: string;
    readonly keyPattern?: unknown;
    readonly keyValue?: unknown;
  };

  constructor(index: number, error: mongoose.mongo.MongoServerError) {
    const { code, message: errmsg, keyPattern, keyValue } = error;
    this.err = { index, code: Number(code), errmsg, ...(keyPattern ? { keyPattern, keyValue } : {}) };
  }

  get index(): number {
    return this.err.index;
  }

  get code(): number {
    return this.err.code;
  }

  get errmsg(): string {
    return this.err.errmsg;
  }
}

/** A document's id with the position of its operation. */
export interface IdAt {
  readonly index: number;
  readonly _id: unknown;
}

/** The counts of a bulk write, under the names of MongoDB's protocol. */
export interface BulkCounts {
  ok: 1;
  nInserted: number;
  nMatched: number;
  nModified: number;
  nRemoved: number;
  nUpserted: number;
  readonly insertedIds: IdAt[];
  readonly upserted: IdAt[];
  readonly writeErrors: BulkWriteFault[];
  readonly writeConcernErrors: never[];
}

/** The result of a bulk write, with the fields of the driver's class, which can't be constructed from outside. */
export class BulkWriteResult {
  readonly ok = 1;
  readonly insertedCount: number;
  readonly matchedCount: number;
  readonly modifiedCount: number;
  readonly deletedCount: number;
  readonly upsertedCount: number;
  readonly insertedIds: Readonly<Record<number, unknown>>;
  readonly upsertedIds: Readonly<Record<number, unknown>>;
  /** What mongoose reads and, for an empty bulk write, sets. */
  declare result: BulkCounts;

  constructor(counts: BulkCounts) {
    this.insertedCount = counts.nInserted;
    this.matchedCount = counts.nMatched;
    this.modifiedCount = counts.nModified;
    this.deletedCount = counts.nRemoved;
    this.upsertedCount = counts.upserted.length;
    this.insertedIds = byIndex(counts.insertedIds);
    this.upsertedIds = byIndex(counts.upserted);
    Object.defineProperty(this, 'result', { value: counts, writable: true, enumerable: false });
  }
}

/** New counts, all zero. */
export function noCounts(): BulkCounts {
  return {
    ok: 1,
    nInserted: 0,
    nMatched: 0,
    nModified: 0,
    nRemoved: 0,
    nUpserted: 0,
    insertedIds: [],
    upserted: [],
    writeErrors: [],
    writeConcernErrors: [],
  };
}

/** The error of a bulk write with refused operations: the code and the text of the first refusal, and all refusals in `writeErrors`. */
export function bulkWriteError(result: BulkWriteResult): Error {
  const { writeErrors } = result.result;
  const [first] = writeErrors;
  return new PublishedBulkWriteError(
    { message: first?.errmsg ?? '', code: first?.code ?? 0, writeErrors },
    result,
  );
}

/** The class of the driver, whose types hide the constructor. */
const PublishedBulkWriteError = mongoose.mongo.MongoBulkWriteError as unknown as new (
  error: object,
  result: object,
) => Error;

function byIndex(ids: readonly IdAt[]): Record<number, unknown> {
  return Object.fromEntries(ids.map(({ index, _id }) => [index, _id]));
}
