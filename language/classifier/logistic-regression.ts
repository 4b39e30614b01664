import { seededRandom, shuffle } from '../seeded-random.ts';
import type { SparseVector } from './vocabulary.ts';

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

/** How the likelihood is climbed. */
export interface TrainingSettings {
  readonly epochs: number;
  /** The step of AdaGrad. */
  readonly rate: number;
  /** L2 penalty per example. */
  readonly penalty: number;
  readonly seed: number;
}

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
 * Fits multinomial logistic regression by penalised maximum likelihood: stochastic gradient ascent with AdaGrad's step
 * per feature. `onEpoch` is told the mean negative log-likelihood seen during each epoch.
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
  const speed = new Float32Array(columns).fill(1e-3);
  const p = new Float32Array(classes);
  const order = Uint32Array.from(vectors.keys());
  const random = seededRandom(seed);

  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0;
    const decay = 1 - (epoch - 1) / epochs;
    for (const i of shuffle(order, random)) {
      const vector = vectors[i] as SparseVector;
      const label = labels[i] as number;
      loss += residual(model, vector, label, p);
      let square = 0;
      for (let c = 0; c < classes; c++) square += (p[c] as number) ** 2;
      for (let k = 0; k < vector.columns.length; k++) {
        const column = vector.columns[k] as number;
        const value = vector.values[k] as number;
        const s = (speed[column] as number) + value * value * square;
        speed[column] = s;
        const eta = (rate * decay) / Math.sqrt(s);
        const step = eta * value;
        const shrink = 1 - Math.min(0.5, eta * penalty);
        const row = column * classes;
        for (let c = 0; c < classes; c++) {
          weights[row + c] = (weights[row + c] as number) * shrink - step * (p[c] as number);
        }
      }
      for (let c = 0; c < classes; c++) bias[c] = (bias[c] as number) - 0.1 * rate * decay * (p[c] as number);
    }
    onEpoch?.(epoch, loss / vectors.length);
  }
  return model;
}
