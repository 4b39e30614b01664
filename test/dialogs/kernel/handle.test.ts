import { expect } from 'chai';
import { Kernel } from '../../../dialogs/kernel/kernel.ts';
import type { AnyDialog } from '../../../dialogs/machine/dialog.ts';
import type { Event, Interpretation } from '../../../dialogs/machine/events.ts';
import { DialogRegistry } from '../../../dialogs/machine/registry.ts';
import { type Identity, NOBODY } from '../../../models/customer/identity.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { withStates } from '../../support/dialogs/changed-dialog.ts';
import { NO_ORDERS } from '../../support/dialogs/shop-answers.ts';
import { Talk } from '../../support/dialogs/talk.ts';
import { BookFitting, WORKSHOP, workshop } from '../../support/dialogs/workshop.ts';

const { kernel: workshopKernel } = workshop();

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
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(start('cancel-order'));
    talk.send({ type: 'clarify', readings: [{ type: 'human' }] });
    expect(talk.send(start('cancel-order'))).to.deep.equal(['cancel-ask-order']);
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['cancel-order']);
  });

  it('is asked on where something is asked, and not at rest', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    expect(kernel.accepts(talk.stack, { type: 'resume' })).to.equal(false);
    talk.send(start('cancel-order'));
    expect(talk.send({ type: 'resume' })).to.deep.equal(['cancel-ask-order']);
  });

  it('takes the place of its older run below another task, which only told something', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(start('cancel-order', '1042'));
    talk.send(start('track-order'));
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['cancel-order', 'track-order']);
    expect(talk.send(start('cancel-order', '1043'))).to.deep.equal(['cancel-confirm']);
    expect(talk.stack.frames.map(({ dialog }) => dialog)).to.deep.equal(['cancel-order']);
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

  it('is done for somebody who waits for a person, whose place stays', () => {
    const talk = new Talk(ANN);
    talk.send({ type: 'human' });
    expect(talk.send(start('track-order', '1042'))).to.deep.equal(['status-paid', 'place-kept']);
    expect(talk.dialogs).to.deep.equal(['handoff']);
    talk.send(start('cancel-order', '1042'));
    expect(talk.send({ type: 'ask', question: 'How high?', answer: null })).to.deep.equal([
      'no-answer-queued',
      'cancel-confirm',
    ]);
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['cancel-working', 'cancel-done', 'place-kept']);
    expect(talk.dialogs).to.deep.equal(['handoff']);
  });

  it('is left by "never mind", and the queue by a second one', () => {
    const talk = new Talk(ANN);
    talk.send(start('track-order', '1042'));
    talk.send(start('cancel-order', '1042'));
    talk.send({ type: 'human' });
    talk.send(start('cancel-order', '1043'));
    expect(talk.send({ type: 'cancel' })).to.deep.equal(['all-right', 'place-kept']);
    expect(talk.send({ type: 'cancel' })).to.deep.equal(['left-queue', 'cancel-confirm']);
  });

  it('offers nobody a person who waits for one', () => {
    const talk = new Talk(ANN, { 'order-status': { outcome: 'timed-out', value: {} } });
    talk.send({ type: 'human' });
    expect(talk.send(start('track-order', '1042'))).to.deep.equal(['queue-noted', 'place-kept']);
    expect(talk.dialogs).to.deep.equal(['handoff']);
    expect(talk.effects.filter((type) => type === 'handoff')).to.have.length(1);
  });

  it('is dropped by a second wish for the person who is waited for', () => {
    const talk = new Talk(ANN);
    talk.send({ type: 'human' });
    talk.send(start('cancel-order', '1042'));
    expect(talk.send({ type: 'human' })).to.deep.equal(['queue-noted']);
    expect(talk.dialogs).to.deep.equal(['handoff']);
  });
});

describe('a task that gives way to another', () => {
  it('is not resumed where it only tells something and waits at its question', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(start('track-order'));
    talk.send(start('cancel-order', '1042'));
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['cancel-working', 'cancel-done']);
    expect(talk.dialogs).to.deep.equal([]);
  });

  it('is resumed after a question in between, and where it changes something', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(start('track-order'));
    talk.send({ type: 'ask', question: 'How long?', answer: { text: 'Two days.', sources: [] } });
    expect(talk.dialogs).to.deep.equal(['track-order']);
    talk.send(start('cancel-order', '1042'));
    expect(talk.send(start('track-order', '1043'))).to.include('cancel-resumed');
  });

  it('hands on what was told, where the customer wants the other one instead', () => {
    const talk = new Talk(ANN);
    const instead: Event = { type: 'instead', dialog: 'return-items', values: {} };
    expect(kernel.accepts(talk.stack, instead)).to.equal(false);
    talk.send(start('cancel-order', '1042'));
    talk.send(instead);
    expect(talk.dialogs.slice(0, 1)).to.deep.equal(['return-items']);
    expect(talk.stack.frames[0]?.slots['order']).to.equal('1042');
  });
});

describe('a refused question for a yes', () => {
  it('is shown again by "do it after all", and only while nothing else was begun', () => {
    const talk = new Talk(ANN);
    expect(kernel.accepts(talk.stack, { type: 'after-all' })).to.equal(false);
    talk.send(start('cancel-order', '1042'));
    talk.send({ type: 'deny' });
    expect(talk.send({ type: 'after-all' })).to.deep.equal(['cancel-confirm']);
    expect(asked(talk)).to.deep.include({ order: '1042' });
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['cancel-working', 'cancel-done']);
    expect(kernel.accepts(talk.stack, { type: 'after-all' })).to.equal(false);
    talk.send(start('cancel-order', '1043'));
    talk.send({ type: 'cancel' });
    talk.send(start('track-order', '1042'));
    expect(kernel.accepts(talk.stack, { type: 'after-all' })).to.equal(false);
  });
});

describe('an angry message', () => {
  it('gets a word of regret, and not twice in a row', () => {
    const talk = new Talk(ANN);
    expect(talk.send({ type: 'regret' })).to.deep.equal(['disclosure', 'regret']);
    talk.send(start('track-order', '1042'));
    expect(talk.send({ type: 'regret' })).to.deep.equal([]);
    talk.send(start('track-order', '1042'));
    talk.send(start('track-order', '1042'));
    expect(talk.send({ type: 'regret' })).to.deep.equal(['regret']);
  });

  it('gets the way to a person instead the second time', () => {
    const talk = new Talk(ANN);
    talk.send(start('cancel-order', '1042'));
    expect(talk.send({ type: 'complaint' })).to.deep.equal(['sorry', 'cancel-confirm']);
    expect(talk.send({ type: 'complaint' })).to.deep.equal(['call-a-person', 'cancel-confirm']);
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
    expect(talk.send({ type: 'small-talk', kind: 'bye' })).to.include('place-kept');
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

/** A conversation with the workshop, whose fitting asks for the wish. */
function fitting(): Talk {
  const talk = new Talk(NOBODY, WORKSHOP, workshopKernel);
  const values = { 'frame-number': 'WX123455', date: '2026-12-01' };
  talk.send({ type: 'start', dialog: 'book-fitting', values });
  return talk;
}

describe('an event that the present state handles itself', () => {
  it('may be one of the kernel', () => {
    const talk = fitting();
    expect(talk.send({ type: 'deny' })).to.deep.equal(['fitting-ask-photos']);
    expect(talk.stack.frames[0]?.slots).to.include({ wish: '' });
    expect(workshopKernel.accepts(talk.stack, { type: 'deny' })).to.equal(false);
  });

  it('may be one that the dialog names, in that state only', () => {
    const talk = fitting();
    const noPhoto: Event = { type: 'named', name: 'no-photo' };
    expect(workshopKernel.named(talk.stack)).to.deep.equal(['deny']);
    expect(workshopKernel.accepts(talk.stack, noPhoto)).to.equal(false);
    talk.send({ type: 'inform', values: { text: 'It squeaks.' } });
    expect(workshopKernel.named(talk.stack)).to.deep.equal(['no-photo']);
    expect(workshopKernel.accepts(talk.stack, { type: 'named', name: 'toString' })).to.equal(false);
    expect(talk.send(noPhoto)).to.deep.equal(['fitting-ask-extras']);
  });
});

describe('a selection of several', () => {
  const selecting = () => {
    const talk = fitting();
    talk.send({ type: 'deny' });
    talk.send({ type: 'named', name: 'no-photo' });
    return talk;
  };
  const select = (...selected: string[]): Event => ({ type: 'select', selected });
  const extras = (talk: Talk) => talk.stack.frames[0]?.slots['extras'];

  it('is asked with its options and without other buttons', () => {
    const prompt = workshopKernel.prompt(selecting().stack);
    expect(prompt?.choices).to.deep.equal([]);
    expect(prompt?.selection?.options.map(({ value }) => value)).to.deep.equal(['oil', 'lights']);
    const [, effects] = workshopKernel.step(selecting().stack, { type: 'complaint' });
    expect(effects.at(-1)).to.have.nested.property('selection.submit');
  });

  it('is taken in the order of the options, each once', () => {
    const talk = selecting();
    expect(talk.send(select('lights', 'oil', 'oil'))).to.deep.equal(['fitting-confirm']);
    expect(extras(talk)).to.deep.equal(['oil', 'lights']);
  });

  it('may be of nothing where there is a button for that', () => {
    const talk = selecting();
    talk.send(select());
    expect(extras(talk)).to.deep.equal([]);
  });

  it('is refused with something that is no option, or with too few of them', () => {
    const talk = selecting();
    for (const wrong of [select('paint'), select('oil', 'paint'), { type: 'affirm' } as const])
      expect(workshopKernel.accepts(talk.stack, wrong)).to.equal(false);
    expect(talk.send(select('paint'))).to.deep.equal(['not-understood', 'fitting-ask-extras']);
    const book: AnyDialog = new BookFitting();
    const ask = book.machine.states['ask-extras'];
    const kernelWith = (change: object) =>
      new Kernel(
        new DialogRegistry(
          workshopKernel.registry.dialogs.map((other) =>
            other.id === book.id ? withStates(book, { 'ask-extras': { ...ask, ...change } as never }) : other,
          ),
        ),
      );
    const { none: _none, ...required } = workshopKernel.prompt(talk.stack)?.selection ?? {};
    const atLeastOne = kernelWith({ options: () => required });
    expect(atLeastOne.accepts(talk.stack, select())).to.equal(false);
    expect(atLeastOne.accepts(talk.stack, select('oil'))).to.equal(true);
    const atLeastTwo = kernelWith({ atLeast: 2 });
    expect(atLeastTwo.accepts(talk.stack, select('oil', 'oil'))).to.equal(false);
    expect(atLeastTwo.accepts(talk.stack, select('oil', 'lights'))).to.equal(true);
  });

  it('is of no use where nothing is selected', () => {
    expect(workshopKernel.accepts(fitting().stack, select('oil'))).to.equal(false);
    expect(kernel.accepts(new Talk(ANN).stack, select('oil'))).to.equal(false);
  });
});

describe('several wishes of one message', () => {
  const wish = (dialog: 'track-order' | 'cancel-order', order: string) => ({
    type: 'start' as const,
    dialog,
    values: { order },
  });
  const question: Interpretation = {
    type: 'ask',
    question: 'Do you ship to Norway?',
    answer: { text: 'Yes.', sources: [] },
  };
  const wanting = (...wishes: Extract<Event, { type: 'wishes' }>['wishes']) => {
    const talk = new Talk(ANN);
    return { talk, said: talk.send({ type: 'wishes', wishes }) };
  };

  it('are done one after the other, in their order', () => {
    const { talk, said } = wanting(wish('track-order', '1042'), question, wish('track-order', '1043'));
    expect(said).to.deep.equal(['disclosure', 'status-paid', 'answer', 'next-wish', 'status-paid']);
    expect(talk.stack.wishes).to.deep.equal([]);
    expect(talk.calls).to.deep.equal(['order-status', 'order-status']);
  });

  it('wait until the one before is done, which may take several messages', () => {
    const { talk, said } = wanting(wish('cancel-order', '1042'), wish('track-order', '1043'));
    expect(said).to.deep.equal(['disclosure', 'cancel-confirm']);
    expect(talk.stack.wishes).to.deep.equal([wish('track-order', '1043')]);
    expect(talk.send({ type: 'affirm' })).to.deep.equal([
      'cancel-working',
      'cancel-done',
      'next-wish',
      'status-paid',
    ]);
  });

  it('are kept when the customer gives up the present one', () => {
    const { talk } = wanting(wish('cancel-order', '1042'), wish('track-order', '1043'));
    expect(talk.send({ type: 'cancel' })).to.deep.equal(['left-it', 'next-wish', 'status-paid']);
  });

  it('come behind those that wait already', () => {
    const { talk } = wanting(wish('cancel-order', '1042'), wish('track-order', '1043'));
    talk.send({ type: 'wishes', wishes: [question, wish('track-order', '1044')] });
    expect(talk.stack.wishes).to.deep.equal([wish('track-order', '1043'), wish('track-order', '1044')]);
  });

  it('are ten at most, however many a message has', () => {
    const many = Array.from({ length: 30 }, (_, index) => wish('track-order', String(2000 + index)));
    const { talk } = wanting(wish('cancel-order', '1042'), ...many);
    expect(talk.stack.wishes).to.have.length(10);
  });

  it('are kept in the queue, and dropped once a person has taken over', () => {
    for (const event of [{ type: 'back-to-bot' }, { type: 'staff-resolved', rate: null }] as const) {
      const { talk } = wanting(wish('cancel-order', '1042'), wish('track-order', '1043'));
      expect(talk.send({ type: 'human' })).to.deep.equal(['queued']);
      expect(talk.stack.wishes).to.have.length(1);
      expect(talk.send(event)).to.deep.equal([event.type]);
      expect(talk.stack).to.not.have.property('wishes');
      expect(talk.dialogs).to.deep.equal([]);
    }
  });

  it('are dropped by a goodbye', () => {
    const { talk } = wanting(wish('cancel-order', '1042'), wish('track-order', '1043'));
    expect(talk.send({ type: 'small-talk', kind: 'bye' })).to.deep.equal(['bye']);
    expect(talk.stack).to.not.have.property('wishes');
  });

  it('are none of somebody who waits for a person', () => {
    const talk = new Talk(ANN);
    talk.send({ type: 'human' });
    const wishes: Event = { type: 'wishes', wishes: [wish('track-order', '1042'), question] };
    expect(talk.send(wishes)).to.deep.equal(['queue-noted']);
    expect(talk.stack).to.not.have.property('wishes');
  });

  it('are gone through to the end, if one of them is of a dialog that was removed since', () => {
    const { talk } = wanting(wish('cancel-order', '1042'));
    const removed = { type: 'start', dialog: 'removed', values: {} } as const;
    talk.stack = { ...talk.stack, wishes: [removed, wish('track-order', '1043')] };
    expect(talk.send({ type: 'deny' })).to.deep.equal(['cancel-kept', 'next-wish', 'status-paid']);
  });
});
