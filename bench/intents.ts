import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Example, IntentModel } from '../language/classifier/intent-model.ts';
import { OUT_OF_SCOPE } from '../language/classifier/local-classifier.ts';
import { measure, type Prediction } from '../language/classifier/metrics.ts';

const CASES = join(import.meta.dirname, '..', '..', 'shared', 'cases');

/** Targets: longest training in seconds, and longest prediction of a text in microseconds. */
const MAX_SECONDS = 60;
const MAX_MICROSECONDS = 200;

interface Run {
  readonly name: string;
  readonly train: readonly string[];
  readonly test: readonly string[];
  /** Target of the accuracy in percent: the published figure plus one point. */
  readonly target: number;
}

const RUNS: readonly Run[] = [
  { name: 'banking77 full', train: ['banking77/train'], test: ['banking77/fewshot/valid'], target: 92.4 },
  {
    name: 'banking77 10',
    train: ['banking77/fewshot/train_10'],
    test: ['banking77/fewshot/valid'],
    target: 77,
  },
  {
    name: 'banking77 5',
    train: ['banking77/fewshot/train_5'],
    test: ['banking77/fewshot/valid'],
    target: 66.5,
  },
  { name: 'clinc150 full', train: ['clinc150/full/train'], test: ['clinc150/full/val'], target: 93.8 },
  { name: 'clinc150 10', train: ['clinc150/fewshot/train_10'], test: ['clinc150/full/val'], target: 82.5 },
  { name: 'clinc150 5', train: ['clinc150/fewshot/train_5'], test: ['clinc150/full/val'], target: 74.6 },
  { name: 'hwu64 full', train: ['hwu64/train'], test: ['hwu64/valid'], target: 89.7 },
  { name: 'hwu64 10', train: ['hwu64/train_10'], test: ['hwu64/valid'], target: 71.8 },
  { name: 'hwu64 5', train: ['hwu64/train_5'], test: ['hwu64/valid'], target: 63.6 },
];

/** Targets of in-scope accuracy and out-of-scope recall with one threshold, in percent. */
const SCOPE_TARGET = { accuracy: 93.5, recall: 47.8 };

function read(name: string): Example[] {
  return readFileSync(join(CASES, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; label: string })
    .map(({ text, label }) => ({ text, intent: label === 'oos' ? OUT_OF_SCOPE : label }));
}

/** The training examples without those of the validation set, since one of the public files contains both. */
function without(examples: readonly Example[], held: readonly Example[]): Example[] {
  const known = new Set(held.map(({ text }) => text.trim().toLowerCase()));
  return examples.filter(({ text }) => !known.has(text.trim().toLowerCase()));
}

interface Timed {
  readonly judged: Prediction[];
  readonly seconds: number;
  readonly microseconds: number;
  readonly trained: number;
}

function trial(train: readonly Example[], test: readonly Example[]): Timed {
  const started = performance.now();
  const model = IntentModel.train(train, 'en');
  const trained = performance.now();
  const judged = test.map(({ text, intent }) => ({ truth: intent, scores: model.predict(text) }));
  const done = performance.now();
  return {
    judged,
    seconds: (trained - started) / 1000,
    microseconds: (1000 * (done - trained)) / test.length,
    trained: train.length,
  };
}

function cells(...values: (string | number)[]): string {
  return values.map((value, i) => (i === 0 ? String(value).padEnd(24) : String(value).padStart(10))).join('');
}

function accuracies(): void {
  console.log(cells('accuracy, %', 'target', 'measured', '', 'examples', 'train s', 'us/text', 'ECE %'));
  for (const { name, train, test, target } of RUNS) {
    const held = test.flatMap(read);
    const { judged, seconds, microseconds, trained } = trial(without(train.flatMap(read), held), held);
    const { accuracy, calibrationError } = measure(judged);
    const met = 100 * accuracy >= target ? 'met' : 'short';
    console.log(
      cells(
        name,
        target.toFixed(1),
        (100 * accuracy).toFixed(1),
        met,
        trained,
        seconds.toFixed(1),
        microseconds.toFixed(0),
        (100 * calibrationError).toFixed(1),
      ),
    );
  }
  console.log(`limits: ${MAX_SECONDS} s of training, ${MAX_MICROSECONDS} us a text`);
}

/** Whether a text counts as in scope: its best intent is a real one with a confidence of at least the threshold. */
function inScope({ scores }: Prediction, threshold: number): boolean {
  const best = scores[0];
  return best !== undefined && best.intent !== OUT_OF_SCOPE && best.confidence >= threshold;
}

function scope(judged: readonly Prediction[], threshold: number): { accuracy: number; recall: number } {
  const known = judged.filter(({ truth }) => truth !== OUT_OF_SCOPE);
  const strange = judged.filter(({ truth }) => truth === OUT_OF_SCOPE);
  const right = known.filter(
    (item) => inScope(item, threshold) && item.scores[0]?.intent === item.truth,
  ).length;
  const caught = strange.filter((item) => !inScope(item, threshold)).length;
  return { accuracy: (100 * right) / known.length, recall: (100 * caught) / strange.length };
}

/** The highest threshold that costs at most a tenth of a point of accuracy on held-out training texts. */
function chooseThreshold(train: readonly Example[]): number {
  const kept = train.filter((_, i) => i % 10 !== 0);
  const held = train.filter((_, i) => i % 10 === 0);
  const { judged } = trial(kept, held);
  const free = scope(judged, 0).accuracy;
  const thresholds = Array.from({ length: 100 }, (_, i) => i / 100);
  return Math.max(...thresholds.filter((threshold) => scope(judged, threshold).accuracy >= free - 0.1));
}

function outOfScope(): void {
  const held = ['clinc150/full/val', 'clinc150/full/oos_val'].flatMap(read);
  const train = without(['clinc150/full/train', 'clinc150/full/oos_train'].flatMap(read), held);
  const threshold = chooseThreshold(train);
  const { judged, seconds } = trial(train, held);
  console.log(cells('out of scope, %', 'target', 'measured', 'threshold', 'train s'));
  const { accuracy, recall } = scope(judged, threshold);
  console.log(
    cells('clinc150 in-scope', SCOPE_TARGET.accuracy, accuracy.toFixed(1), threshold, seconds.toFixed(1)),
  );
  console.log(cells('clinc150 oos recall', SCOPE_TARGET.recall, recall.toFixed(1), threshold, ''));
}

const needed = [
  ...RUNS.flatMap(({ train, test }) => [...train, ...test]),
  'clinc150/full/oos_train',
  'clinc150/full/oos_val',
];
const missing = [...new Set(needed)].filter((name) => !existsSync(join(CASES, `${name}.jsonl`)));
if (missing.length > 0) {
  console.log(`bench:intents skipped: ${CASES} lacks ${missing.map((name) => `${name}.jsonl`).join(', ')}`);
} else {
  console.log(
    'texts of a validation part are left out of the training parts: banking77/train contains its own',
  );
  accuracies();
  outOfScope();
}
