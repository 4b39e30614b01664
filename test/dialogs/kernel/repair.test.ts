import { expect } from 'chai';
import type { Event } from '../../../dialogs/machine/events.ts';
import { type Identity, NOBODY } from '../../../models/customer/identity.ts';
import { NO_ORDERS } from '../../support/dialogs/shop-answers.ts';
import { Talk } from '../../support/dialogs/talk.ts';

const ANN: Identity = { level: 'signed', customer: 'ann' };
const UNKNOWN: Event = { type: 'unknown' };
const cancel: Event = { type: 'start', dialog: 'cancel-order', values: {} };
const dialogs = (talk: Talk) => talk.stack.frames.map(({ dialog }) => dialog);

describe('what is not understood', () => {
  it('is answered with what can be done, and then with the offer of a person', () => {
    const talk = new Talk(ANN);
    expect(talk.send(UNKNOWN)).to.deep.equal(['disclosure', 'not-understood-menu']);
    expect(talk.send(UNKNOWN)).to.deep.equal(['offer-human']);
  });

  it('is counted in a row only', () => {
    const talk = new Talk(ANN);
    talk.send(UNKNOWN);
    talk.send({ type: 'small-talk', kind: 'thanks' });
    expect(talk.stack.notUnderstoodCount).to.equal(0);
    expect(talk.send(UNKNOWN)).to.deep.equal(['not-understood-menu']);
    expect(talk.stack.notUnderstoodCount).to.equal(1);
  });

  it('offers a person to nobody who waits for one', () => {
    const talk = new Talk(ANN);
    talk.send({ type: 'human' });
    for (let nth = 0; nth < 3; nth += 1) expect(talk.send(UNKNOWN)).to.deep.equal(['queue-noted']);
    expect(dialogs(talk)).to.deep.equal(['handoff']);
  });
});

describe('leaving', () => {
  it('has nothing to leave at rest', () => {
    expect(new Talk(ANN).send({ type: 'cancel' })).to.deep.equal(['disclosure', 'not-understood-menu']);
  });

  it('gives up a task with all that was run for it', () => {
    const talk = new Talk(NOBODY);
    talk.send({ type: 'start', dialog: 'track-order', values: { order: '1042' } });
    expect(dialogs(talk)).to.deep.equal(['track-order', 'identify']);
    expect(talk.send({ type: 'cancel' })).to.deep.equal(['left-it']);
    expect(dialogs(talk)).to.deep.equal([]);
    expect(talk.stack.endedDialogs).to.deep.equal([
      { dialog: 'identify', ending: 'given-up', about: '1042' },
      { dialog: 'track-order', ending: 'given-up', about: '1042' },
    ]);
    expect(talk.effects).to.not.include('handback');
  });

  it('leaves the queue, which gives the conversation back, and returns to what was begun before', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send({ type: 'human' });
    expect(talk.send({ type: 'cancel' })).to.deep.equal(['left-queue']);
    expect(talk.effects.filter((type) => type === 'handback')).to.have.length(1);
    talk.send(cancel);
    talk.send({ type: 'human' });
    expect(talk.send({ type: 'cancel' })).to.deep.equal(['left-queue', 'cancel-ask-order']);
    expect(dialogs(talk)).to.deep.equal(['cancel-order']);
  });
});

describe('starting over', () => {
  it('begins the task anew, without what was told', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send({ type: 'start', dialog: 'cancel-order', values: { order: '1042' } });
    expect(talk.send({ type: 'start-over' })).to.deep.equal(['no-such-orders', 'cancel-ask-order']);
    expect(talk.stack.frames.map(({ slots }) => slots['order'])).to.deep.equal([null]);
    expect(talk.effects).to.not.include('handback');
  });

  it('begins the newest of several tasks, and leaves the others', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(cancel);
    talk.send({ type: 'start', dialog: 'track-order', values: {} });
    talk.send({ type: 'ask', question: 'How high?', answer: null });
    expect(talk.send({ type: 'start-over' })).to.deep.equal(['track-ask-order']);
    expect(dialogs(talk)).to.deep.equal(['cancel-order', 'track-order']);
  });

  it('says what can be done where no task was begun, and leaves the queue', () => {
    const talk = new Talk(ANN);
    expect(talk.send({ type: 'start-over' })).to.deep.equal(['disclosure', 'menu']);
    expect(talk.effects).to.not.include('handback');
    talk.send({ type: 'human' });
    expect(talk.send({ type: 'start-over' })).to.deep.equal(['menu']);
    expect(talk.effects).to.include('handback');
    expect(dialogs(talk)).to.deep.equal([]);
  });
});

describe('an "ok" to a question that wants more', () => {
  it('is asked again twice, and is offered a person then', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(cancel);
    for (let time = 0; time < 2; time += 1)
      expect(talk.send({ type: 'acknowledge' })).to.deep.equal(['cancel-ask-order']);
    expect(talk.send({ type: 'acknowledge' })).to.deep.equal(['offer-human']);
  });

  it('is asked again as if nothing had been when something else came between', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(cancel);
    talk.send({ type: 'acknowledge' });
    talk.send({ type: 'small-talk', kind: 'thanks' });
    for (let time = 0; time < 2; time += 1)
      expect(talk.send({ type: 'acknowledge' })).to.deep.equal(['cancel-ask-order']);
  });
});
