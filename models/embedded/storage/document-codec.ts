import mongoose from 'mongoose';
import type { StoredDocument } from '../query/document.ts';

const { BSON } = mongoose.mongo;

/** The bytes of a document as they lie on the disk: BSON, so that every type of MongoDB survives unchanged. */
export function encodeDocument(document: StoredDocument): Buffer {
  const bytes = BSON.serialize(document, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads what {@link encodeDocument} wrote. The bytes must not be reused by the caller, since binary fields point into them. */
export function decodeDocument(bytes: Uint8Array): StoredDocument {
  return BSON.deserialize(bytes);
}
