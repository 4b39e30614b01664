import { expect } from 'chai';
import { loadMemory, type Memory, memoryToJson, waitsForPerson } from '../../bots/memory.ts';
import { newStack } from '../../dialogs/machine/stack.ts';
import { NOBODY } from '../../models/customer/identity.ts';
import { kernel } from '../support/dialogs/built-in.ts';
import { ConversationStub, TURN_CLOCK } from '../support/path/turn-stub.ts';

const SCOPE = 'test:shop:1/1';
const HANDBACK = { by: 'Ann', at: '2026-03-02T09:00:00.000Z', summary: 'sent it' };
const WHOLE: Memory = {
  stack: { ...newStack(SCOPE, 'en', NOBODY, TURN_CLOCK), callCount: 3 },
  offers: [{ label: 'Yes', event: { type: 'affirm' } }],
  selection: { options: [{ label: 'Mug', value: 'mug-1' }], none: 'Nothing' },
  lastHandback: HANDBACK,
  ratingAskedFor: 'case',
  queuedSilently: true,
  providerAppTakeover: true,
  thumbDownAnsweredIn: SCOPE,
};

function loaded(memory: unknown, episode = 1): Memory {
  const talk = new ConversationStub();
  const { startedAt } = talk.conversation.episode;
  talk.conversation = {
    ...talk.conversation,
    memory: memory as never,
    episode: { number: episode, startedAt },
  };
  return loadMemory(talk.turn(), 'en');
}

describe('the memory of a conversation', () => {
  it('is loaded as it was stored', () => {
    expect(loaded(memoryToJson(WHOLE))).to.deep.equal(WHOLE);
  });

  it('holds an empty stack and nothing else at the start', () => {
    for (const nothing of [null, {}])
      expect(loaded(nothing)).to.deep.equal({ stack: newStack(SCOPE, 'en', NOBODY, TURN_CLOCK), offers: [] });
  });

  it('forgets the stack and the handback with the episode, and keeps what is about none', () => {
    const { stack, lastHandback, ratingAskedFor, thumbDownAnsweredIn } = loaded(WHOLE, 2);
    expect(stack).to.deep.equal(newStack('test:shop:1/2', 'en', NOBODY, TURN_CLOCK));
    expect([lastHandback, ratingAskedFor, thumbDownAnsweredIn]).to.deep.equal([undefined, 'case', SCOPE]);
  });

  it('takes staff for called silently only where that was stored as true', () => {
    expect(loaded({ ...WHOLE, queuedSilently: false })).not.to.have.property('queuedSilently');
  });

  it('tells a customer who waits for a person', () => {
    const waiting = (...dialogs: string[]) =>
      waitsForPerson(
        {
          stack: {
            ...WHOLE.stack,
            frames: dialogs.map((dialog) => ({ dialog, version: 1, state: '', slots: {} })),
          },
          offers: [],
        },
        kernel.registry,
      );
    expect([waiting(), waiting('track-order'), waiting('track-order', 'handoff', 'by-email')]).to.deep.equal([
      false,
      false,
      true,
    ]);
  });
});
