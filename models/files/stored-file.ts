/** Largest stored file, in bytes (10 MiB): enough for scans and phone pictures, and within the limit of every channel. */
export const MAX_FILE = 10 * 1024 * 1024;

/** A file with its bytes, from a customer or from staff. */
export interface StoredFile {
  readonly name: string;
  /** By its first bytes, not by its sender's declaration. */
  readonly contentType: string;
  readonly bytes: Buffer;
}
