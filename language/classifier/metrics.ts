import type { IntentScore } from '../understanding.ts';

/** The true intent of a text, and the classifier's scores, best first. */
export interface Prediction {
  readonly truth: string;
  readonly scores: readonly IntentScore[];
}

/** How often one intent was predicted for texts of another. */
export interface Confusion {
  readonly truth: string;
  readonly predicted: string;
  readonly count: number;
}

/** The quality of a classifier on held-out texts; shares are 0 to 1. */
export interface Quality {
  readonly texts: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly recall: ReadonlyMap<string, number>;
  /** Most frequent first. */
  readonly confusions: readonly Confusion[];
  /** Expected calibration error over ten equal bins: how far confidence and accuracy lie apart. */
  readonly calibrationError: number;
}

const BINS = 10;

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** How far confidence and accuracy lie apart, averaged over ten bins of confidence. */
export function calibrationError(predictions: readonly Prediction[]): number {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }));
  for (const { truth, scores } of predictions) {
    const best = scores[0];
    const bin = bins[Math.min(BINS - 1, Math.floor((best?.confidence ?? 0) * BINS))];
    if (bin === undefined) continue;
    bin.confidence += best?.confidence ?? 0;
    bin.right += best?.intent === truth ? 1 : 0;
  }
  return share(
    bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0),
    predictions.length,
  );
}

/** Measures the quality of predictions for held-out texts. */
export function measure(predictions: readonly Prediction[]): Quality {
  const intents = [...new Set(predictions.map(({ truth }) => truth))].sort();
  const pairs = new Map<string, number>();
  for (const { truth, scores } of predictions) {
    const pair = JSON.stringify([truth, scores[0]?.intent ?? '']);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const table = [...pairs].map(([pair, count]) => {
    const [truth, predicted] = JSON.parse(pair) as [string, string];
    return { truth, predicted, count };
  });
  const sum = (keep: (row: Confusion) => boolean): number =>
    table.filter(keep).reduce((total, { count }) => total + count, 0);
  const right = (intent: string): number => sum((row) => row.truth === intent && row.predicted === intent);
  const f1 = (intent: string): number =>
    share(2 * right(intent), sum((row) => row.truth === intent) + sum((row) => row.predicted === intent));

  return {
    texts: predictions.length,
    accuracy: share(
      sum((row) => row.truth === row.predicted),
      predictions.length,
    ),
    macroF1: share(
      intents.reduce((total, intent) => total + f1(intent), 0),
      intents.length,
    ),
    recall: new Map(
      intents.map((intent) => [
        intent,
        share(
          right(intent),
          sum((row) => row.truth === intent),
        ),
      ]),
    ),
    confusions: table.filter(({ truth, predicted }) => truth !== predicted).sort((a, b) => b.count - a.count),
    calibrationError: calibrationError(predictions),
  };
}
