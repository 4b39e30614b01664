import { createHash } from 'node:crypto';
import type { Collection, Connection } from 'mongoose';
import { OnevoiceError } from '../errors/onevoice-error.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { contentTypeOf, TYPE_HEAD } from './content-type.ts';
import { type FileChunk, fileChunkSchema, type KeptFile, keptFileSchema } from './kept-file.ts';
import { MAX_FILE, type StoredFile } from './stored-file.ts';

const DAY_MS = 24 * 3600 * 1000;

/** How long a file is stored after it was last sent or read, in days. */
export const FILE_DAYS = 90;

/** Longest name of a file, in UTF-16 units: that of a raw mail, with an address and an id in it. */
const MAX_NAME = 512;

/** Size of a chunk, in bytes: few documents per file, and no large write. */
const CHUNK = 256 * 1024;

/** How much later the chunks expire than their file, in days, so that no chunk expires first. */
const MARGIN_DAYS = 1;

/** Tries of a write whose chunks expire while it runs. */
const TRIES = 3;

/** The files of customers and staff: each content is stored once, in chunks that fit every store. */
export class FileRepository {
  readonly #files: Collection<KeptFile>;
  readonly #chunks: Collection<FileChunk>;

  constructor(connection: Connection) {
    connection.model<KeptFile>('KeptFile', keptFileSchema);
    connection.model<FileChunk>('FileChunk', fileChunkSchema);
    this.#files = connection.collection<KeptFile>('files');
    this.#chunks = connection.collection<FileChunk>('file-chunks');
  }

  /**
   * Stores a file; returns its id, which is the same for the same bytes. The content type is taken from its first bytes.
   * @throws {OnevoiceError} `TOO_LARGE` above {@link MAX_FILE} bytes; `FILE_NOT_KEPT` if the write fails repeatedly.
   */
  async keep({ name, bytes }: Pick<StoredFile, 'name' | 'bytes'>, now: Date): Promise<string> {
    if (bytes.length > MAX_FILE)
      throw new OnevoiceError('TOO_LARGE', { detail: `A file has at most ${MAX_FILE} bytes` });
    const _id = createHash('sha256').update(bytes).digest('hex');
    const found = await this.#files.findOne({ _id });
    if (found !== null && (await this.#extendLife(found, now))) return _id;
    const chunks = chunksOf(_id, bytes, inDays(now, FILE_DAYS + MARGIN_DAYS));
    await this.#write(_id, chunks);
    const contentType = await contentTypeOf(bytes.subarray(0, TYPE_HEAD));
    const file = { name: name.slice(-MAX_NAME), contentType, size: bytes.length, chunks: chunks.length };
    await ignoringDuplicates(
      this.#files.updateOne(
        { _id },
        { $set: { ...file, expiresAt: inDays(now, FILE_DAYS) } },
        { upsert: true },
      ),
    );
    return _id;
  }

  /** A stored file, whose expiry is extended; undefined if there is none of this id, or it has expired. */
  async find(id: string, now: Date): Promise<StoredFile | undefined> {
    const file = await this.#files.findOne({ _id: id, expiresAt: { $gt: now } });
    if (file === null || !(await this.#extendLife(file, now))) return undefined;
    const names = Array.from({ length: file.chunks }, (_, index) => chunkId(id, index));
    const chunks = await this.#chunks.find({ _id: { $in: names } }).toArray();
    const byName = new Map(chunks.map((chunk) => [chunk._id, bytesOf(chunk)]));
    const bytes = Buffer.concat(names.map((name) => byName.get(name) ?? Buffer.alloc(0)));
    // If a chunk has expired meanwhile, no file is returned instead of a part of one.
    return bytes.length === file.size ? { name: file.name, contentType: file.contentType, bytes } : undefined;
  }

  /** Deletes a file, whoever else has it; the chunks last, which expire if that is interrupted. */
  async forget(id: string): Promise<void> {
    await this.#files.deleteOne({ _id: id });
    await this.#chunks.deleteMany({ file: id });
  }

  /** Extends a file's expiry, at most once a day; false if it is incomplete. Chunks first, since they have to expire last. */
  async #extendLife({ _id, chunks, expiresAt }: KeptFile, now: Date): Promise<boolean> {
    if (expiresAt > inDays(now, FILE_DAYS - 1)) return true;
    if (!(await this.#prolong(_id, chunks, inDays(now, FILE_DAYS + MARGIN_DAYS)))) return false;
    const later = { $max: { expiresAt: inDays(now, FILE_DAYS) } };
    return (await this.#files.updateOne({ _id }, later)).matchedCount === 1;
  }

  async #prolong(file: string, chunks: number, expiresAt: Date): Promise<boolean> {
    return (await this.#chunks.updateMany({ file }, { $max: { expiresAt } })).matchedCount === chunks;
  }

  /** Writes the missing chunks; others may be left of an interrupted write or of an expired file. */
  async #write(file: string, chunks: readonly FileChunk[]): Promise<void> {
    const [first] = chunks;
    if (first === undefined) return;
    for (let tries = 0; tries < TRIES; tries += 1) {
      await ignoringDuplicates(this.#chunks.insertMany([...chunks], { ordered: false }));
      if (await this.#prolong(file, chunks.length, first.expiresAt)) return;
    }
    throw new OnevoiceError('FILE_NOT_KEPT');
  }
}

/** Awaits a write whose documents may exist already, with the same content. */
async function ignoringDuplicates(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

function chunksOf(file: string, bytes: Buffer, expiresAt: Date): FileChunk[] {
  return Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) => ({
    _id: chunkId(file, index),
    file,
    bytes: bytes.subarray(index * CHUNK, (index + 1) * CHUNK),
    expiresAt,
  }));
}

function chunkId(file: string, index: number): string {
  return `${file}:${index}`;
}

function bytesOf({ bytes }: FileChunk): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.value());
}

function inDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}
