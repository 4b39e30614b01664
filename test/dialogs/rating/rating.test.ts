import { expect } from 'chai';
import type { Event } from '../../../dialogs/machine/events.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import { builtIn, kernel } from '../../support/dialogs/built-in.ts';
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
    const { choices } = builtIn.texts.render(prompt, 'en');
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
