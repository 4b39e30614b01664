import { expect } from 'chai';
import { renderReply } from '../../bots/render-reply.ts';
import type { BuiltInTexts } from '../../dialogs/built-in.ts';
import type { Line } from '../../dialogs/machine/effects.ts';
import { menu } from '../../dialogs/machine/menu.ts';
import { speaker } from '../../dialogs/machine/speaker.ts';
import { selectionOf } from '../../models/conversation/selection.ts';
import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
import { CARD, type OrderCard } from '../../models/shop/card.ts';
import { ORDER_STATUSES, type OrderStatus } from '../../models/shop/orders/order-status.ts';
import { builtIn } from '../support/dialogs/built-in.ts';

const { line, phrase, choice } = speaker<BuiltInTexts>();

const params = {
  order: '1042',
  items: [{ name: { en: 'Mug', zh: '杯子' }, quantity: 2 }],
  total: { amount: 1990, currency: 'EUR' },
  placedOn: '2026-02-26',
  shippedOn: '2026-02-28',
  estimatedOn: '2026-03-04',
  deliveredOn: null,
  carrier: 'DHL',
  tracking: 'JD0001',
};

function cardOf(status: OrderStatus, change: Partial<typeof params> | object = {}, locale = 'en'): OrderCard {
  const say = line(`status-${status}`, { ...params, ...change });
  const { activity } = renderReply({ type: 'say', ...say }, locale, builtIn.texts);
  const [attachment] = activity.attachments ?? [];
  expect(attachment?.contentType).to.equal(CARD);
  return attachment?.content as OrderCard;
}

const shownBy = (say: Line) => renderReply({ type: 'say', ...say }, 'en', builtIn.texts).activity;

describe('the card of an order', () => {
  it('shows the way of an order in the middle of it, with days where they are known', () => {
    expect(cardOf('in-transit')).to.deep.equal({
      type: 'order',
      title: 'Order 1042',
      status: 'On its way',
      steps: [
        { label: 'Placed', state: 'done', on: 'Thu, 26 February 2026' },
        { label: 'Packed', state: 'done' },
        { label: 'Sent', state: 'current', on: 'Sat, 28 February 2026' },
        { label: 'Out for delivery', state: 'open' },
        { label: 'Delivered', state: 'open', on: 'expected Wed, 4 March 2026' },
      ],
      items: ['2 × Mug'],
      total: '€19.90',
      tracking: { label: 'DHL JD0001' },
    });
  });

  it('is in the language of the customer', () => {
    const card = cardOf('delivered', { deliveredOn: '2026-03-04' }, 'zh-CN');
    expect(card.title).to.equal('订单 1042');
    expect(card.steps.at(-1)).to.deep.equal({ label: '送达', state: 'done', on: '2026 年 3 月 4 日周三' });
    expect(card.items).to.deep.equal(['2 × 杯子']);
  });

  it('says nothing that the shop does not know', () => {
    const unknown = { shippedOn: null, estimatedOn: null, carrier: null, tracking: null };
    const card = cardOf('paid', unknown);
    expect(card).not.to.have.property('tracking');
    expect(card.steps.filter(({ on }) => on !== undefined)).to.have.length(1);
  });

  it('ends a cancelled order and a returned one in their own ways', () => {
    expect(cardOf('cancelled').steps.map(({ label }) => label)).to.deep.equal(['Placed', 'Cancelled']);
    expect(cardOf('return-requested').steps.find(({ state }) => state === 'current')?.label).to.equal(
      'Return requested',
    );
    expect(cardOf('returned').steps.every(({ state }) => state === 'done')).to.equal(true);
  });

  for (const status of ORDER_STATUSES) {
    it(`of a ${status} one has steps that are done before those that are open`, () => {
      for (const locale of BUILT_IN_LOCALES) {
        const order = { done: 0, current: 1, open: 2 };
        const ranks = cardOf(status, {}, locale).steps.map(({ state }) => order[state]);
        expect(ranks).to.deep.equal([...ranks].sort());
        expect(ranks.filter((rank) => rank === 1).length).to.be.at.most(1);
      }
    });
  }
});

describe('what others may read along', () => {
  it('is what says nothing about the customer, buttons included', () => {
    expect(shownBy(menu(line('greeting', {}))).channelData).to.deep.equal({ public: true });
    expect(shownBy(line('track-ask-order', {})).channelData).to.deep.equal({ public: true });
  });

  it('is nothing that names an order, in its words or on a button', () => {
    expect(shownBy(line('status-paid', params)).channelData).to.equal(undefined);
    expect(shownBy(line('order-not-found', { order: '1042' })).channelData).to.equal(undefined);
    const dialog = 'track-order';
    const event = { type: 'start', dialog, values: { order: '1042' } } as const;
    const named = line('clarify', {}, [choice('track-label', { order: '1042' }, event)]);
    expect(shownBy(named).channelData).to.equal(undefined);
  });
});

describe('the format of a text', () => {
  it('is marked as Markdown for an answer from an article, and for no other text', () => {
    const answer = { text: '**30 days**', sources: [] };
    expect(shownBy(line('answer', { answer }))).to.deep.include({
      text: '**30 days**',
      textFormat: 'markdown',
    });
    expect(shownBy(line('hello', {}))).to.not.have.property('textFormat');
  });
});

describe('a selection of several', () => {
  const label = (order: string) => phrase('track-label', { order });
  const selection = {
    options: [
      { value: '1042', label: label('1042') },
      { value: '1043', label: label('1043') },
    ],
    submit: phrase('choice-yes', {}),
  };
  const labels = ['1042', '1043'].map((order) => builtIn.texts.word(label(order), 'en'));

  it('is sent as labels, and kept as the values that they stand for', () => {
    const {
      activity,
      offers,
      selection: offered,
    } = renderReply({ type: 'say', ...line('pick-order', {}), selection }, 'en', builtIn.texts);
    expect(activity.channelData).to.deep.equal({ selection: { options: labels, submit: 'Yes, please' } });
    expect(selectionOf(activity)).to.deep.equal({ options: labels, submit: 'Yes, please' });
    expect(activity).to.not.have.property('suggestedActions');
    expect(offers).to.deep.equal([]);
    expect(offered).to.deep.equal({
      options: [
        { label: labels[0], value: '1042' },
        { label: labels[1], value: '1043' },
      ],
    });
  });

  it('has a button that selects nothing, where it may be nothing', () => {
    const none = phrase('choice-no', {});
    const say = { type: 'say', ...line('pick-order', {}), selection: { ...selection, none } } as const;
    const { activity, selection: offered } = renderReply(say, 'en', builtIn.texts);
    expect(selectionOf(activity)?.none).to.equal('No, thanks');
    expect(offered?.none).to.equal('No, thanks');
  });
});
