import { expect } from 'chai';
import { byIntent, byLoneValue } from '../../../bots/understanding/by-intent.ts';
import { isSure } from '../../../bots/understanding/intent-threshold.ts';
import { Intents } from '../../../bots/understanding/intents.ts';
import type { DialogRegistry } from '../../../dialogs/machine/registry.ts';
import { OUT_OF_SCOPE } from '../../../language/classifier/local-classifier.ts';
import type { IntentScore } from '../../../language/understanding.ts';
import type { SlotValues } from '../../../models/values/value-types.ts';
import { kernel } from '../../support/dialogs/built-in.ts';

const intents = new Intents(kernel.registry);
const proposedBy = (scores: readonly IntentScore[], values: SlotValues, negated = '') =>
  byIntent(scores, values, {
    intents,
    usual: 'track-order',
    current: 'book-fitting',
    isNegated: (task) => task === negated,
  });
const forOrder = (scores: readonly IntentScore[], values: SlotValues) =>
  byLoneValue(scores, values, kernel.registry);
const score = (intent: string, confidence: number) => ({ intent, confidence });
const start = (dialog: string, values: object = {}) => ({ type: 'start', dialog, values });

describe('what the scores of the classifier propose', () => {
  it('is the best intent from a confidence of a half on', () => {
    expect(proposedBy([score('track-order', 0.5)], {})).to.deep.equal([start('track-order')]);
    expect(proposedBy([score('track-order', 0.499)], {})).to.deep.equal([]);
    expect(proposedBy([], {})).to.deep.equal([]);
    expect(isSure(undefined)).to.equal(false);
    expect(isSure(score(OUT_OF_SCOPE, 0.9))).to.equal(false);
  });

  it('carries the values that the message told', () => {
    const values = { order: '1042' };
    expect(proposedBy([score('cancel-order', 0.9)], values)).to.deep.equal([start('cancel-order', values)]);
  });

  it('is small talk, a person, or nothing where the intent alone says too little', () => {
    expect(proposedBy([score('thanks', 0.9)], {})).to.deep.equal([{ type: 'small-talk', kind: 'thanks' }]);
    expect(proposedBy([score('handoff', 0.9)], {})).to.deep.equal([{ type: 'human' }]);
    expect(proposedBy([score('ask-knowledge', 0.9)], {})).to.deep.equal([]);
  });

  it('is the choice between two tasks that are about as likely', () => {
    const choice = [{ type: 'clarify', readings: [start('track-order'), start('cancel-order')] }];
    const proposed = (first: number, second: number) =>
      proposedBy([score('track-order', first), score('cancel-order', second)], {});
    expect(proposed(0.55, 0.45)).to.deep.equal(choice);
    expect(proposed(0.74, 0.6)).to.deep.equal(choice);
    expect(proposed(0.6, 0.4)).to.deep.equal([start('track-order')]);
    expect(proposed(0.75, 0.7)).to.deep.equal([start('track-order')]);
    expect(proposedBy([score('track-order', 0.55), score('thanks', 0.45)], {})).to.deep.equal([
      start('track-order'),
    ]);
    expect(proposedBy([score('thanks', 0.55), score('track-order', 0.45)], {})).to.deep.equal([
      { type: 'small-talk', kind: 'thanks' },
    ]);
  });
});

describe('a wish that would change something', () => {
  const values = { order: '1042' };
  const [cancel, track] = [start('cancel-order', values), start('track-order', values)];

  it('is begun where nothing rivals it, and is asked about below that', () => {
    expect(proposedBy([score('cancel-order', 0.75)], values)).to.deep.equal([cancel]);
    expect(proposedBy([score('cancel-order', 0.74)], values)).to.deep.equal([
      { type: 'clarify', readings: [cancel, track, { type: 'human' }] },
    ]);
  });

  it('is not begun where the message negates it', () => {
    expect(proposedBy([score('cancel-order', 0.99)], values, 'cancel-order')).to.deep.equal([
      { type: 'refrain', dialog: 'cancel-order' },
    ]);
    expect(proposedBy([score('track-order', 0.99)], values, 'cancel-order')).to.deep.equal([track]);
  });

  it('leaves what no dialog does to a person, and lets the customer choose where a task is about as likely', () => {
    expect(proposedBy([score('unsupported', 0.8)], values)).to.deep.equal([{ type: 'unsupported' }]);
    expect(proposedBy([score('unsupported', 0.5), score('cancel-order', 0.45)], values)).to.deep.equal([
      { type: 'clarify', readings: [{ type: 'human' }, cancel] },
    ]);
    expect(proposedBy([score('unsupported', 0.6), score('thanks', 0.55)], values)).to.deep.equal([
      { type: 'unsupported' },
    ]);
  });
});

describe('what is proposed for an order that somebody names', () => {
  const values = { order: '1042' };
  const track = start('track-order', values);
  const [cancel, giveBack] = [start('cancel-order', values), start('return-items', values)];
  const clarify = { type: 'clarify', readings: [track, cancel, giveBack, { type: 'human' }] };

  it('is nothing where none is named', () =>
    expect(forOrder([score('track-order', 0.9)], {})).to.deep.equal([]));

  it('is where it is, if there are no other words or that is at least half of what is meant', () => {
    expect(forOrder([], values)).to.deep.equal([track]);
    expect(forOrder([score(OUT_OF_SCOPE, 0.9)], values)).to.deep.equal([track]);
    expect(forOrder([score('track-order', 0.2), score('cancel-order', 0.2)], values)).to.deep.equal([track]);
    expect(
      forOrder([score(OUT_OF_SCOPE, 0.7), score('track-order', 0.2), score('thanks', 0.1)], values),
    ).to.deep.equal([track]);
  });

  it('is the choice of the customer otherwise, so that no order is cancelled on a guess', () => {
    expect(forOrder([score('cancel-order', 0.49)], values)).to.deep.equal([clarify]);
    expect(
      forOrder([score('track-order', 0.3), score('thanks', 0.2), score('cancel-order', 0.2)], values),
    ).to.deep.equal([clarify]);
  });
});

describe('what is proposed for a value with which a task begins', () => {
  const task = (id: string, startsWith?: string, ...takes: string[]) => ({
    id,
    ...(startsWith !== undefined && { startsWith }),
    machine: { takes: Object.fromEntries(takes.map((kind) => [kind, {}])) },
  });
  const proposed = (values: SlotValues, ...tasks: object[]) =>
    byLoneValue([score('book-fitting', 0.3)], values, { tasks } as unknown as DialogRegistry);

  it('is by the kind that the task names, and chosen among the tasks that take that kind', () => {
    const values = { 'frame-number': 'WX1' };
    const tasks = [
      task('track-order', 'order', 'order'),
      task('part-stock', 'part-number', 'part-number'),
      task('look-up-frame', 'frame-number', 'frame-number'),
      task('book-fitting', undefined, 'frame-number', 'date'),
      task('report-theft', undefined, 'frame-number'),
      task('sell-frame', undefined, 'frame-number'),
    ];
    expect(proposed(values, ...tasks)).to.deep.equal([
      {
        type: 'clarify',
        readings: [
          start('look-up-frame', values),
          start('book-fitting', values),
          start('report-theft', values),
          { type: 'human' },
        ],
      },
    ]);
    expect(proposed({ date: '2026-12-01' }, ...tasks)).to.deep.equal([]);
  });
});
