/** Largest file that is kept, in bytes (10 MiB): a page scan or a phone's picture, and within what every channel here sends. */
export const MAX_FILE = 10 * 1024 * 1024;

/** A file with its bytes, as it came from a customer or from staff. */
export interface StoredFile {
  readonly name: string;
  /** As its first bytes say, not as its sender does. */
  readonly contentType: string;
  readonly bytes: Buffer;
}
