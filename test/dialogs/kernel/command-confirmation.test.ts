import { expect } from 'chai';
import { commandFingerprint, isConfirmed } from '../../../dialogs/kernel/command-confirmation.ts';
import type { Frame } from '../../../dialogs/machine/stack.ts';
import type { JsonObject } from '../../../models/json.ts';

const ARGS = { order: '1042', refund: { amount: 1990, currency: 'EUR' }, items: ['mug', null] };

function frame(confirmedFingerprint?: string): Frame {
  const snapshot = { dialog: 'cancel-order', version: 2, state: 'cancel', slots: {} };
  return confirmedFingerprint === undefined ? snapshot : { ...snapshot, confirmedFingerprint };
}

describe('the confirmation of a command', () => {
  const agreed = commandFingerprint('cancel-order', ARGS);

  it('covers the same arguments in any order of their names', () => {
    const same = { items: ['mug', null], refund: { currency: 'EUR', amount: 1990 }, order: '1042' };
    expect(isConfirmed(frame(agreed), 'cancel-order', same)).to.equal(true);
  });

  const others: readonly [what: string, command: string, args: JsonObject][] = [
    ['another command', 'return-order', ARGS],
    ['another order', 'cancel-order', { ...ARGS, order: '1043' }],
    ['another refund', 'cancel-order', { ...ARGS, refund: { amount: 1991, currency: 'EUR' } }],
    ['other items', 'cancel-order', { ...ARGS, items: [null, 'mug'] }],
    ['a missing argument', 'cancel-order', { order: '1042', refund: ARGS.refund }],
  ];
  for (const [what, command, args] of others) {
    it(`does not cover ${what}`, () => {
      expect(isConfirmed(frame(agreed), command, args)).to.equal(false);
    });
  }

  it('is missing before the yes', () => expect(isConfirmed(frame(), 'cancel-order', ARGS)).to.equal(false));
});
