import { expect } from 'chai';
import type { Result } from '../../../models/conversation/command.ts';
import type { JsonObject } from '../../../models/json.ts';
import { ORDER_SAMPLES } from '../../support/dialogs/order-samples.ts';
import { Talk } from '../../support/dialogs/talk.ts';
import { ANN, describesForeignOrder, started, wordsOf } from '../../support/dialogs/task-suite.ts';

const TASK = { id: 'refund-status' };
const [paid = {}, , refunded = {}, failed = {}] = ORDER_SAMPLES['order-details']?.({ order: '1042' }) ?? [];

function asking(details: JsonObject, more: Readonly<Record<string, Result>> = {}): Talk {
  const talk = new Talk(ANN, { 'order-details': { outcome: 'ok', value: details }, ...more });
  talk.send(started(TASK));
  return talk;
}

describe('the status of a refund', () => {
  describesForeignOrder(TASK, 'refund-ask-order');

  it('tells each refund with its amount, and changes nothing', () => {
    const talk = asking(refunded);
    expect(talk.lines.map(({ text }) => text)).to.deep.equal(['disclosure', 'refund-told']);
    expect(talk.lines.at(-1)?.params['refunds']).to.have.length(2);
    expect(wordsOf(talk, 'en')).to.include('€14.99');
    expect(talk.commands).to.deep.equal([]);
    expect(talk.dialogs).to.deep.equal([]);
  });

  it('tells that there is none, in other words', () => {
    expect(asking(paid).lines.at(-1)?.params).to.deep.equal({ order: '1042', refunds: [], waits: false });
    expect(wordsOf(asking(paid), 'en')).to.not.equal(wordsOf(asking(refunded), 'en'));
  });

  it('offers a person where a refund has failed, and only there', () => {
    const humans = (talk: Talk) => talk.lines.at(-1)?.choices.map(({ event }) => event.type);
    expect(humans(asking(failed))).to.deep.equal(['human']);
    expect(humans(asking(refunded))).to.deep.equal([]);
  });

  it('asks which order is meant, of those that may have a refund', () => {
    const talk = new Talk(ANN, {
      'my-orders': { outcome: 'ok', value: ORDER_SAMPLES['my-orders']?.({})[0] ?? {} },
    });
    talk.send({ type: 'start', dialog: 'refund-status', values: {} });
    expect(talk.lines.at(-1)?.text).to.equal('which-order');
    expect(talk.stack.frames[0]?.slots['orders']).to.have.length(2);
  });

  it('offers a person where the shop can not be asked', () => {
    const talk = asking(paid, { 'order-details': { outcome: 'failed', value: { reason: 'down' } } });
    expect(talk.dialogs).to.deep.equal(['refund-status', 'offer-human']);
  });
});
