import mongoose from 'mongoose';
import type { StoredDocument } from '../query/document.ts';

const { BSON } = mongoose.mongo;

/** A document as it is stored on disk: BSON, which holds every type of MongoDB unchanged. */
export function encodeDocument(document: StoredDocument): Buffer {
  const bytes = BSON.serialize(document, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Decodes the bytes of {@link encodeDocument}. The caller must not reuse the bytes, since binary fields point into them. */
export function decodeDocument(bytes: Uint8Array): StoredDocument {
  return BSON.deserialize(bytes);
}
