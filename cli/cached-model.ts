import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A model that can be trained, serialized and read; `read` returns undefined for bytes that other examples or another version made. */
export interface Trainable<Model> {
  train(): Model;
  read(bytes: Uint8Array): Model | undefined;
  write(model: Model): Uint8Array;
}

/**
 * The model at the path `shipped` or that of the data folder; if neither fits, a newly trained one, which is then stored in the data folder. A damaged file
 * there is replaced.
 */
export function cachedModel<Model>(folder: string, trainable: Trainable<Model>, shipped: string): Model {
  const path = join(folder, 'intents.model');
  for (const place of [shipped, path]) {
    const kept = readBytes(place);
    const known = kept && trainable.read(kept);
    if (known !== undefined) return known;
  }
  const model = trainable.train();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, trainable.write(model), { mode: 0o600 });
  return model;
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
