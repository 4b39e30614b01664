import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Example, IntentModel } from '../../../language/classifier/intent-model.ts';
import { measure } from '../../../language/classifier/metrics.ts';

/** Five examples for each of 64 intents, and every second validation text, of a public set (its licence lies beside). */
const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'hwu64');

function read(name: string): Example[] {
  return readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; label: string })
    .map(({ text, label }) => ({ text, intent: label }));
}

describe('five examples an intent', () => {
  const model = IntentModel.train(read('train_5.jsonl'), 'en');
  const { texts, accuracy, calibrationError } = measure(
    read('valid_half.jsonl').map(({ text, intent }) => ({ truth: intent, scores: model.predict(text) })),
  );

  it('are enough to tell most texts of 64 intents', () => {
    expect(model.intents).to.have.length(64);
    expect(texts).to.equal(538);
    expect(accuracy).to.be.greaterThan(0.62);
  });

  it('give confidences that are worth their name', () => {
    expect(calibrationError).to.be.lessThan(0.1);
  });
});
