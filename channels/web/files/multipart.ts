import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { DIRECT_LINE_ERRORS } from '../../../models/errors/direct-line-errors.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { MAX_FILE } from '../../../models/files/stored-file.ts';

/** Most files in one message. */
export const MAX_FILES = 5;

/** Largest activity in a form, in bytes; as large as a posted one. */
const MAX_ACTIVITY = 262_144;

/** Most headers of a part of a form. */
const MAX_HEADERS = 20;

/** Largest headers of a part, in bytes: a name of 1,024 characters in the longest encoding, and the rest. */
const MAX_HEADER_BYTES = 16_384;

/**
 * How much is parsed at once, in bytes. No more than that is parsed after the first fault, however long the body is, since thousands of empty parts fit
 * into few bytes.
 */
const SLICE = 4_096;

/** An uploaded file, with the client's name of it. */
export interface SentFile {
  readonly name: string | undefined;
  readonly bytes: Buffer;
}

/** An upload: the files and, where the form has one, the activity's JSON. */
export interface Upload {
  readonly activity: Buffer | undefined;
  readonly files: readonly SentFile[];
}

/**
 * Parses a multipart form with files and an `activity` part, which clients send as a field or as a file.
 * @throws {OnevoiceError} `MalformedData` for an incomplete form; `MessageSizeTooBig` or `BadArgument` beyond the limits.
 */
export async function readMultipart(body: Buffer, contentType: string): Promise<Upload> {
  return await new Promise((resolve, reject) => {
    const source = Readable.from(slicesOf(body));
    const refuse = (code: keyof typeof DIRECT_LINE_ERRORS, detail: string) => {
      source.destroy();
      reject(new OnevoiceError(code, { detail }));
    };
    const broken = () => refuse('DIRECT_LINE_MALFORMED_DATA', 'The body is not a whole multipart form.');
    const parser = parserOf(contentType);
    if (parser === undefined) return broken();
    const files: SentFile[] = [];
    let activity: Buffer | undefined;
    parser.on('file', (part, stream, name) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', broken);
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        if (stream.truncated)
          refuse('DIRECT_LINE_MESSAGE_SIZE_TOO_BIG', `A file has at most ${MAX_FILE} bytes.`);
        else if (part === 'activity') activity = bytes;
        else files.push({ name, bytes });
      });
    });
    parser.on('field', (name, value, _nameCut, valueCut) => {
      if (valueCut)
        refuse('DIRECT_LINE_MESSAGE_SIZE_TOO_BIG', `The activity has at most ${MAX_ACTIVITY} bytes.`);
      if (name === 'activity') activity = Buffer.from(value);
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
      parser.on(limit, () =>
        refuse('DIRECT_LINE_BAD_ARGUMENT', `file: at most ${MAX_FILES} files go with a message`),
      );
    }
    parser.on('error', broken);
    parser.on('finish', () => {
      if (files.length > MAX_FILES)
        refuse('DIRECT_LINE_BAD_ARGUMENT', `file: at most ${MAX_FILES} files go with a message`);
      else resolve({ activity, files });
    });
    source.pipe(parser);
  });
}

function* slicesOf(body: Buffer): Generator<Buffer> {
  for (let start = 0; start < body.length; start += SLICE) yield body.subarray(start, start + SLICE);
}

function parserOf(contentType: string) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      // The activity may come as a file too, which is one file more.
      limits: {
        files: MAX_FILES + 1,
        fields: 2,
        parts: MAX_FILES + 2,
        fileSize: MAX_FILE,
        fieldSize: MAX_ACTIVITY,
        headerPairs: MAX_HEADERS,
        headerSize: MAX_HEADER_BYTES,
      },
    });
  } catch {
    return undefined;
  }
}
