import type { Locale } from '../../models/locale/locale.ts';
import type { IntentClassifier, IntentScore } from '../understanding.ts';
import { type Examples, modelKey } from './examples.ts';
import { DEFAULT_MODEL_SETTINGS, IntentModel, type ModelSettings, type OnEpoch } from './intent-model.ts';
import { packModels, unpackModels } from './model-bytes.ts';

/** The intent of a text that fits no other intent. */
export const OUT_OF_SCOPE = 'out-of-scope';

/** Most intents of a result. */
const MOST_INTENTS = 3;

/** Classifies by one model per language, trained in this process or read from bytes; needs no network and no key. */
export class LocalClassifier implements IntentClassifier {
  readonly #models: ReadonlyMap<Locale, IntentModel>;
  readonly #key: string;

  private constructor(models: readonly IntentModel[], key: string) {
    this.#models = new Map(models.map((model) => [model.locale, model]));
    this.#key = key;
  }

  /** Trains on examples, deterministically. A text in a language without examples is out of scope. */
  static train(
    examples: Examples,
    settings: ModelSettings = DEFAULT_MODEL_SETTINGS,
    onEpoch?: (locale: Locale, ...args: Parameters<OnEpoch>) => void,
  ): LocalClassifier {
    const models = [...examples]
      .filter(([, list]) => list.length > 0)
      .map(([locale, list]) =>
        IntentModel.train(list, locale, settings, onEpoch && ((...args) => onEpoch(locale, ...args))),
      );
    return new LocalClassifier(models, modelKey(examples, settings));
  }

  /** Reads what {@link toBytes} wrote; undefined unless it was trained from exactly these examples and settings. */
  static fromBytes(
    bytes: Uint8Array,
    examples: Examples,
    settings: ModelSettings = DEFAULT_MODEL_SETTINGS,
  ): LocalClassifier | undefined {
    const key = modelKey(examples, settings);
    const models = unpackModels(bytes, key);
    return models && new LocalClassifier(models, key);
  }

  /** The trained model as one block, for a cache. */
  toBytes(): Uint8Array {
    return packModels([...this.#models.values()], this.#key);
  }

  classify(text: string, locale: Locale): readonly IntentScore[] {
    const scores = this.#models.get(locale)?.predict(text, MOST_INTENTS) ?? [];
    return scores.length > 0 ? scores : [{ intent: OUT_OF_SCOPE, confidence: 1 }];
  }
}
