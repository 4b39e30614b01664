/** A document as it is in a collection, whoever wrote it. */
export type StoredDocument = Readonly<Record<string, unknown>> & { readonly _id: string };

/** How the documents of one collection are rewritten. */
export interface Rewrite {
  readonly collection: string;
  /**
   * The filter for documents of ours: the collection may hold somebody else's. It names fields as the version before wrote them, so it
   * must not come from the present schema.
   */
  readonly ours: Readonly<Record<string, unknown>>;
  /** Gives the fields that change, or no field; rewriting what was rewritten already changes nothing. Fields that it does not know stay. */
  rewrite(document: StoredDocument): FieldChanges;
  /**
   * Fields whose value shows that nobody has written the document since it was read; if one differs, the document stays as it is.
   * Default: the fields that change. Named where those hold objects, which a store compares by the order of their keys.
   */
  readonly unchanged?: readonly string[];
}

/** New values by field; undefined takes the field away. */
export type FieldChanges = Readonly<Record<string, unknown>>;

/** An index that an earlier version made and that no query uses any more. */
export interface UnusedIndex {
  readonly collection: string;
  readonly name: string;
  readonly key: Readonly<Record<string, 1 | -1>>;
}

/** One step from a version of the stored data to the next. A released migration is never changed: stores were written by it. */
export interface Migration {
  /** The version of the stored data afterwards. */
  readonly version: number;
  /** The first release of the product that reads this version. */
  readonly since: string;
  /** What it does, in one sentence. */
  readonly about: string;
  readonly unusedIndexes: readonly UnusedIndex[];
  readonly rewrites: readonly Rewrite[];
}
