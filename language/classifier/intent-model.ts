import { seededRandom, shuffle } from '../seeded-random.ts';
import type { IntentScore, Locale } from '../understanding.ts';
import { fitTemperature } from './calibration.ts';
import { type Dataset, fitLikelihood, type LinearModel, scores, softmax } from './logistic-regression.ts';
import { Vocabulary } from './vocabulary.ts';

/** One training text and what it is about. */
export interface Example {
  readonly text: string;
  readonly intent: string;
}

/** How a model is made; part of the key of a stored model. */
export interface ModelSettings {
  readonly epochs: number;
  /** The first step of the climb, below and from {@link MANY} examples. */
  readonly rate: { readonly few: number; readonly many: number };
  readonly seed: number;
  /** Parts that are held out in turn to measure the temperature; from {@link MANY} examples on one of them will do. */
  readonly folds: number;
}

/** Examples from which rare n-grams are seen often enough to be learnt by larger steps. */
const MANY = 3_000;

/** Chosen by cross-validation within the training parts of public sets. */
export const DEFAULT_SETTINGS: ModelSettings = { epochs: 20, rate: { few: 1, many: 3 }, seed: 1, folds: 4 };

/** Told the mean negative log-likelihood of each pass over the examples. */
export type OnEpoch = (epoch: number, loss: number) => void;

/** A trained classifier for one language. */
export class IntentModel {
  readonly locale: Locale;
  readonly intents: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly linear: LinearModel;
  readonly temperature: number;

  constructor(
    locale: Locale,
    intents: readonly string[],
    vocabulary: Vocabulary,
    linear: LinearModel,
    temperature: number,
  ) {
    this.locale = locale;
    this.intents = intents;
    this.vocabulary = vocabulary;
    this.linear = linear;
    this.temperature = temperature;
  }

  /** Learns from examples, at least one per intent; the same examples and settings give the same weights. */
  static train(
    examples: readonly Example[],
    locale: Locale,
    settings: ModelSettings = DEFAULT_SETTINGS,
    onEpoch?: OnEpoch,
  ): IntentModel {
    const intents = [...new Set(examples.map(({ intent }) => intent))].sort();
    const temperature = measureTemperature(examples, intents, locale, settings);
    const [vocabulary, linear] = learn(examples, intents, locale, settings, onEpoch);
    return new IntentModel(locale, intents, vocabulary, linear, temperature);
  }

  /** Uncalibrated scores of all intents; undefined for a text of which the model knows nothing. */
  scores(text: string): Float32Array | undefined {
    const vector = this.vocabulary.encode(text, this.locale);
    if (vector.columns.length === 0) return undefined;
    const out = new Float32Array(this.intents.length);
    scores(this.linear, vector, out);
    return out;
  }

  /** Calibrated confidences, best first, at most `limit`. */
  predict(text: string, limit = this.intents.length): IntentScore[] {
    const p = this.scores(text);
    if (p === undefined) return [];
    softmax(p, this.temperature);
    return this.intents
      .map((intent, i) => ({ intent, confidence: p[i] ?? 0 }))
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, limit);
  }
}

function learn(
  examples: readonly Example[],
  intents: readonly string[],
  locale: Locale,
  settings: ModelSettings,
  onEpoch?: OnEpoch,
): [Vocabulary, LinearModel] {
  const { epochs, rate, seed } = settings;
  const numbers = new Map(intents.map((intent, i) => [intent, i]));
  const vocabulary = Vocabulary.from(
    examples.map(({ text }) => text),
    locale,
    1,
  );
  const data: Dataset = {
    vectors: examples.map(({ text }) => vocabulary.encode(text, locale)),
    labels: Uint32Array.from(examples, ({ intent }) => numbers.get(intent) ?? 0),
    columns: vocabulary.hashes.length,
    classes: intents.length,
  };
  return [
    vocabulary,
    fitLikelihood(data, { epochs, seed, rate: examples.length < MANY ? rate.few : rate.many }, onEpoch),
  ];
}

function measureTemperature(
  examples: readonly Example[],
  intents: readonly string[],
  locale: Locale,
  settings: ModelSettings,
): number {
  const { folds, seed } = settings;
  const order = shuffle(Uint32Array.from(examples.keys()), seededRandom(seed));
  const rows: Float32Array[] = [];
  const labels: number[] = [];
  for (let fold = 0; fold < (examples.length < MANY ? folds : 1); fold++) {
    const train: Example[] = [];
    const test: Example[] = [];
    order.forEach((index, position) => {
      const example = examples[index];
      if (example) (position % folds === fold ? test : train).push(example);
    });
    if (train.length === 0) break;
    const model = new IntentModel(locale, intents, ...learn(train, intents, locale, settings), 1);
    for (const { text, intent } of test) {
      const row = model.scores(text);
      if (row === undefined) continue;
      rows.push(row);
      labels.push(intents.indexOf(intent));
    }
  }
  return fitTemperature({ scores: rows, labels });
}
