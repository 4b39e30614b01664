import type { Locale } from '../../models/locale/locale.ts';
import { seededRandom, shuffle } from '../../models/seeded-random.ts';
import type { Examples } from './examples.ts';
import { DEFAULT_MODEL_SETTINGS, type Example, IntentModel, type ModelSettings } from './intent-model.ts';
import { OUT_OF_SCOPE } from './local-classifier.ts';
import { measure, type Quality } from './metrics.ts';

/** One in this many examples is held out. */
const HELD_OUT = 5;
/** Most confused pairs that are printed. */
const WORST = 5;

/**
 * Splits examples into a training and a test part: the same each time, every intent in both. Each intent is split by itself, so that a new one changes
 * no other's part.
 */
export function split(examples: readonly Example[], seed = 1): { train: Example[]; test: Example[] } {
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const shuffled = intents.flatMap((intent) =>
    shuffle(
      examples.filter((example) => example.intent === intent),
      seededRandom(seed),
    ).map((example, index) => ({ example, isHeldOut: index % HELD_OUT === HELD_OUT - 1 })),
  );
  const part = (isTest: boolean) =>
    shuffled.filter(({ isHeldOut }) => isHeldOut === isTest).map(({ example }) => example);
  return { train: part(false), test: part(true) };
}

/** Trains on four fifths of one language's examples and measures on the last fifth. */
export function evaluate(
  examples: readonly Example[],
  locale: Locale,
  settings: ModelSettings = DEFAULT_MODEL_SETTINGS,
  onEpoch?: (epoch: number, loss: number) => void,
): Quality {
  const { train, test } = split(examples);
  const model = IntentModel.train(train, locale, settings, onEpoch);
  return measure(test.map(({ text, intent }) => ({ truth: intent, scores: model.predict(text) })));
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

/** The quality of one language's classifier on its held-out examples, as JSON. */
export interface TrainingReport extends Omit<Quality, 'recall'> {
  readonly locale: Locale;
  /** All examples, those held out included. */
  readonly examples: number;
  /** The share of each intent's texts that was recognised, 0 to 1. */
  readonly recall: Readonly<Record<string, number>>;
}

/** Trains each language and measures it on held-out examples. */
export function trainingReport(examples: Examples): TrainingReport[] {
  return [...examples].map(([locale, list]) => {
    const { recall, ...quality } = evaluate(list, locale);
    return { locale, examples: list.length, ...quality, recall: Object.fromEntries(recall) };
  });
}

/** Trains each language and prints, line by line, the loss of every epoch and what held-out examples show. */
export function reportTraining(print: (line: string) => void, examples: Examples): void {
  for (const [locale, list] of examples) {
    const intents = new Set(list.map(({ intent }) => intent));
    print(`${locale}: ${list.length} examples of ${intents.size} intents, one in ${HELD_OUT} held out`);
    const quality = evaluate(list, locale, DEFAULT_MODEL_SETTINGS, (epoch, loss) =>
      print(`  epoch ${String(epoch).padStart(2)}  loss ${loss.toFixed(4)}`),
    );
    print(
      `  held out: ${quality.texts} texts, accuracy ${percent(quality.accuracy)}, macro F1 ${percent(quality.macroF1)}`,
    );
    print(`  calibration error ${percent(quality.calibrationError)}`);
    print(`  out-of-scope recall ${percent(quality.recall.get(OUT_OF_SCOPE) ?? 0)}`);
    for (const [intent, recall] of quality.recall) print(`  recall ${intent.padEnd(16)} ${percent(recall)}`);
    for (const { truth, predicted, count } of quality.confusions.slice(0, WORST)) {
      print(`  mistaken ${count} x: ${truth} taken for ${predicted || 'nothing'}`);
    }
  }
}
