import { expect } from 'chai';
import { CAPABILITIES, render } from '../../../../channels/web/directline/render.ts';

const choices = (count: number) => ({
  to: [],
  actions: Array.from({ length: count }, (_, index) => ({
    type: 'postBack',
    title: `Choice ${index + 1}`,
    value: `choice ${index + 1}`,
  })),
});

describe('rendering for Direct Line clients', () => {
  it('leaves a short text as it is', () => {
    expect(render({ type: 'message', text: 'Hello' })).to.deep.equal([{ type: 'message', text: 'Hello' }]);
  });

  it('makes buttons that say their value as the visitor would', () => {
    const [message] = render({ type: 'message', text: 'Which?', suggestedActions: choices(2) });
    expect(message?.suggestedActions?.actions).to.deep.equal([
      { type: 'imBack', title: 'Choice 1', value: 'choice 1' },
      { type: 'imBack', title: 'Choice 2', value: 'choice 2' },
    ]);
  });

  it('writes more choices than fit as a numbered menu', () => {
    const [message] = render({
      type: 'message',
      text: 'Which?',
      suggestedActions: choices(CAPABILITIES.maxButtons + 1),
    });
    expect(message?.suggestedActions).to.equal(undefined);
    const last = CAPABILITIES.maxButtons + 1;
    expect(message?.text).to.match(
      new RegExp(`^Which\\?\n\n1\\. Choice 1\n2\\. Choice 2\n.*${last}\\. Choice ${last}$`, 's'),
    );
  });

  it('splits a long text and puts the buttons under its last part', () => {
    const parts = render({ type: 'message', text: 'A word. '.repeat(1200), suggestedActions: choices(1) });
    expect(parts).to.have.length(3);
    expect(parts.every(({ text = '' }) => text.length <= CAPABILITIES.maxText)).to.equal(true);
    expect(parts.map(({ suggestedActions }) => suggestedActions !== undefined)).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('gives choices without a text as they are', () => {
    const [message] = render({ type: 'message', text: '', suggestedActions: choices(1) });
    expect(message?.suggestedActions?.actions.map(({ title }) => title)).to.deep.equal(['Choice 1']);
  });

  it('leaves other activities alone', () => {
    expect(render({ type: 'endOfConversation' })).to.deep.equal([{ type: 'endOfConversation' }]);
  });
});
