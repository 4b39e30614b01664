import type { Locale } from '../../models/locale/locale.ts';
import { seededRandom, shuffle } from '../../models/seeded-random.ts';
import type { IntentScore } from '../understanding.ts';
import { fitTemperature } from './calibration.ts';
import { countFeatures, type NgramCounts } from './features.ts';
import { type Dataset, fitLikelihood, type LinearModel, scores, softmax } from './logistic-regression.ts';
import { NgramVocabulary } from './ngram-vocabulary.ts';

/** One training text and its intent. */
export interface Example {
  readonly text: string;
  readonly intent: string;
}

/** The settings of the training; a part of the key of a stored model. */
export interface ModelSettings {
  /** Passes over the examples: `few` below {@link MANY} of them, `many` from there on. */
  readonly epochs: { readonly few: number; readonly many: number };
  /** The first learning rate, likewise. */
  readonly rate: { readonly few: number; readonly many: number };
  /** Strength of the L2 penalty on the weights. */
  readonly penalty: number;
  readonly seed: number;
  /** Folds that are held out in turn to fit the temperature; one fold is enough if it holds {@link ENOUGH} examples. */
  readonly folds: number;
}

/** Number of examples from which rare n-grams occur often enough for a larger learning rate. */
const MANY = 5_000;

/** Number of held-out examples that is enough to fit the temperature. */
const ENOUGH = 800;

/** Chosen by cross-validation within the training parts of public data sets. */
export const DEFAULT_MODEL_SETTINGS: ModelSettings = {
  epochs: { few: 12, many: 20 },
  rate: { few: 1, many: 2 },
  penalty: 5e-6,
  seed: 1,
  folds: 3,
};

/** Gets the mean negative log-likelihood of each epoch. */
export type OnEpoch = (epoch: number, loss: number) => void;

/**
 * The trained classifier of one language: a logistic regression over character n-grams and words, trained in-process from `language/examples`.
 * Holds the intents, the vocabulary, the weights, and the temperature that calibrates its probabilities. It knows the intents of its examples
 * only; which probability is enough for an event is decided by `bots/understanding/intent-threshold.ts`.
 */
export class IntentModel {
  readonly locale: Locale;
  readonly intents: readonly string[];
  readonly vocabulary: NgramVocabulary;
  readonly linear: LinearModel;
  readonly temperature: number;

  constructor(
    locale: Locale,
    intents: readonly string[],
    vocabulary: NgramVocabulary,
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
    settings: ModelSettings = DEFAULT_MODEL_SETTINGS,
    onEpoch?: OnEpoch,
  ): IntentModel {
    const intents = [...new Set(examples.map(({ intent }) => intent))].sort();
    const texts = examples.map(({ text, intent }) => ({
      views: countFeatures(text, locale),
      label: intents.indexOf(intent),
    }));
    const temperature = measureTemperature(texts, intents.length, settings);
    const [vocabulary, linear] = learn(texts, intents.length, settings, onEpoch);
    return new IntentModel(locale, intents, vocabulary, linear, temperature);
  }

  /** Uncalibrated scores of all intents; undefined for a text without a known n-gram. */
  scores(text: string): Float32Array | undefined {
    const vector = this.vocabulary.encode(countFeatures(text, this.locale));
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

/** A training text with its n-grams counted once, for all the folds that learn from it. */
interface CountedText {
  readonly views: readonly NgramCounts[];
  readonly label: number;
}

function learn(
  texts: readonly CountedText[],
  classes: number,
  settings: ModelSettings,
  onEpoch?: OnEpoch,
): [NgramVocabulary, LinearModel] {
  const { epochs, rate, penalty, seed } = settings;
  const vocabulary = NgramVocabulary.from(texts.map(({ views }) => views));
  const data: Dataset = {
    vectors: texts.map(({ views }) => vocabulary.encode(views)),
    labels: Uint32Array.from(texts, ({ label }) => label),
    columns: vocabulary.hashes.length,
    classes,
  };
  const size = texts.length < MANY ? 'few' : 'many';
  const climb = { epochs: epochs[size], rate: rate[size], penalty, seed };
  return [vocabulary, fitLikelihood(data, climb, onEpoch)];
}

function measureTemperature(texts: readonly CountedText[], classes: number, settings: ModelSettings): number {
  const { folds, seed } = settings;
  const shuffled = shuffle([...texts], seededRandom(seed));
  const rows: Float32Array[] = [];
  const labels: number[] = [];
  for (let fold = 0; fold < (texts.length / folds < ENOUGH ? folds : 1); fold++) {
    const train = shuffled.filter((_, position) => position % folds !== fold);
    if (train.length === 0) break;
    const [vocabulary, linear] = learn(train, classes, settings);
    for (const { views, label } of shuffled.filter((_, position) => position % folds === fold)) {
      const vector = vocabulary.encode(views);
      if (vector.columns.length === 0) continue;
      const row = new Float32Array(classes);
      scores(linear, vector, row);
      rows.push(row);
      labels.push(label);
    }
  }
  return fitTemperature({ scores: rows, labels });
}
