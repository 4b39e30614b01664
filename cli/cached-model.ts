import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A model that can be trained, written and read back; `read` gives undefined for bytes of another training. */
export interface Trainable<Model> {
  train(): Model;
  read(bytes: Uint8Array): Model | undefined;
  write(model: Model): Uint8Array;
}

/** The trained model from the data folder, or a fresh one that is then kept there; a damaged file is trained over. */
export function cachedModel<Model>(folder: string, trainable: Trainable<Model>): Model {
  const path = join(folder, 'intents.model');
  const kept = readBytes(path);
  const known = kept && trainable.read(kept);
  if (known !== undefined) return known;
  const model = trainable.train();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, trainable.write(model));
  return model;
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
