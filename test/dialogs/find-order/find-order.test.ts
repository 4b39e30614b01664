import { expect } from 'chai';
import { composeDialogs } from '../../../app/dialogs.ts';
import { Dialog, type TaskWords } from '../../../dialogs/machine/dialog.ts';
import { speaker } from '../../../dialogs/machine/speaker.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import type { JsonObject } from '../../../models/json.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { Talk } from '../../support/dialogs/talk.ts';

const en = {
  'wrap-label': () => 'Wrap an order',
  'wrap-ask': () => 'Which order?',
  'wrap-done': ({ order }: { order: string }) => `Order ${order} gets a ribbon.`,
};

const { line, phrase } = speaker<typeof en>();

/** A dialog of a shop that asks for an order number by itself. */
class WrapOrder extends Dialog<JsonObject, { order: string | null }> {
  readonly id = 'wrap-order';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en, zh: en, de: en };
  override readonly words: TaskWords = { label: () => phrase('wrap-label', {}) };
  readonly machine = this.define({
    initial: 'ask',
    begin: () => ({ order: null }),
    takes: { order: { set: { order: (order) => order }, to: 'wrapped' } },
    guards: {},
    states: {
      ask: { ask: () => line('wrap-ask', {}) },
      wrapped: { end: 'done', say: ({ slots }) => line('wrap-done', { order: slots.order ?? '' }) },
    },
  });
}

const UNKNOWN = { type: 'named', name: 'no-number' } as const;
const EMAIL = { type: 'inform', values: { email: 'ann@example.com' } } as const;
const CODE = { type: 'inform', values: { code: '123456' } } as const;
const PICKED = { type: 'inform', values: { order: '1042' } } as const;
const ANN = { level: 'signed', customer: 'c1' } as const;
const FAILED = { outcome: 'failed', value: { reason: 'unknown-operation' } } as const;

const start = (dialog: string) => ({ type: 'start', dialog, values: {} }) as const;

const shopKernel = composeDialogs({ dialogs: [WrapOrder] }).kernel;

describe('a customer who does not know the order number', () => {
  for (const [task, done] of [
    ['track-order', 'status-paid'],
    ['cancel-order', 'cancel-confirm'],
    ['wrap-order', 'wrap-done'],
  ] as const) {
    it(`proves an address by a code and picks an order of a list, for ${task}`, () => {
      const talk = new Talk(NOBODY, {}, shopKernel);
      talk.send(start(task));
      expect(talk.send(UNKNOWN)).to.deep.equal(['identify-ask-email']);
      expect(talk.send(EMAIL)).to.deep.equal(['identify-ask-address-code']);
      expect(talk.send(CODE)).to.deep.equal(['find-order-pick']);
      expect(shopKernel.choices(talk.stack).map(({ event }) => event)).to.deep.equal([
        PICKED,
        { type: 'inform', values: { order: '1043' } },
        { type: 'deny' },
      ]);
      expect(talk.send(PICKED)).to.include(done);
    });
  }

  it('gets the list at once when the channel or a code has proved who it is', () => {
    const talk = new Talk(ANN, {}, shopKernel);
    talk.send(start('wrap-order'));
    expect(talk.send(UNKNOWN)).to.deep.equal(['find-order-pick']);
    expect(talk.send({ type: 'deny' })).to.deep.equal(['wrap-ask']);
  });

  it('need not say so, but may answer with an e-mail address', () => {
    const talk = new Talk(NOBODY);
    talk.send(start('cancel-order'));
    expect(talk.send(EMAIL)).to.deep.equal(['identify-ask-address-code']);
    expect(talk.send({ ...UNKNOWN, values: EMAIL.values })).to.deep.equal([
      'not-understood',
      'identify-code-again',
    ]);
    const other = new Talk(NOBODY);
    other.send(start('track-order'));
    expect(other.send({ ...UNKNOWN, values: EMAIL.values })).to.deep.equal(['identify-ask-address-code']);
  });

  it('may find the number meanwhile', () => {
    const talk = new Talk(NOBODY);
    talk.send(start('cancel-order'));
    talk.send(UNKNOWN);
    expect(talk.send(PICKED)).to.deep.equal(['identify-ask-proof']);
  });

  it('is asked for the number again where the address has no orders', () => {
    const talk = new Talk(ANN, { 'my-orders': { outcome: 'ok', value: { orders: [] } } });
    talk.send(start('cancel-order'));
    expect(talk.send(UNKNOWN)).to.deep.equal(['find-order-none', 'cancel-ask-order']);
  });

  it('has a person to turn to without a mailbox', () => {
    const talk = new Talk(NOBODY);
    talk.send(start('cancel-order'));
    talk.send(UNKNOWN);
    expect(talk.send({ type: 'named', name: 'no-access' })).to.deep.equal(['offer-human']);
    expect(kernel.prompt(talk.stack)?.params).to.include({ reason: 'no-mailbox' });
  });

  it('is asked for the number by a shop that mails no codes to addresses, and offered a person in the end', () => {
    const talk = new Talk(NOBODY, { 'send-address-code': FAILED });
    talk.send(start('cancel-order'));
    talk.send(UNKNOWN);
    expect(talk.send(EMAIL)).to.deep.equal(['identify-no-address-codes', 'identify-ask-order']);
    expect(talk.send(UNKNOWN)).to.deep.equal(['offer-human']);
    expect(kernel.prompt(talk.stack)?.params).to.include({ reason: 'not-provable' });
  });

  it('is not looked for where another question waits', () => {
    const talk = new Talk(ANN);
    expect(kernel.accepts(talk.stack, UNKNOWN)).to.equal(false);
    talk.send({ type: 'start', dialog: 'cancel-order', values: { order: '1042' } });
    expect(kernel.accepts(talk.stack, UNKNOWN)).to.equal(false);
    expect(kernel.accepts(talk.stack, EMAIL)).to.equal(false);
  });
});
