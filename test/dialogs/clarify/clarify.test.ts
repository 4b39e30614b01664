import { expect } from 'chai';
import { NOBODY } from '../../../models/customer/identity.ts';
import { builtIn, kernel } from '../../support/dialogs/built-in.ts';
import { Talk } from '../../support/dialogs/talk.ts';

const values = { order: '1042' };
const readings = [
  { type: 'start', dialog: 'track-order', values },
  { type: 'start', dialog: 'cancel-order', values: {} },
  { type: 'human' },
] as const;

function labels(talk: Talk): string[] {
  const prompt = kernel.prompt(talk.stack);
  return prompt ? builtIn.texts.render(prompt, 'en').choices.map(({ label }) => label) : [];
}

describe('the choice between readings of a message', () => {
  it('names each by the label of its task', () => {
    const talk = new Talk(NOBODY);
    expect(talk.send({ type: 'clarify', readings })).to.deep.equal(['disclosure', 'clarify']);
    expect(labels(talk)).to.deep.equal(['Where is order 1042?', 'Cancel an order', 'Talk to a person']);
    expect(kernel.choices(talk.stack).map(({ event }) => event)).to.deep.equal(readings);
  });

  it('shows the menu where none is meant', () => {
    const talk = new Talk(NOBODY);
    talk.send({ type: 'clarify', readings });
    expect(talk.send({ type: 'deny' })).to.deep.equal(['menu']);
  });

  it('continues from version 1, which kept no labels', () => {
    const talk = new Talk(NOBODY);
    const frame = { dialog: 'clarify', version: 1, state: 'ask', slots: { readings: [...readings] } };
    talk.stack = { ...talk.stack, frames: [frame] };
    expect(labels(talk)).to.deep.equal(['Where is order 1042?', 'Cancel an order', 'Talk to a person']);
  });
});
