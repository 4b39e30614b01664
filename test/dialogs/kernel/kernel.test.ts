import { expect } from 'chai';
import { CancelOrder } from '../../../dialogs/cancel-order/cancel-order.ts';
import type { en } from '../../../dialogs/cancel-order/texts.en.ts';
import { Kernel } from '../../../dialogs/kernel/kernel.ts';
import type { AnyDialog } from '../../../dialogs/machine/dialog.ts';
import type { Event } from '../../../dialogs/machine/events.ts';
import { DialogRegistry } from '../../../dialogs/machine/registry.ts';
import { speaker } from '../../../dialogs/machine/speaker.ts';
import { loadStack, newStack, type Stack } from '../../../dialogs/machine/stack.ts';
import { TrackOrder } from '../../../dialogs/track-order/track-order.ts';
import { type Identity, NOBODY } from '../../../models/customer/identity.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { changedDialog, withStates } from '../../support/dialogs/changed-dialog.ts';
import { NO_ORDERS } from '../../support/dialogs/shop-answers.ts';
import { TALK_CLOCK, Talk } from '../../support/dialogs/talk.ts';

const { line } = speaker<typeof en>();

const ANN: Identity = { level: 'signed', customer: 'ann' };
const start = (dialog: 'track-order' | 'cancel-order', order?: string): Event => ({
  type: 'start',
  dialog,
  values: order === undefined ? {} : { order },
});
const tell = (values: { order?: string; email?: string; code?: string }): Event => ({
  type: 'inform',
  values,
});

/** The built-in dialogs with a changed one in the place of its original. */
function kernelWith(dialog: AnyDialog): Kernel {
  const { dialogs } = kernel.registry;
  return new Kernel(new DialogRegistry(dialogs.map((other) => (other.id === dialog.id ? dialog : other))));
}

describe('the kernel', () => {
  it('says that it is a bot once, before its first words', () => {
    const talk = new Talk(NOBODY);
    expect(talk.send({ type: 'small-talk', kind: 'greeting' })).to.deep.equal(['disclosure', 'greeting']);
    expect(talk.send({ type: 'small-talk', kind: 'thanks' })).to.deep.equal(['thanks']);
  });

  it('proves the person before it asks the shop, and goes on by itself afterwards', () => {
    const talk = new Talk(NOBODY);
    expect(talk.send(start('track-order', '1042'))).to.deep.equal(['disclosure', 'identify-ask-proof']);
    expect(talk.send(tell({ email: 'ann@example.com' }))).to.deep.equal(['status-paid']);
    expect(talk.calls).to.deep.equal(['match-order', 'order-status']);
  });

  it('takes no result without a customer for a proof', () => {
    const matched: Identity = { level: 'matched', customer: 'c1', subject: '1042' };
    const talk = new Talk(matched, { 'verify-code': { outcome: 'ok', value: {} } });
    talk.send(start('cancel-order', '1042'));
    talk.send(tell({ code: '123456' }));
    expect(talk.calls).to.include('verify-code');
    expect(talk.stack.identity).to.deep.equal(matched);
  });

  it('uses the values of the same message and does not ask for them again', () => {
    const talk = new Talk(NOBODY);
    const words = talk.send({
      type: 'start',
      dialog: 'track-order',
      values: { order: '1042', email: 'a@b.c' },
    });
    expect(words).to.deep.equal(['disclosure', 'status-paid']);
  });

  it('asks for a new proof when a match spoke of another order', () => {
    const talk = new Talk({ level: 'matched', subject: '1042' });
    expect(talk.send(start('track-order', '1042'))).to.include('status-paid');
    expect(talk.send(start('track-order', '1043'))).to.deep.equal(['identify-ask-proof']);
  });

  it('accepts a corrected number in the middle and keeps the address from before', () => {
    const talk = new Talk(NOBODY, { 'match-order': { outcome: 'refused', value: { reason: 'no-match' } } });
    talk.send(start('track-order', '1024'));
    expect(talk.send(tell({ email: 'ann@example.com' }))).to.deep.equal([
      'identify-no-match',
      'identify-ask-proof',
    ]);
    talk.shop = {};
    expect(talk.send({ type: 'correct', values: { order: '1042' } })).to.deep.equal(['status-paid']);
  });

  it('keeps an old button from agreeing to something new', () => {
    const talk = new Talk(ANN);
    talk.send(start('cancel-order', '1042'));
    const yes = kernel.choices(talk.stack)[0]?.event ?? { type: 'unknown' };
    expect(talk.send({ type: 'correct', values: { order: '1043' } })).to.deep.equal(['cancel-confirm']);
    expect(kernel.accepts(talk.stack, yes)).to.equal(false);
    talk.send(yes);
    expect(talk.calls).to.not.include('cancel-order');
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['cancel-working', 'cancel-done']);
  });

  it('gives a repeated turn the same key and a second try another one', () => {
    const talk = new Talk(ANN, { 'cancel-order': { outcome: 'refused', value: { reason: 'changed' } } });
    talk.send(start('cancel-order', '1042'));
    const again = [1, 2].map(() => kernel.step(talk.stack, { type: 'affirm' })[1]);
    expect(again[0]).to.deep.equal(again[1]);
    expect(talk.send({ type: 'affirm' })).to.deep.equal([
      'cancel-working',
      'cancel-changed',
      'cancel-confirm',
    ]);
    talk.send({ type: 'affirm' });
    const keys = talk.keys.filter((key) => key.startsWith('cancel-order:1042:'));
    expect(new Set(keys).size).to.equal(2);
  });

  it('asks for the yes again when a dialog comes back to a command by itself', () => {
    const comingBack = withStates(new CancelOrder(), {
      uncertain: { ask: () => line('cancel-ask-order', {}), on: { affirm: 'cancel', deny: 'confirm' } },
    });
    const failed = { 'cancel-order': { outcome: 'failed', value: {} } } as const;
    const talk = new Talk(ANN, failed, kernelWith(comingBack));
    talk.send(start('cancel-order', '1042'));
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['cancel-working', 'cancel-ask-order']);
    expect(talk.stack.frames[0]).to.not.have.property('confirmedFingerprint');
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['cancel-confirm']);
    expect(talk.calls.filter((name) => name === 'cancel-order')).to.have.length(1);
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['cancel-working', 'cancel-ask-order']);
    expect(talk.calls.filter((name) => name === 'cancel-order')).to.have.length(2);
  });

  it('stops at a dialog that has no way on, instead of staying silent', () => {
    const stuck = withStates(new CancelOrder(), {
      route: { choose: [{ when: 'order-known', to: 'preview' }] },
    });
    expect(() => new Talk(ANN, {}, kernelWith(stuck)).send(start('cancel-order'))).to.throw(
      'no way out of "cancel-order.route"',
    );
  });

  it('returns to a question after another task, and says so', () => {
    const talk = new Talk(ANN);
    talk.send(start('cancel-order', '1042'));
    expect(talk.send(start('track-order', '1050'))).to.deep.equal([
      'status-paid',
      'cancel-resumed',
      'cancel-confirm',
    ]);
  });

  it('keeps the question open when the customer hesitates, agrees with nothing, or complains', () => {
    const talk = new Talk(ANN);
    expect(talk.send({ type: 'acknowledge' })).to.deep.equal(['disclosure', 'anything-else']);
    expect(talk.send({ type: 'complaint' })).to.deep.equal(['sorry-for-that']);
    talk.send(start('cancel-order', '1042'));
    expect(talk.send({ type: 'wait' })).to.deep.equal(['take-your-time', 'cancel-confirm']);
    expect(talk.send({ type: 'complaint' })).to.deep.equal(['sorry', 'cancel-confirm']);
    expect(talk.effects).to.not.include('command');
  });

  it('acknowledges messages in the queue in one short line', () => {
    const talk = new Talk(ANN);
    expect(talk.send({ type: 'human' })).to.deep.equal(['disclosure', 'queued']);
    for (const type of ['unknown', 'acknowledge', 'wait'] as const) {
      expect(talk.send({ type })).to.deep.equal(['queue-noted']);
    }
  });

  it('withdraws the offer of a person once it understands again', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(start('cancel-order'));
    talk.send({ type: 'unknown' });
    expect(talk.send({ type: 'unknown' })).to.deep.equal(['offer-human']);
    expect(talk.send({ type: 'small-talk', kind: 'thanks' })).to.deep.equal(['thanks', 'cancel-ask-order']);
  });

  it('offers a person after two messages it did not understand, and calls one only after a yes', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(start('cancel-order'));
    expect(talk.send({ type: 'unknown' })).to.deep.equal(['not-understood', 'cancel-ask-order']);
    expect(talk.send({ type: 'unknown' })).to.deep.equal(['offer-human']);
    expect(talk.send({ type: 'unknown' })).to.deep.equal(['yes-or-no']);
    expect(talk.effects).to.not.include('handoff');
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['queued']);
    expect(talk.effects).to.include('handoff');
    expect(talk.send({ type: 'back-to-bot' })).to.deep.equal(['back-to-bot']);
    expect(talk.stack.frames).to.deep.equal([]);
  });

  it('never says that something is done when it is not sure, and hands over', () => {
    const talk = new Talk(ANN, { 'cancel-order': { outcome: 'timed-out', value: {} } });
    talk.send(start('cancel-order', '1042'));
    expect(talk.send({ type: 'affirm' })).to.deep.equal(['cancel-working', 'cancel-uncertain', 'queued']);
  });

  it('limits guesses for the whole episode, also after starting over', () => {
    const talk = new Talk(NOBODY, { 'match-order': { outcome: 'refused', value: { reason: 'no-match' } } });
    talk.send(start('track-order', '1042'));
    talk.send(tell({ email: 'a@example.com' }));
    talk.send({ type: 'start-over' });
    talk.send(tell({ order: '1042' }));
    talk.send(tell({ email: 'b@example.com' }));
    expect(talk.send(tell({ email: 'c@example.com' }))).to.deep.equal(['identify-offer-code']);
    const guesses = talk.calls.length;
    talk.send({ type: 'deny' });
    expect(
      talk.send({ type: 'start', dialog: 'track-order', values: { order: '1043', email: 'd@example.com' } }),
    ).to.deep.equal(['identify-offer-code']);
    expect(talk.calls).to.have.length(guesses);
  });

  it('drops the dialogs of one customer when the channel proves that it is another', () => {
    const talk = new Talk(ANN);
    talk.send(start('cancel-order', '1042'));
    talk.send({ type: 'proved', identity: { level: 'signed', customer: 'bob' } });
    expect(talk.stack.frames).to.deep.equal([]);
    expect(talk.stack).to.not.have.any.keys('focus', 'wishes', 'endedDialogs');
  });

  it('says that an order was sent before it asks for a code', () => {
    const talk = new Talk(NOBODY, {
      'cancel-preview': { outcome: 'refused', value: { reason: 'already-shipped' } },
    });
    talk.send(start('cancel-order', '1043'));
    expect(talk.send(tell({ email: 'ann@example.com' }))).to.deep.equal(['cannot-cancel']);
    expect(talk.calls).to.deep.equal(['match-order', 'cancel-preview']);
  });

  it('looks again with the whole proof before it asks for the yes', () => {
    const talk = new Talk(NOBODY);
    talk.send(start('cancel-order', '1042'));
    expect(talk.send(tell({ email: 'ann@example.com' }))).to.deep.equal(['identify-ask-code']);
    expect(talk.send(tell({ code: '123456' }))).to.deep.equal(['cancel-confirm']);
    expect(talk.calls.filter((name) => name === 'cancel-preview')).to.have.length(2);
  });

  it('still accepts the newest code when the shop sends no more of them', () => {
    const talk = new Talk(NOBODY);
    talk.send(start('cancel-order', '1042'));
    talk.send(tell({ email: 'ann@example.com' }));
    talk.shop = { 'send-code': { outcome: 'refused', value: { reason: 'too-many' } } };
    expect(talk.send({ type: 'named', name: 'resend' })).to.deep.equal(['offer-human']);
    expect(kernel.prompt(talk.stack)?.params).to.deep.equal({ reason: 'codes-used-up' });
    expect(talk.send(tell({ code: '123456' }))).to.deep.equal(['cancel-confirm']);
  });

  it('asks for no code that it never sent', () => {
    const talk = new Talk(NOBODY, { 'send-code': { outcome: 'refused', value: { reason: 'too-many' } } });
    talk.send(start('cancel-order', '1042'));
    talk.send(tell({ email: 'ann@example.com' }));
    expect(kernel.prompt(talk.stack)?.params).to.deep.equal({ reason: 'codes-locked' });
    expect(kernel.accepts(talk.stack, tell({ code: '123456' }))).to.equal(false);
  });

  it('leaves the task, not only the offer on top of it', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(start('cancel-order'));
    talk.send({ type: 'ask', question: 'How high?', answer: null });
    expect(talk.send({ type: 'cancel' })).to.deep.equal(['left-it']);
    expect(talk.stack.frames).to.deep.equal([]);
  });

  it('returns in few words to what was before the task that is left', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(start('cancel-order', '1042'));
    talk.send(start('track-order'));
    expect(talk.send({ type: 'cancel' })).to.deep.equal(['all-right', 'cancel-confirm']);
  });

  it('withdraws the offer for an unanswered question once it understands again', () => {
    const talk = new Talk(ANN, NO_ORDERS);
    talk.send(start('cancel-order'));
    talk.send({ type: 'ask', question: 'How high?', answer: null });
    expect(talk.send({ type: 'small-talk', kind: 'thanks' })).to.deep.equal(['thanks', 'cancel-ask-order']);
  });

  it('says once in full that a person was called, and keeps the button to leave the queue', () => {
    const talk = new Talk(ANN);
    expect(talk.send({ type: 'human' })).to.include('queued');
    const leave = kernel.choices(talk.stack);
    expect(leave).to.have.length(1);
    for (const event of [{ type: 'unknown' }, { type: 'human' }, { type: 'complaint' }] as const) {
      expect(talk.send(event)).to.deep.equal(['queue-noted']);
    }
    expect(talk.send({ type: 'small-talk', kind: 'thanks' })).to.deep.equal(['thanks', 'place-kept']);
    const [, effects] = kernel.step(talk.stack, { type: 'unknown' });
    expect(effects.map((effect) => effect.type === 'say' && effect.choices)).to.deep.equal([leave]);
    expect(talk.send({ type: 'repeat' })).to.deep.equal(['queued']);
  });

  it('knows which kinds of values it would take now', () => {
    const talk = new Talk(NOBODY);
    expect(kernel.wants(talk.stack)).to.deep.equal([]);
    talk.send(start('cancel-order', '1042'));
    expect(kernel.wants(talk.stack)).to.have.members([
      'postcode',
      'email',
      'person',
      'order',
      'wording',
      'part',
    ]);
    talk.send(tell({ email: 'ann@example.com' }));
    expect(kernel.wants(talk.stack)).to.have.members(['email', 'code', 'order', 'wording', 'part']);
  });

  it('greets a customer whom it has met in one word', () => {
    const talk = new Talk(ANN);
    talk.send({ type: 'small-talk', kind: 'greeting' });
    expect(talk.send({ type: 'small-talk', kind: 'greeting' })).to.deep.equal(['hello']);
    expect(talk.send({ type: 'acknowledge' })).to.deep.equal(['anything-else']);
  });

  it('drops a result that no dialog waits for, without a message', () => {
    const talk = new Talk(ANN);
    expect(talk.send({ type: 'result', key: 'of long ago', outcome: 'ok', value: {} })).to.deep.equal([]);
  });
});

describe('a stored stack', () => {
  const frame = { dialog: 'track-order', version: 1, state: 'ask', slots: { order: null, orders: [] } };
  const stored = (change: object): Stack => ({
    ...newStack('s', 'en', NOBODY, TALK_CLOCK),
    frames: [{ ...frame, ...change }],
  });
  const handsOver = (stack: Stack) =>
    kernel.step(stack, { type: 'affirm' })[1].find((effect) => effect.type === 'handoff')?.reason;

  for (const [name, change] of Object.entries({
    'a newer version': { version: 99 },
    'an unknown dialog': { dialog: 'renamed' },
    'an unknown state': { state: 'gone' },
    'a version that never was': { version: 0 },
  })) {
    it(`of ${name} goes to a person`, () => {
      expect(handsOver(stored(change))).to.equal('unreadable-state');
    });
  }

  it('that is no stack goes to a person', () => {
    expect(handsOver(loadStack({ frames: 'none' }, 's', 'en', NOBODY, TALK_CLOCK))).to.equal(
      'unreadable-state',
    );
  });

  it('is empty where nothing was stored, and at the start of an episode', () => {
    expect(loadStack(null, 's', 'en', NOBODY, TALK_CLOCK)).to.deep.equal(
      newStack('s', 'en', NOBODY, TALK_CLOCK),
    );
    expect(loadStack({ ...stored({}) }, 'next', 'en', NOBODY, TALK_CLOCK).frames).to.deep.equal([]);
  });

  it('is migrated version by version', () => {
    const migrations = [
      ({ slots }: { slots: object }) => ({ state: 'asking', slots: { ...slots, orders: [] } }),
      ({ slots }: { slots: object }) => ({ state: 'ask', slots: { ...slots, order: null } }),
    ] as TrackOrder['migrations'];
    const newer = kernelWith(changedDialog(new TrackOrder(), { version: 3, migrations }));
    const [after] = newer.step(stored({ state: 'old', slots: {} }), { type: 'repeat' });
    expect(after.frames[0]).to.deep.include({ version: 3, state: 'ask', slots: { orders: [], order: null } });
  });
});
