/** A file with its bytes, as it came from a customer or from staff. */
export interface StoredFile {
  readonly name: string;
  /** As its first bytes say, not as its sender does. */
  readonly contentType: string;
  readonly bytes: Buffer;
}
