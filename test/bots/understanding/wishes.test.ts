import { expect } from 'chai';
import { severalOrders } from '../../../bots/understanding/several-orders.ts';
import type { Entity, IntentClassifier } from '../../../language/understanding.ts';

/** Is sure of a task whose word the part holds, and of nothing else. */
const classifier = {
  classify: (text: string) =>
    ['track', 'cancel']
      .filter((word) => text.includes(word))
      .map((word) => ({ intent: `${word}-order`, confidence: 0.9 })),
} as unknown as IntentClassifier;

function read(text: string) {
  const entities = [...text.matchAll(/\d+/g)].map(
    ([value], index): Entity => ({
      kind: 'order',
      value,
      text: value,
      start: [...text.matchAll(/\d+/g)][index]?.index ?? 0,
    }),
  );
  return severalOrders(text, entities, 'en', classifier);
}
const readings = (text: string) => {
  const event = read(text);
  return event?.type === 'clarify'
    ? event.readings.map((reading) => reading.type === 'start' && `${reading.dialog} ${reading.values.order}`)
    : event;
};

describe('a message that names several orders', () => {
  it('is a choice between them, each with what its own part asks', () => {
    expect(readings('track 1042 and cancel 1043')).to.deep.equal(['track-order 1042', 'cancel-order 1043']);
  });

  it('takes a verb behind the number for that number, as German puts it', () => {
    const both = ['track-order 1042', 'cancel-order 1043'];
    expect(readings('ich will 1042 tracken und 1043 cancel')).to.deep.equal(both);
    expect(readings('1042 tracken, 1043 bitte canceln')).to.deep.equal(both);
    expect(readings('1042 track 1043 cancel')).to.deep.equal(['track-order 1042', 'track-order 1043']);
  });

  it('asks for the others what its first wish is, and where they are if there is none', () => {
    expect(readings('1041 and cancel 1042 and 1043')).to.deep.equal([
      'cancel-order 1041',
      'cancel-order 1042',
      'cancel-order 1043',
    ]);
    expect(readings('1041, 1042')).to.deep.equal(['track-order 1041', 'track-order 1042']);
  });

  it('offers four of them at most', () => {
    expect(readings('1 2 3 4 5')).to.have.length(4);
  });

  it('is none where one order is named twice, or none', () => {
    expect(readings('track 1042, I mean 1042')).to.equal(undefined);
    expect(readings('track it')).to.equal(undefined);
  });
});
