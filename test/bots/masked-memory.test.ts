import { expect } from 'chai';
import { composeDialogs } from '../../app/dialogs.ts';
import { maskedMemory } from '../../bots/masked-memory.ts';
import type { Memory } from '../../bots/memory.ts';
import { newStack } from '../../dialogs/machine/stack.ts';
import { NOBODY } from '../../models/customer/identity.ts';

const { registry } = composeDialogs().kernel;
const isSecret = (kind: string) => kind === 'code';

/** A memory in which a code stands in every place where a message's values can stand. */
function memory(): Memory {
  const stack = newStack('test/1', 'en', NOBODY, new Date(0));
  return {
    stack: {
      ...stack,
      frames: [
        {
          dialog: 'contact-staff',
          version: 1,
          state: 'ask',
          slots: { message: 'my code is 482913', code: '482913' },
        },
        { dialog: 'identify', version: 4, state: 'verify', slots: { code: '482913', order: '482913' } },
      ],
      kept: { code: '482913', order: '1042' },
      focus: { order: '482913' },
    },
    offers: [{ label: '482913', event: { type: 'unknown' } }],
  };
}

describe('the memory of a conversation with a secret in it', () => {
  it('holds the secret in the dialog that takes it, until a command has used it', () => {
    const { stack, offers } = maskedMemory(memory(), ['482913'], [], registry, isSecret);
    expect(stack.frames.map(({ slots }) => slots)).to.deep.equal([
      { message: 'my code is ••••••', code: '••••••' },
      { code: '482913', order: '••••••' },
    ]);
    expect([stack.focus, offers[0]?.label]).to.deep.equal([{ order: '••••••' }, '••••••']);
  });

  it('keeps no secret for a dialog that begins later', () => {
    const { stack } = maskedMemory(memory(), ['482913'], [], registry, isSecret);
    expect(stack.kept).to.deep.equal({ order: '1042' });
  });

  it('holds the secret nowhere when a command has used it', () => {
    const masked = maskedMemory(memory(), [], ['482913'], registry, isSecret);
    expect(JSON.stringify(masked)).to.not.include('482913');
  });

  it('stays as it is without a secret', () => {
    const before = memory();
    expect(maskedMemory(before, [], [], registry, isSecret)).to.equal(before);
  });
});
