import { expect } from 'chai';
import {
  type Dataset,
  fitLikelihood,
  type LinearModel,
  residual,
  softmax,
} from '../../../language/classifier/logistic-regression.ts';
import type { SparseVector } from '../../../language/classifier/ngram-vocabulary.ts';

function vector(...entries: readonly (readonly [number, number])[]): SparseVector {
  return {
    columns: Uint32Array.from(entries, ([column]) => column),
    values: Float32Array.from(entries, ([, value]) => value),
  };
}

const DATA: Dataset = {
  vectors: [
    vector([0, 1]),
    vector([0, 0.8], [3, 0.6]),
    vector([1, 1]),
    vector([1, 0.6], [3, 0.8]),
    vector([2, 1]),
  ],
  labels: Uint32Array.of(0, 0, 1, 1, 2),
  columns: 4,
  classes: 3,
};
const SETTINGS = { epochs: 30, rate: 0.5, penalty: 1e-4, seed: 7 };

describe('multinomial logistic regression', () => {
  it('follows the gradient that finite differences measure', () => {
    const weights = Float32Array.from({ length: 12 }, (_, i) => Math.sin(i + 1));
    const model: LinearModel = { classes: 3, weights, bias: Float32Array.of(0.1, -0.2, 0.3) };
    const text = vector([0, 0.8], [3, 0.6]);
    const out = new Float32Array(3);
    residual(model, text, 1, out);
    const analytic = Float32Array.from(out);
    const width = 1e-2;
    for (const [i, column] of [0, 3].entries()) {
      for (let c = 0; c < 3; c++) {
        const at = column * 3 + c;
        const held = weights[at] ?? 0;
        weights[at] = held + width;
        const above = residual(model, text, 1, out);
        weights[at] = held - width;
        const below = residual(model, text, 1, out);
        weights[at] = held;
        const numeric = (above - below) / (2 * width);
        expect(numeric).to.be.closeTo((analytic[c] ?? 0) * (text.values[i] ?? 0), 1e-3);
      }
    }
  });

  it('lowers the loss from epoch to epoch and learns what can be told apart', () => {
    const losses: number[] = [];
    const model = fitLikelihood(DATA, SETTINGS, (_, loss) => losses.push(loss));
    expect(losses).to.have.length(SETTINGS.epochs);
    expect(losses.at(-1)).to.be.lessThan((losses[0] ?? 0) / 2);
    DATA.vectors.forEach((text, i) => {
      const out = new Float32Array(3);
      residual(model, text, 0, out);
      out[0] = (out[0] ?? 0) + 1;
      expect(out.indexOf(Math.max(...out))).to.equal(DATA.labels[i]);
    });
  });

  it('gives the same weights for the same seed, and others for another', () => {
    const weights = (seed: number): Float32Array => fitLikelihood(DATA, { ...SETTINGS, seed }).weights;
    expect(weights(7)).to.deep.equal(weights(7));
    expect(weights(8)).to.not.deep.equal(weights(7));
  });

  it('makes probabilities that sum to one, even of enormous scores', () => {
    for (const row of [
      [1, 2, 3],
      [1e30, -1e30, 0],
      [0, 0, 0],
    ]) {
      const p = Float32Array.from(row);
      softmax(p);
      expect(p.reduce((sum, value) => sum + value, 0)).to.be.closeTo(1, 1e-6);
    }
  });
});
