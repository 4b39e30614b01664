/** One entry of the key-value store. */
export interface Entry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

/** A range of keys: `start` is included, `end` is not. */
export interface KeyRange {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
}

/** The sorted keys and values of one data folder. Reads see the writes of the same write transaction; `put` and `remove` are called inside one only. */
export interface KeyValues {
  /** The path of the data folder. */
  readonly folder: string;
  get(key: Uint8Array): Buffer | undefined;
  has(key: Uint8Array): boolean;
  put(key: Uint8Array, value: Buffer): void;
  remove(key: Uint8Array): void;
  entries(range: KeyRange): Iterable<Entry>;
}
