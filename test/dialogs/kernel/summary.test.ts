import { expect } from 'chai';
import { summaryOf } from '../../../dialogs/kernel/summary.ts';
import { type Frame, newStack, type Stack } from '../../../dialogs/machine/stack.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { TALK_CLOCK, Talk } from '../../support/dialogs/talk.ts';

const TRACK = { text: 'track-label', params: { order: null } };
const EMPTY = { tasks: [], subjects: {}, wishes: [], tried: [], counts: {} };

const frame = (dialog: string, slots: Frame['slots'] = {}): Frame => ({
  dialog,
  version: 1,
  state: 'ask',
  slots,
});
const summary = (set: Partial<Stack>) =>
  summaryOf({ ...newStack('s', 'en', NOBODY, TALK_CLOCK), ...set }, kernel.registry);

describe('the summary of a handoff', () => {
  it('is empty where nothing was begun', () => expect(summary({})).to.deep.equal(EMPTY));

  it('names the tasks under way and their parts, and neither the queue nor asides', () => {
    const frames = [
      frame('track-order', { order: '1042' }),
      frame('identify', { order: null }),
      frame('offer-human'),
      frame('handoff'),
    ];
    expect(summary({ frames })).to.deep.equal({
      ...EMPTY,
      tasks: [
        { dialog: 'track-order', state: 'ask', label: TRACK, topic: 'delivery' },
        { dialog: 'identify', state: 'ask' },
      ],
      subjects: { order: ['1042'] },
    });
  });

  it('names each subject once: of tasks, of what was tried, and the last in question', () => {
    const endedDialogs = [
      { dialog: 'cancel-order', ending: 'done', about: '7' },
      { dialog: 'track-order', ending: 'given-up' },
    ] as const;
    const frames = [frame('track-order', { order: '1042' })];
    expect(
      summary({ frames, endedDialogs, focus: { order: '1042' }, counts: { 'closed-announced': 1 } }),
    ).to.deep.include({
      subjects: { order: ['1042', '7'] },
      tried: endedDialogs,
      counts: { 'closed-announced': 1 },
    });
    expect(summary({ focus: { order: '9', 'frame-number': 'WX1' } })).to.deep.equal({
      ...EMPTY,
      subjects: { order: ['9'], 'frame-number': ['WX1'] },
    });
  });

  it('names what the customer wants besides, questions too', () => {
    const wishes = [
      { type: 'start', dialog: 'track-order', values: { order: '1043' } },
      { type: 'ask', question: 'How long?', answer: null },
    ] as const;
    expect(summary({ wishes }).wishes).to.deep.equal([
      { text: 'track-label', params: { order: '1043' } },
      { text: 'wish-question', params: { question: 'How long?' } },
    ]);
  });

  it('says nothing of a dialog that has ended and was removed from the app since', () => {
    const endedDialogs = [{ dialog: 'removed', ending: 'done', about: '7' }] as const;
    expect(summary({ endedDialogs })).to.deep.equal({ ...EMPTY, tried: endedDialogs });
  });
});

describe('what staff are given to go on', () => {
  it('names the tasks, the orders, what was tried before, and what else is wanted', () => {
    const talk = new Talk({ level: 'signed', customer: 'ann' });
    talk.send({ type: 'start', dialog: 'track-order', values: { order: '1043' } });
    const cancel = { type: 'start', dialog: 'cancel-order', values: { order: '1042' } } as const;
    const track = { type: 'start', dialog: 'track-order', values: { order: '1044' } } as const;
    talk.send({ type: 'wishes', wishes: [cancel, track] });
    const [, effects] = kernel.step(talk.stack, { type: 'human' });
    const summary = effects.find((effect) => effect.type === 'handoff')?.summary;
    expect(summary).to.deep.equal({
      tasks: [
        {
          dialog: 'cancel-order',
          state: 'confirm',
          label: { text: 'cancel-label', params: { order: null } },
          topic: 'order',
        },
      ],
      subjects: { order: ['1042', '1043'] },
      wishes: [{ text: 'track-label', params: { order: '1044' } }],
      tried: [{ dialog: 'track-order', ending: 'done', about: '1043' }],
      counts: {},
    });
  });
});
