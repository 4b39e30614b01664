import { type mongo, Schema } from 'mongoose';
import { expireOwn } from '../store/own-indexes.ts';

/** A stored file without its bytes. Written after all of its chunks, so that a file with this document is complete. */
export interface KeptFile {
  /** The SHA-256 of the bytes, in hex; it deduplicates equal files. */
  readonly _id: string;
  /** The name of the first upload; a message with the file has its own name of it. */
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  readonly chunks: number;
  readonly expiresAt: Date;
}

/** A part of a stored file; a document has at most 16 MB on MongoDB, and small ones keep each write short. */
export interface FileChunk {
  /** `file:number`, counting from 0. */
  readonly _id: string;
  readonly file: string;
  /** Written as a Buffer, read as BSON's Binary. */
  readonly bytes: Buffer | mongo.Binary;
  /** Later than its file's, so that a file that is still served has all of its chunks. */
  readonly expiresAt: Date;
}

/** How files are stored. */
export const keptFileSchema = new Schema<KeptFile>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true, personal: true },
    contentType: { type: String, required: true },
    size: { type: Number, required: true },
    chunks: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'files', versionKey: false },
);
expireOwn(keptFileSchema, 'expiresAt', 0);

/** How chunks are stored. */
export const fileChunkSchema = new Schema<FileChunk>(
  {
    _id: { type: String, required: true },
    file: { type: String, required: true },
    bytes: { type: Buffer, required: true, personal: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'file-chunks', versionKey: false },
);
fileChunkSchema.index({ file: 1 });
expireOwn(fileChunkSchema, 'expiresAt', 0);
