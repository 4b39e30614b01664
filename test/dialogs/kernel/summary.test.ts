import { expect } from 'chai';
import { summaryOf } from '../../../dialogs/kernel/summary.ts';
import type { AnyDialog } from '../../../dialogs/machine/dialog.ts';
import { type Frame, newStack, type Stack } from '../../../dialogs/machine/stack.ts';
import { NOBODY } from '../../../models/customer/identity.ts';

const ROLES: Readonly<Record<string, string>> = {
  'track-order': 'task',
  identify: 'part',
  'offer-human': 'aside',
  handoff: 'queue',
};

const frame = (dialog: string, slots: Frame['slots'] = {}): Frame => ({
  dialog,
  version: 1,
  state: 'ask',
  slots,
});
const summary = (set: Partial<Stack>) =>
  summaryOf(
    { ...newStack('s', 'en', NOBODY), ...set },
    ({ dialog }) => ({ role: ROLES[dialog] }) as unknown as AnyDialog,
  );

describe('the summary of a handoff', () => {
  it('is empty where nothing was begun', () => expect(summary({})).to.deep.equal({ tasks: [] }));

  it('names the tasks under way and their parts, and neither the queue nor asides', () => {
    const frames = [
      frame('track-order', { order: '1042' }),
      frame('identify', { order: null }),
      frame('offer-human'),
      frame('handoff'),
    ];
    expect(summary({ frames })).to.deep.equal({
      tasks: [
        { dialog: 'track-order', state: 'ask', order: '1042' },
        { dialog: 'identify', state: 'ask' },
      ],
      orders: ['1042'],
    });
  });

  it('names each order once: of tasks, of what was tried, and the last in question', () => {
    const endedDialogs = [
      { dialog: 'cancel-order', ending: 'done', order: '7' },
      { dialog: 'track-order', ending: 'given-up' },
    ] as const;
    const frames = [frame('track-order', { order: '1042' })];
    expect(
      summary({ frames, endedDialogs, focusedOrder: '1042', counts: { 'closed-announced': 1 } }),
    ).to.deep.include({
      order: '1042',
      orders: ['1042', '7'],
      tried: endedDialogs,
      counts: { 'closed-announced': 1 },
    });
    expect(summary({ focusedOrder: '9' })).to.deep.equal({ tasks: [], order: '9', orders: ['9'] });
  });
});
