import { softmax } from './logistic-regression.ts';

/** Scores of texts that the model was not trained on, with their true classes. */
export interface HeldOut {
  readonly scores: readonly Float32Array[];
  readonly labels: readonly number[];
}

/** The range of the search: beyond it the scores would be certain of everything, or of nothing. */
const COLDEST = 0.05;
const HOTTEST = 10;
/** Golden-section steps: each narrows the interval by 0.618, so that 40 leave nothing to gain. */
const STEPS = 40;

/** Mean negative log-likelihood of held-out texts at a temperature. */
export function heldOutLoss({ scores, labels }: HeldOut, temperature: number): number {
  let loss = 0;
  scores.forEach((row, i) => {
    const p = Float32Array.from(row);
    softmax(p, temperature);
    loss -= Math.log(Math.max(p[labels[i] ?? 0] ?? 0, 1e-12));
  });
  return loss / Math.max(1, labels.length);
}

/** The temperature under which held-out texts are likeliest, so that a confidence of 0.8 is right 8 times in 10. */
export function fitTemperature(heldOut: HeldOut): number {
  if (heldOut.labels.length === 0) return 1;
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(COLDEST);
  let high = Math.log(HOTTEST);
  const loss = (at: number): number => heldOutLoss(heldOut, Math.exp(at));
  for (let step = 0; step < STEPS; step++) {
    const a = high - golden * (high - low);
    const b = low + golden * (high - low);
    if (loss(a) < loss(b)) high = b;
    else low = a;
  }
  return Math.exp((low + high) / 2);
}
