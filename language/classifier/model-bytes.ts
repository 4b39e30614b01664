import { z } from 'zod';
import { IntentModel } from './intent-model.ts';
import { NgramVocabulary } from './ngram-vocabulary.ts';

/** Grows whenever the n-grams or the layout change, so that an older file is not read as a newer one. */
const FORMAT = 2;

const Header = z.object({
  format: z.literal(FORMAT),
  key: z.string(),
  models: z.array(
    z.object({
      locale: z.string(),
      intents: z.array(z.string()),
      columns: z.int().nonnegative(),
      temperature: z.number().positive(),
    }),
  ),
});

function bytesOf(array: Float32Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Packs models: the length of a JSON header, the header padded to 4 bytes, then hashes, idf, bias and weights of each. */
export function packModels(models: readonly IntentModel[], key: string): Uint8Array {
  const header = {
    format: FORMAT,
    key,
    models: models.map(({ locale, intents, vocabulary, temperature }) => ({
      locale,
      intents,
      columns: vocabulary.hashes.length,
      temperature,
    })),
  };
  const json = JSON.stringify(header);
  const padded = new TextEncoder().encode(json + ' '.repeat(-Buffer.byteLength(json) & 3));
  const parts = models.flatMap(({ vocabulary, linear }) => [
    bytesOf(vocabulary.hashes),
    bytesOf(vocabulary.idf),
    bytesOf(linear.bias),
    bytesOf(linear.weights),
  ]);
  return Buffer.concat([bytesOf(Uint32Array.of(padded.length)), padded, ...parts]);
}

/** Unpacks models; undefined when the bytes are damaged, of another format, or were made under another key. */
export function unpackModels(bytes: Uint8Array, key: string): IntentModel[] | undefined {
  // Numbers of four bytes stand at a multiple of four: a file that was read is a block of its own, and is not copied.
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  if (byteLength < 4) return undefined;
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  if (length % 4 !== 0 || 4 + length > byteLength) return undefined;
  const header = readHeader(new Uint8Array(buffer, byteOffset + 4, length));
  if (header === undefined || header.key !== key) return undefined;

  const floats = ({ columns, intents }: { columns: number; intents: string[] }): number =>
    columns * 2 + intents.length * (1 + columns);
  const size = header.models.reduce((sum, model) => sum + 4 * floats(model), 4 + length);
  if (size !== byteLength) return undefined;

  let at = byteOffset + 4 + length;
  const take = (count: number): number => {
    const start = at;
    at += 4 * count;
    return start;
  };
  return header.models.map(({ locale, intents, columns, temperature }) => {
    const hashes = new Uint32Array(buffer, take(columns), columns);
    const idf = new Float32Array(buffer, take(columns), columns);
    const classes = intents.length;
    const bias = new Float32Array(buffer, take(classes), classes);
    const weights = new Float32Array(buffer, take(columns * classes), columns * classes);
    return new IntentModel(
      locale,
      intents,
      new NgramVocabulary(hashes, idf),
      { classes, weights, bias },
      temperature,
    );
  });
}

function readHeader(bytes: Uint8Array): z.infer<typeof Header> | undefined {
  try {
    return Header.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
