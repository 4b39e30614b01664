import { expect } from 'chai';
import { composeDialogs } from '../../../app/dialogs.ts';
import type { Event } from '../../../dialogs/machine/events.ts';
import type { Result } from '../../../models/conversation/command.ts';
import type { Identity } from '../../../models/customer/identity.ts';
import { kernel } from '../../support/dialogs/built-in.ts';
import { okAnswer } from '../../support/dialogs/shop-answers.ts';
import { Talk } from '../../support/dialogs/talk.ts';

const ANN: Identity = { level: 'signed', customer: 'ann' };
const track = (order?: string): Event => ({
  type: 'start',
  dialog: 'track-order',
  values: order === undefined ? {} : { order },
});
const orders = (...numbers: readonly string[]): Result => ({
  outcome: 'ok',
  value: { orders: numbers.map((order) => okAnswer('order-status', { order })?.value ?? {}) },
});
const NOT_FOUND: Result = { outcome: 'refused', value: { reason: 'not-found' } };

describe('tracking an order', () => {
  it('asks a proved customer which of their orders is meant, if more than two are open', () => {
    const talk = new Talk(ANN, { 'my-orders': orders('1042', '1043', '1044') });
    expect(talk.send(track())).to.include('pick-order');
    const [, second] = kernel.choices(talk.stack);
    expect(talk.send(second?.event ?? { type: 'unknown' })).to.deep.equal(['status-paid']);
    expect(talk.stack.focus).to.deep.equal({ order: '1043' });
  });

  it('tells one or two open orders at once, whatever else there was', () => {
    const talk = new Talk(ANN, { 'my-orders': orders('1042', '1043') });
    expect(talk.send(track())).to.deep.equal(['disclosure', 'status-paid', 'status-paid']);
    expect(talk.dialogs).to.deep.equal([]);
  });

  it('says why an order takes so long, without its number', () => {
    const late = (view: object) => {
      const talk = new Talk(ANN, {
        'order-status': {
          outcome: 'ok',
          value: { ...okAnswer('order-status', { order: '1042' })?.value, ...view },
        },
      });
      talk.send(track('1042'));
      const [stack] = kernel.step(talk.stack, { type: 'named', name: 'why-so-long' });
      const key = stack.frames[0]?.pendingKey ?? '';
      const value = talk.shop['order-status']?.value ?? {};
      const [, effects] = kernel.step(stack, { type: 'result', key, outcome: 'ok', value });
      const said = effects.find((effect) => effect.type === 'say');
      return said && [said.text, said.params['due']];
    };
    expect(late({ status: 'in-transit', shippedOn: '2026-11-25', estimatedOn: '2026-11-26' })).to.deep.equal([
      'track-delay',
      'over',
    ]);
    expect(late({ status: 'in-transit', estimatedOn: '2026-11-27' })).to.deep.equal(['track-delay', 'today']);
    expect(late({ estimatedOn: '2026-11-28' })).to.deep.equal(['track-delay', 'later']);
    expect(late({ status: 'delivered' })?.[0]).to.equal('status-delivered');
  });

  it('looks at once where there is one only, and asks for a number where there is none', () => {
    expect(new Talk(ANN, { 'my-orders': orders('1042') }).send(track())).to.include('status-paid');
    expect(new Talk(ANN, { 'my-orders': orders() }).send(track())).to.include('track-ask-order');
  });

  it('offers a person after the third number that the shop does not know, with that reason', () => {
    const talk = new Talk(ANN, { 'order-status': NOT_FOUND });
    const notFound = ['order-not-found', 'track-ask-order'];
    expect(talk.send(track('1'))).to.deep.equal(['disclosure', ...notFound]);
    expect(talk.send({ type: 'inform', values: { order: '2' } })).to.deep.equal(notFound);
    expect(talk.send({ type: 'inform', values: { order: '3' } })).to.deep.equal(['offer-human']);
    expect(kernel.prompt(talk.stack)?.params).to.deep.equal({ reason: 'unknown-order' });
    talk.send({ type: 'affirm' });
    expect(talk.stack.frames.at(-1)?.slots).to.deep.equal({ reason: 'unknown-order' });
  });

  it('counts unknown numbers over all dialogs', () => {
    const talk = new Talk(ANN, { 'order-status': NOT_FOUND, 'cancel-preview': NOT_FOUND });
    talk.send(track('1'));
    talk.send({ type: 'start', dialog: 'cancel-order', values: { order: '2' } });
    expect(talk.send({ type: 'inform', values: { order: '3' } })).to.deep.equal(['offer-human']);
    expect(kernel.prompt(talk.stack)?.params).to.deep.equal({ reason: 'unknown-order' });
  });

  it('offers to cancel what can be cancelled, in an app that has the dialog for it', () => {
    const buttons = (dialogs = kernel, status = 'paid') => {
      const value = { ...okAnswer('order-status', {})?.value, status };
      const talk = new Talk(ANN, {}, dialogs);
      const [stack] = dialogs.step(talk.stack, track('1042'));
      const key = stack.frames[0]?.pendingKey ?? '';
      const [, effects] = dialogs.step(stack, { type: 'result', key, outcome: 'ok', value });
      const said = effects.findLast((effect) => effect.type === 'say');
      return said?.choices.map(({ event }) => event.type === 'start' && event.dialog);
    };
    expect(buttons()).to.deep.equal(['cancel-order']);
    expect(buttons(kernel, 'delivered')).to.deep.equal([]);
    expect(buttons(composeDialogs({ leaveOut: ['cancel-order'] }).kernel)).to.deep.equal([]);
  });
});
