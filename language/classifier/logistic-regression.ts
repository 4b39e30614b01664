import { seededRandom, shuffle } from '../../models/seeded-random.ts';
import type { SparseVector } from './ngram-vocabulary.ts';

/** Labelled vectors; `labels[i]` is the class of `vectors[i]`, counting from 0. */
export interface Dataset {
  readonly vectors: readonly SparseVector[];
  readonly labels: Uint32Array;
  readonly columns: number;
  readonly classes: number;
}

/** Weights, feature by feature: that of column j and class c is `weights[j * classes + c]`. */
export interface LinearModel {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The settings of the gradient ascent. */
export interface TrainingSettings {
  readonly epochs: number;
  /** The first learning rate; it decreases linearly to 0. */
  readonly rate: number;
  /** Strength of the L2 penalty: the part of a weight that is subtracted per text and unit of the learning rate. */
  readonly penalty: number;
  readonly seed: number;
}

/** The biases' part of the learning rate: every text changes them, but a weight only texts with its n-gram. */
const BIAS_STEP = 0.1;
/** Gradients below this change no weight, which spares most classes of most texts. */
const NEGLIGIBLE = 1e-4;

/** Writes the scores of all classes into `out`. */
export function scores(model: LinearModel, { columns, values }: SparseVector, out: Float32Array): void {
  const { classes, weights, bias } = model;
  out.set(bias);
  for (let i = 0; i < columns.length; i++) {
    const value = values[i] ?? 0;
    const row = (columns[i] ?? 0) * classes;
    for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + value * (weights[row + c] as number);
  }
}

/** Turns scores into probabilities in place, after dividing them by `temperature`. */
export function softmax(values: Float32Array, temperature = 1): void {
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) max = Math.max(max, value);
  let sum = 0;
  for (let c = 0; c < values.length; c++) {
    const e = Math.exp(((values[c] as number) - max) / temperature);
    values[c] = e;
    sum += e;
  }
  for (let c = 0; c < values.length; c++) values[c] = (values[c] as number) / sum;
}

/**
 * Writes the gradient of one text's negative log-likelihood by the scores (probability minus truth) into `out` and
 * returns that negative log-likelihood. By the weight of column j and class c it is `out[c]` times the text's value of j.
 */
export function residual(model: LinearModel, vector: SparseVector, label: number, out: Float32Array): number {
  scores(model, vector, out);
  softmax(out);
  const likelihood = out[label] as number;
  out[label] = likelihood - 1;
  return -Math.log(Math.max(likelihood, 1e-12));
}

/**
 * Fits multinomial logistic regression by penalised maximum likelihood: stochastic gradient ascent over shuffled texts.
 * `onEpoch` gets the mean negative log-likelihood of each epoch.
 */
export function fitLikelihood(
  data: Dataset,
  settings: TrainingSettings,
  onEpoch?: (epoch: number, loss: number) => void,
): LinearModel {
  const { vectors, labels, columns, classes } = data;
  const { epochs, rate, penalty, seed } = settings;
  const weights = new Float32Array(columns * classes);
  const bias = new Float32Array(classes);
  const model = { classes, weights, bias };
  const gradient = new Float32Array(classes);
  const moving = new Uint32Array(classes);
  const order = Uint32Array.from(vectors.keys());
  const random = seededRandom(seed);

  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0;
    const step = rate * (1 - (epoch - 1) / epochs);
    for (const i of shuffle(order, random)) {
      const vector = vectors[i] as SparseVector;
      loss += residual(model, vector, labels[i] as number, gradient);
      let count = 0;
      for (let c = 0; c < classes; c++) {
        if (Math.abs(gradient[c] as number) > NEGLIGIBLE) moving[count++] = c;
      }
      for (let k = 0; k < vector.columns.length; k++) {
        const row = (vector.columns[k] as number) * classes;
        const along = step * (vector.values[k] as number);
        for (let m = 0; m < count; m++) {
          const c = moving[m] as number;
          weights[row + c] = (weights[row + c] as number) - along * (gradient[c] as number);
        }
      }
      for (let c = 0; c < classes; c++) {
        bias[c] = (bias[c] as number) - BIAS_STEP * step * (gradient[c] as number);
      }
    }
    // Once an epoch instead of once a text: nearly the same weights, and no pass over all of them for every text.
    const kept = Math.max(0, 1 - step * penalty * vectors.length);
    for (let k = 0; k < weights.length; k++) weights[k] = kept * (weights[k] as number);
    onEpoch?.(epoch, loss / vectors.length);
  }
  return model;
}
