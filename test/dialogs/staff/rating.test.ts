import { expect } from 'chai';
import { kernel } from '../../../dialogs/catalogue.ts';
import type { Event } from '../../../dialogs/machine/events.ts';
import { renderSay } from '../../../dialogs/texts/render-say.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import { Talk } from '../../support/dialogs/talk.ts';

const score = (value: string): Event => ({ type: 'inform', values: { score: value } });

function asked(): Talk {
  const talk = new Talk(NOBODY);
  talk.send({ type: 'staff-resolved', rate: 'c/1' });
  return talk;
}

describe('the rating', () => {
  it('is asked with the worst first, so that the number of a choice is its score', () => {
    const prompt = kernel.prompt(asked().stack);
    if (!prompt) throw new Error('nothing is asked');
    const { choices } = renderSay({ type: 'say', ...prompt }, 'en');
    expect(choices.map(({ label }) => label)).to.deep.equal(['Very bad', 'Bad', 'Okay', 'Good', 'Very good']);
    choices.forEach(({ event }, index) => {
      expect(event).to.deep.equal(score(String(index + 1)));
    });
  });

  it('notifies staff once', () => {
    const talk = asked();
    expect(talk.send(score('4'))).to.deep.equal(['rating-thanks']);
    expect(talk.send(score('1'))).to.deep.equal(['not-understood-menu']);
    expect(talk.effects.filter((type) => type === 'notify')).to.have.length(1);
  });

  it('still counts after thanks, without being put again', () => {
    const talk = asked();
    expect(talk.send({ type: 'small-talk', kind: 'thanks' })).to.deep.equal(['thanks']);
    expect(talk.send(score('5'))).to.deep.equal(['rating-thanks']);
  });

  for (const [event, words] of [
    [{ type: 'unknown' }, 'not-understood-menu'],
    [{ type: 'acknowledge' }, 'anything-else'],
    [{ type: 'deny' }, 'all-right'],
    [{ type: 'human' }, 'queued'],
    [{ type: 'start', dialog: 'track-order', values: {} }, 'track-ask-order'],
  ] as const satisfies [Event, string][]) {
    it(`does not get in the way of other messages: ${event.type}`, () => {
      const talk = asked();
      expect(talk.send(event)).to.deep.equal([words]);
      expect(talk.stack.frames.some(({ dialog }) => dialog === 'rating')).to.equal(false);
    });
  }

  it('is not asked for where it was asked for before', () => {
    const talk = new Talk(NOBODY);
    expect(talk.send({ type: 'staff-resolved', rate: null })).to.deep.equal(['disclosure', 'staff-resolved']);
    expect(talk.stack.frames).to.deep.equal([]);
  });
});

describe('what staff are given to go on', () => {
  it('names the tasks, the orders and what was tried before', () => {
    const talk = new Talk({ level: 'signed', customer: 'ann' });
    talk.send({ type: 'start', dialog: 'track-order', values: { order: '1043' } });
    talk.send({ type: 'start', dialog: 'cancel-order', values: { order: '1042' } });
    const [, effects] = kernel.step(talk.stack, { type: 'human' });
    const summary = effects.find((effect) => effect.type === 'handoff')?.summary;
    expect(summary).to.deep.equal({
      tasks: [{ dialog: 'cancel-order', state: 'confirm', order: '1042' }],
      order: '1042',
      orders: ['1042', '1043'],
      tried: [{ dialog: 'track-order', ending: 'done', order: '1043' }],
    });
  });
});
