import { expect } from 'chai';
import { byIntent, byOrder } from '../../../bots/understanding/by-intent.ts';
import { isSure } from '../../../bots/understanding/intent-threshold.ts';
import { OUT_OF_SCOPE } from '../../../language/classifier/local-classifier.ts';

const score = (intent: string, confidence: number) => ({ intent, confidence });
const start = (dialog: string, values: object = {}) => ({ type: 'start', dialog, values });

describe('what the scores of the classifier propose', () => {
  it('is the best intent from a confidence of a half on', () => {
    expect(byIntent([score('track-order', 0.5)], {})).to.deep.equal([start('track-order')]);
    expect(byIntent([score('track-order', 0.499)], {})).to.deep.equal([]);
    expect(byIntent([], {})).to.deep.equal([]);
    expect(isSure(undefined)).to.equal(false);
    expect(isSure(score(OUT_OF_SCOPE, 0.9))).to.equal(false);
  });

  it('carries the values that the message told', () => {
    const values = { order: '1042' };
    expect(byIntent([score('cancel-order', 0.9)], values)).to.deep.equal([start('cancel-order', values)]);
  });

  it('is small talk, a person, or nothing where the intent alone says too little', () => {
    expect(byIntent([score('thanks', 0.9)], {})).to.deep.equal([{ type: 'small-talk', kind: 'thanks' }]);
    expect(byIntent([score('handoff', 0.9)], {})).to.deep.equal([{ type: 'human' }]);
    expect(byIntent([score('ask-knowledge', 0.9)], {})).to.deep.equal([]);
  });

  it('is the choice between two tasks that are about as likely', () => {
    const choice = [{ type: 'clarify', readings: [start('track-order'), start('cancel-order')] }];
    const proposed = (first: number, second: number) =>
      byIntent([score('track-order', first), score('cancel-order', second)], {});
    expect(proposed(0.55, 0.45)).to.deep.equal(choice);
    expect(proposed(0.74, 0.6)).to.deep.equal(choice);
    expect(proposed(0.6, 0.4)).to.deep.equal([start('track-order')]);
    expect(proposed(0.75, 0.7)).to.deep.equal([start('track-order')]);
    expect(byIntent([score('track-order', 0.55), score('thanks', 0.45)], {})).to.deep.equal([
      start('track-order'),
    ]);
    expect(byIntent([score('thanks', 0.55), score('track-order', 0.45)], {})).to.deep.equal([
      { type: 'small-talk', kind: 'thanks' },
    ]);
  });
});

describe('what is proposed for an order that somebody names', () => {
  const values = { order: '1042' };
  const track = start('track-order', values);
  const clarify = { type: 'clarify', readings: [track, start('cancel-order', values), { type: 'human' }] };

  it('is nothing where none is named', () =>
    expect(byOrder([score('track-order', 0.9)], {})).to.deep.equal([]));

  it('is where it is, if there are no other words or that is at least half of what is meant', () => {
    expect(byOrder([], values)).to.deep.equal([track]);
    expect(byOrder([score(OUT_OF_SCOPE, 0.9)], values)).to.deep.equal([track]);
    expect(byOrder([score('track-order', 0.2), score('cancel-order', 0.2)], values)).to.deep.equal([track]);
    expect(
      byOrder([score(OUT_OF_SCOPE, 0.7), score('track-order', 0.2), score('thanks', 0.1)], values),
    ).to.deep.equal([track]);
  });

  it('is the choice of the customer otherwise, so that no order is cancelled on a guess', () => {
    expect(byOrder([score('cancel-order', 0.49)], values)).to.deep.equal([clarify]);
    expect(
      byOrder([score('track-order', 0.3), score('thanks', 0.2), score('cancel-order', 0.2)], values),
    ).to.deep.equal([clarify]);
  });
});
