import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'chai';
import { fitTemperature, heldOutLoss } from '../../../language/classifier/calibration.ts';
import { type ExampleSource, type Examples, readExamples } from '../../../language/classifier/examples.ts';
import { DEFAULT_MODEL_SETTINGS, IntentModel } from '../../../language/classifier/intent-model.ts';
import { LocalClassifier, OUT_OF_SCOPE } from '../../../language/classifier/local-classifier.ts';
import { calibrationError, measure, type Quality } from '../../../language/classifier/metrics.ts';
import { reportTraining, split } from '../../../language/classifier/training-report.ts';
import { BUILT_IN_LOCALES } from '../../../models/locale/locale.ts';
import { seededRandom } from '../../../models/seeded-random.ts';
import { builtIn } from '../../support/dialogs/built-in.ts';

/** The texts that are put aside: a file for each intent, in a folder for each language. */
const HELD_OUT_FOLDER = join(import.meta.dirname, '../../fixtures/held-out');
const HELD_OUT: readonly ExampleSource[] = readdirSync(join(HELD_OUT_FOLDER, 'de')).map((file) => ({
  intent: basename(file, '.txt'),
  path: (locale) => join(HELD_OUT_FOLDER, locale, file),
}));

const FRUIT = [
  'i like apples',
  'apples are red',
  'an apple a day',
  'green apples',
  'apple juice',
  'ripe apple',
];
const CARS = ['my car is fast', 'a new car', 'cars need fuel', 'the red car', 'drive a car', 'car park'];
const TOY: Examples = new Map([
  [
    'en',
    [...FRUIT.map((text) => ({ text, intent: 'fruit' })), ...CARS.map((text) => ({ text, intent: 'cars' }))],
  ],
]);

describe('the local classifier', () => {
  it('learns a toy set and says it of new texts', () => {
    const classifier = LocalClassifier.train(TOY);
    expect(classifier.classify('two apples please', 'en')[0]?.intent).to.equal('fruit');
    expect(classifier.classify('where is the car', 'en')[0]?.intent).to.equal('cars');
  });

  it('is the same model byte for byte when trained again', () => {
    expect(LocalClassifier.train(TOY).toBytes()).to.deep.equal(LocalClassifier.train(TOY).toBytes());
  });

  it('predicts the same after it was stored', () => {
    const classifier = LocalClassifier.train(TOY);
    const stored = LocalClassifier.fromBytes(classifier.toBytes(), TOY);
    expect(stored?.classify('apple car', 'en')).to.deep.equal(classifier.classify('apple car', 'en'));
  });

  it('refuses bytes of other examples, and damaged ones', () => {
    const bytes = LocalClassifier.train(TOY).toBytes();
    const other: Examples = new Map([['en', [...(TOY.get('en') ?? []), { text: 'pear', intent: 'fruit' }]]]);
    expect(LocalClassifier.fromBytes(bytes, other)).to.equal(undefined);
    expect(LocalClassifier.fromBytes(bytes, TOY, { ...DEFAULT_MODEL_SETTINGS, seed: 2 })).to.equal(undefined);
    for (const damaged of [
      bytes.slice(0, -4),
      bytes.slice(0, 3),
      bytes.slice(0, 40),
      new Uint8Array(64),
      new Uint8Array(0),
    ]) {
      expect(LocalClassifier.fromBytes(damaged, TOY)).to.equal(undefined);
    }
    expect(LocalClassifier.fromBytes(bytes, TOY)).to.not.equal(undefined);
  });

  it('takes a text without one known n-gram, and a language without examples, for out of scope', () => {
    const classifier = LocalClassifier.train(TOY);
    expect(classifier.classify('我的订单', 'en')[0]).to.deep.equal({ intent: OUT_OF_SCOPE, confidence: 1 });
    expect(classifier.classify('apples', 'zh')[0]?.intent).to.equal(OUT_OF_SCOPE);
  });

  it('gives confidences that sum to one', () => {
    const model = IntentModel.train(TOY.get('en') ?? [], 'en');
    const sum = model.predict('red').reduce((total, { confidence }) => total + confidence, 0);
    expect(sum).to.be.closeTo(1, 1e-5);
  });
});

describe('calibration', () => {
  const random = seededRandom(3);
  const rows = Array.from({ length: 400 }, () => {
    const label = random() < 0.5 ? 0 : 1;
    const right = random() < 0.75;
    return {
      label,
      scores: Float32Array.of(right === (label === 0) ? 6 : 0, right === (label === 0) ? 0 : 6),
    };
  });
  const heldOut = { scores: rows.map(({ scores }) => scores), labels: rows.map(({ label }) => label) };

  it('cools down a model that is too sure of itself', () => {
    const temperature = fitTemperature(heldOut);
    expect(temperature).to.be.greaterThan(2);
    expect(heldOutLoss(heldOut, temperature)).to.be.lessThan(heldOutLoss(heldOut, 1));
    const error = (at: number): number =>
      calibrationError(
        rows.map(({ label, scores }) => {
          const best = scores.indexOf(Math.max(...scores));
          return {
            truth: String(label),
            scores: [{ intent: String(best), confidence: 1 / (1 + Math.exp(-6 / at)) }],
          };
        }),
      );
    expect(error(temperature)).to.be.lessThan(error(1) / 3);
  });

  it('leaves scores alone when nothing was held out', () => {
    expect(fitTemperature({ scores: [], labels: [] })).to.equal(1);
  });
});

describe("the product's own examples", () => {
  const { examples } = builtIn;

  it('are many and no text stands twice in a language', () => {
    for (const [locale, list] of examples) {
      const texts = list.map(({ text }) => text);
      expect(new Set(texts).size, locale).to.equal(texts.length);
      for (const intent of ['track-order', 'cancel-order', 'ask-knowledge']) {
        expect(list.filter((example) => example.intent === intent).length, intent).to.be.at.least(60);
      }
    }
  });

  it('are held out one in five, every intent in both parts', () => {
    const list = examples.get('en') ?? [];
    const { train, test } = split(list);
    expect(train.length + test.length).to.equal(list.length);
    expect(new Set(test.map(({ intent }) => intent))).to.deep.equal(
      new Set(train.map(({ intent }) => intent)),
    );
  });

  it('teach what held-out ones ask', () => {
    for (const [locale, list] of examples) {
      // One way to hold out a fifth says little about an intent of a few hundred examples, so that several are averaged.
      const measured = [1, 2, 3].map((seed) => {
        const { train, test } = split(list, seed);
        const model = IntentModel.train(train, locale);
        return measure(test.map(({ text, intent }) => ({ truth: intent, scores: model.predict(text) })));
      });
      const mean = (of: (quality: Quality) => number) =>
        measured.reduce((sum, quality) => sum + of(quality), 0) / measured.length;
      expect(
        mean(({ accuracy }) => accuracy),
        locale,
      ).to.be.greaterThan(0.85);
      const recallOf = (intent: string) => mean(({ recall }) => recall.get(intent) ?? 0);
      for (const intent of ['cancel-order', 'track-order'])
        expect(recallOf(intent), `${locale} ${intent}`).to.be.greaterThan(0.85);
      for (const intent of ['ask-knowledge', OUT_OF_SCOPE])
        expect(recallOf(intent), `${locale} ${intent}`).to.be.greaterThan(0.78);
    }
  });

  it('teach what German customers ask in texts that were written before the examples and put aside', () => {
    const held = readExamples(HELD_OUT, ['de']).get('de') ?? [];
    for (const intent of new Set(held.map((example) => example.intent)))
      expect(held.filter((example) => example.intent === intent).length, intent).to.be.at.least(10);
    const model = IntentModel.train(examples.get('de') ?? [], 'de');
    const { accuracy } = measure(
      held.map(({ text, intent }) => ({ truth: intent, scores: model.predict(text) })),
    );
    console.log(`      held out de: ${(100 * accuracy).toFixed(1)} % of ${held.length}`);
    expect(accuracy).to.be.greaterThan(0.85);
  });

  it('are reported with the loss of every epoch and what was held out', () => {
    const lines: string[] = [];
    reportTraining((line) => lines.push(line), examples);
    const { few, many } = DEFAULT_MODEL_SETTINGS.epochs;
    const epochs = lines.filter((line) => /epoch +\d+ +loss \d/.test(line)).length;
    // A language with many examples is learnt in more epochs.
    expect(
      BUILT_IN_LOCALES.map((_, large) => few * (BUILT_IN_LOCALES.length - large) + many * large),
    ).to.include(epochs);
    expect(lines.filter((line) => /accuracy \d+\.\d %/.test(line))).to.have.length(BUILT_IN_LOCALES.length);
  });
});
