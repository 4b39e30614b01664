import { expect } from 'chai';
import { type Frame, loadStack, newStack, nextEpisode, type Stack } from '../../../dialogs/machine/stack.ts';
import { NOBODY } from '../../../models/customer/identity.ts';

const FRAME: Frame = { dialog: 'track-order', version: 1, state: 'ask', slots: {} };
const SIGNED = { level: 'signed', customer: 'ann' } as const;
const USED: Stack = {
  ...newStack('c/1', 'en', SIGNED),
  frames: [FRAME],
  counts: { 'closed-announced': 1 },
  notUnderstoodCount: 1,
  callCount: 7,
  focusedOrder: '1042',
  endedDialogs: [{ dialog: 'cancel-order', ending: 'done' }],
};

describe('the next episode', () => {
  it('keeps the frames, the proof and the number of calls, and no counters, focus or endedDialogs', () => {
    const next = { ...newStack('c/2', 'en', SIGNED), frames: [FRAME], callCount: 7 };
    expect(nextEpisode(USED, 'c/2')).to.deep.equal(next);
  });

  it('knows that the bot has said what it is', () => {
    expect(nextEpisode({ ...USED, disclosed: true }, 'c/2')).to.include({ disclosed: true });
  });
});

describe('a stored stack', () => {
  const load = (memory: unknown, scope = 'c/1') => loadStack(memory, scope, 'zh', NOBODY);

  it('is read back with the language and the identity of the conversation', () => {
    expect(load(USED)).to.deep.equal({ ...USED, locale: 'zh', identity: NOBODY });
  });

  it('of another episode is empty, but the bot has said what it is', () => {
    const empty = newStack('c/2', 'zh', NOBODY);
    expect(load(USED, 'c/2')).to.deep.equal(empty);
    expect(load({ ...USED, disclosed: true }, 'c/2')).to.deep.equal({ ...empty, disclosed: true });
  });

  it('is empty where nothing was stored', () => {
    for (const nothing of [undefined, null, {}])
      expect(load(nothing)).to.deep.equal(newStack('c/1', 'zh', NOBODY));
  });

  it('that is none is a frame that no dialog can read', () => {
    const { scope: _scope, ...unscoped } = USED;
    const broken: unknown[] = [
      'text',
      [],
      [USED],
      5,
      unscoped,
      { ...USED, scope: 1 },
      { ...USED, notUnderstoodCount: 0.5 },
      { ...USED, callCount: '7' },
      { ...USED, counts: [] },
      { ...USED, counts: null },
      { ...USED, frames: {} },
      ...[null, { ...FRAME, dialog: 1 }, { ...FRAME, version: 1.5 }, { ...FRAME, state: null }].map(
        (frame) => ({
          ...USED,
          frames: [FRAME, frame],
        }),
      ),
      { ...USED, frames: [{ ...FRAME, slots: [] }] },
    ];
    for (const memory of broken)
      expect(load(memory).frames, JSON.stringify(memory)).to.deep.equal([
        { dialog: '', version: 0, state: '', slots: {} },
      ]);
  });
});
