import { expect } from 'chai';
import type { Event } from '../../../dialogs/machine/events.ts';
import { type Identity, NOBODY } from '../../../models/customer/identity.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { Talk } from '../../support/dialogs/talk.ts';

const ANN: Identity = { level: 'signed', customer: 'ann' };
const start = (dialog: 'track-order' | 'cancel-order', order?: string): Event => ({
  type: 'start',
  dialog,
  values: order === undefined ? {} : { order },
});
const asked = (talk: Talk) => kernel.prompt(talk.stack)?.params;

describe('a task that is asked for again', () => {
  it('takes the order that is named now', () => {
    const talk = new Talk(ANN);
    talk.send(start('cancel-order', '1042'));
    expect(talk.send(start('cancel-order', '1043'))).to.deep.equal(['cancel-confirm']);
    expect(asked(talk)).to.deep.include({ order: '1043' });
    expect(talk.stack.frames).to.have.length(1);
  });

  it('asks its question again where nothing new is named', () => {
    const talk = new Talk(ANN);
    talk.send(start('cancel-order', '1042'));
    expect(talk.send(start('cancel-order'))).to.deep.equal(['cancel-confirm']);
    expect(asked(talk)).to.deep.include({ order: '1042' });
  });

  it('drops the remarks on top of it', () => {
    const talk = new Talk(ANN);
    talk.send(start('cancel-order'));
    talk.send({ type: 'clarify', readings: [{ type: 'human' }] });
    expect(talk.send(start('cancel-order'))).to.deep.equal(['cancel-ask-order']);
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['cancel-order']);
  });

  it('is asked on where something is asked, and not at rest', () => {
    const talk = new Talk(ANN);
    expect(kernel.accepts(talk.stack, { type: 'resume' })).to.equal(false);
    talk.send(start('cancel-order'));
    expect(talk.send({ type: 'resume' })).to.deep.equal(['cancel-ask-order']);
  });

  it('takes the place of its older run below another task', () => {
    const talk = new Talk(ANN, { 'my-orders': { outcome: 'ok', value: { orders: [] } } });
    talk.send(start('cancel-order', '1042'));
    talk.send(start('track-order'));
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['cancel-order', 'track-order']);
    expect(talk.send(start('cancel-order', '1043'))).to.deep.equal(['cancel-confirm']);
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['track-order', 'cancel-order']);
  });

  it('is about the order that was last spoken of where none is named, if it may be', () => {
    const talk = new Talk(ANN);
    talk.send(start('track-order', '1042'));
    expect(talk.stack.focus).to.deep.equal({ order: '1042' });
    expect(talk.send(start('cancel-order'))).to.deep.equal(['cancel-confirm']);
    expect(asked(talk)).to.deep.include({ order: '1042' });
    talk.send({ type: 'deny' });
    talk.send(start('cancel-order', '1043'));
    expect(asked(talk)).to.deep.include({ order: '1043' });
  });

  it('is not begun for somebody who waits for a person', () => {
    const talk = new Talk(ANN);
    talk.send({ type: 'human' });
    expect(kernel.accepts(talk.stack, start('cancel-order', '1042'))).to.equal(false);
  });
});

describe('while the shop is asked', () => {
  function busy(): Talk {
    const talk = new Talk(ANN);
    talk.send(start('cancel-order', '1042'));
    const [stack] = kernel.step(talk.stack, { type: 'affirm' });
    talk.stack = stack;
    return talk;
  }

  for (const event of [
    { type: 'affirm' },
    { type: 'cancel' },
    { type: 'unknown' },
    { type: 'complaint' },
    { type: 'start-over' },
  ] as const)
    it(`is nothing else done for the customer (${event.type})`, () => {
      const talk = busy();
      const { frames } = talk.stack;
      expect(talk.send(event)).to.deep.equal(['busy']);
      expect(talk.stack.frames).to.deep.equal(frames);
    });

  it('may a person be called, who keeps the result', () => {
    const talk = busy();
    expect(talk.send({ type: 'human' })).to.deep.equal(['queued']);
    const key = talk.stack.frames[0]?.pendingKey ?? '';
    expect(
      talk.send({
        type: 'result',
        key,
        outcome: 'ok',
        value: { order: '1042', refund: { amount: 1, currency: 'EUR' } },
      }),
    ).to.deep.equal(['cancel-done']);
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['handoff']);
  });
});

describe('starting over in the queue while the shop is asked', () => {
  it('leaves the queue, and begins nothing before the result is there', () => {
    const talk = new Talk(ANN);
    talk.send(start('cancel-order', '1042'));
    const [stack] = kernel.step(talk.stack, { type: 'affirm' });
    talk.stack = stack;
    talk.send({ type: 'human' });
    expect(talk.send({ type: 'start-over' })).to.deep.equal(['busy']);
    expect(talk.effects).to.include('handback');
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['cancel-order']);
  });
});

describe('remarks in between', () => {
  const cancelling = () => {
    const talk = new Talk(ANN);
    talk.send(start('cancel-order', '1042'));
    return talk;
  };
  const question = 'How high is the Eiffel Tower?';
  const answer = { text: 'High.', sources: [] };

  it('are answered, and the question is put again', () => {
    const talk = cancelling();
    expect(talk.send({ type: 'ask', question, answer })).to.deep.equal(['answer', 'cancel-confirm']);
    expect(talk.effects).to.not.include('unanswered');
    expect(talk.send({ type: 'repeat' })).to.deep.equal(['cancel-confirm']);
    expect(talk.send({ type: 'acknowledge' })).to.deep.equal(['cancel-confirm']);
  });

  it('that nobody can answer are kept for the owner of the shop, and a person is offered', () => {
    const talk = cancelling();
    expect(talk.send({ type: 'ask', question, answer: null })).to.deep.equal(['offer-human']);
    expect(talk.effects.filter((type) => type === 'unanswered')).to.have.length(1);
    expect(talk.send({ type: 'deny' })).to.include('cancel-confirm');
  });

  it('of somebody who waits are noted', () => {
    const talk = new Talk(ANN);
    talk.send({ type: 'human' });
    expect(talk.send({ type: 'ask', question, answer: null })).to.deep.equal(['no-answer-queued']);
    expect(talk.effects).to.include('unanswered');
    expect(talk.send({ type: 'file' })).to.deep.equal(['queue-noted']);
    expect(talk.send({ type: 'small-talk', kind: 'bye' })).to.include('queue-noted');
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['handoff']);
  });

  it('say goodbye to what was begun', () => {
    const talk = cancelling();
    talk.send({ type: 'small-talk', kind: 'bye' });
    expect(talk.stack.frames).to.deep.equal([]);
  });

  it('do not pile up', () => {
    const talk = cancelling();
    const readings = [start('track-order', '1'), { type: 'human' }] as Extract<
      Event,
      { type: 'clarify' }
    >['readings'];
    for (let nth = 0; nth < 2; nth += 1) {
      expect(talk.send({ type: 'clarify', readings })).to.deep.equal(['clarify']);
      expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['cancel-order', 'clarify']);
    }
    expect(talk.send({ type: 'file' })).to.deep.equal(['offer-human']);
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['cancel-order', 'offer-human']);
    expect(talk.send({ type: 'human' })).to.deep.equal(['queued']);
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['cancel-order', 'handoff']);
  });
});

describe('proof that the channel brings', () => {
  const proved = (identity: Identity): Event => ({ type: 'proved', identity });

  it('is kept when it says more or names another person, and told to the conversation', () => {
    const talk = new Talk({ level: 'channel', customer: 'ann' });
    expect(kernel.accepts(talk.stack, proved({ level: 'matched', customer: 'ann' }))).to.equal(false);
    expect(kernel.accepts(talk.stack, proved({ level: 'channel', customer: 'ann' }))).to.equal(false);
    expect(kernel.accepts(talk.stack, proved({ level: 'channel', customer: 'bob' }))).to.equal(true);
    talk.send(proved({ level: 'otp', customer: 'ann' }));
    expect(talk.stack.identity).to.deep.equal({ level: 'otp', customer: 'ann' });
    expect(talk.effects).to.deep.equal(['identify']);
  });

  it('ends the question for a proof, and the task goes on', () => {
    const talk = new Talk(NOBODY);
    talk.send(start('track-order', '1042'));
    expect(talk.send(proved(ANN))).to.deep.equal(['status-paid']);
    expect(talk.stack.frames).to.deep.equal([]);
  });
});
