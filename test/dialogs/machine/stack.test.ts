import { expect } from 'chai';
import { type Frame, loadStack, newStack, nextEpisode, type Stack } from '../../../dialogs/machine/stack.ts';
import { NOBODY } from '../../../models/customer/identity.ts';

const NOW = new Date('2026-11-27T09:00:00Z');
const FRAME: Frame = { dialog: 'track-order', version: 1, state: 'ask', slots: {} };
const SIGNED = { level: 'signed', customer: 'ann' } as const;
const USED: Stack = {
  ...newStack('c/1', 'en', SIGNED, NOW),
  frames: [FRAME],
  counts: { 'closed-announced': 1 },
  notUnderstoodCount: 1,
  callCount: 7,
  focus: { order: '1042' },
  wishes: [{ type: 'human' }],
  endedDialogs: [{ dialog: 'cancel-order', ending: 'done' }],
};

describe('the next episode', () => {
  it('keeps the frames, the proof and the number of calls, and no counters, focus, wishes or ended dialogs', () => {
    const next = { ...newStack('c/2', 'en', SIGNED, NOW), frames: [FRAME], callCount: 7 };
    expect(nextEpisode(USED, 'c/2')).to.deep.equal(next);
  });

  it('knows that the bot has said what it is', () => {
    expect(nextEpisode({ ...USED, disclosed: true }, 'c/2')).to.include({ disclosed: true });
  });
});

describe('a stored stack', () => {
  const LATER = new Date('2026-11-27T10:00:00Z');
  const load = (memory: unknown, scope = 'c/1') => loadStack(memory, scope, 'zh', NOBODY, LATER);

  it('is read back with the language and the identity of the conversation, at the instant of the turn', () => {
    expect(load(USED)).to.deep.equal({
      ...USED,
      locale: 'zh',
      identity: NOBODY,
      now: LATER.toISOString(),
    });
  });

  it('of another episode is empty, but the bot has said what it is', () => {
    const empty = newStack('c/2', 'zh', NOBODY, LATER);
    expect(load(USED, 'c/2')).to.deep.equal(empty);
    expect(load({ ...USED, disclosed: true }, 'c/2')).to.deep.equal({ ...empty, disclosed: true });
  });

  it('is empty where nothing was stored', () => {
    for (const nothing of [undefined, null, {}])
      expect(load(nothing)).to.deep.equal(newStack('c/1', 'zh', NOBODY, LATER));
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
