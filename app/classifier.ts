import { cachedModel } from '../cli/cached-model.ts';
import { type Examples, modelKey, SHIPPED_MODEL } from '../language/classifier/examples.ts';
import { LocalClassifier } from '../language/classifier/local-classifier.ts';

/** Trained at most once a process: the examples do not change while it runs, and classifying changes nothing. */
const trained = new Map<string, LocalClassifier>();

/** The classifier of these examples: the model that is shipped or in the data folder, or else a newly trained one, which is then stored there. */
export function classifierIn(dataDir: string, examples: Examples): LocalClassifier {
  const trainable = {
    train: () => {
      const key = modelKey(examples, {});
      const model = trained.get(key) ?? LocalClassifier.train(examples);
      trained.set(key, model);
      return model;
    },
    read: (bytes: Uint8Array) => LocalClassifier.fromBytes(bytes, examples),
    write: (model: LocalClassifier) => model.toBytes(),
  };
  return cachedModel(dataDir, trainable, SHIPPED_MODEL);
}
