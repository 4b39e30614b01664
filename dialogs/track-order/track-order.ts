import type { JsonObject } from '../../models/json.ts';
import type { OrderCard } from '../../models/shop/card.ts';
import { myOrders, orderStatus } from '../../models/shop/operations/order-operations.ts';
import type { OrderSummary, OrderView } from '../../models/shop/operations/views.ts';
import { ORDER_STATUSES, type OrderStatus } from '../../models/shop/orders/order-status.ts';
import type { en as cancelTexts } from '../cancel-order/texts.en.ts';
import { filled } from '../filled.ts';
import { Dialog, type TaskWords } from '../machine/dialog.ts';
import type { Choice, Line } from '../machine/effects.ts';
import { reaches } from '../machine/proof.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import { orderChoices } from '../orders/order-choices.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { MAX_UNKNOWN_ORDERS } from '../orders/unknown-orders.ts';
import type { Phrase } from '../texts/phrase.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { orderCard } from './order-card.ts';
import type { StatusParams } from './status-params.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase } = speaker<typeof en & typeof sharedOrderTexts>();
const { choice } = speaker<typeof cancelTexts>();

type Slots = { order: string | null; orders: OrderSummary[] };

/** Order states in which the button to cancel is shown; the shop decides when the cancellation is asked for. */
const CANCELLABLE: Readonly<Record<OrderStatus, boolean>> = {
  placed: true,
  'payment-failed': true,
  paid: true,
  packed: true,
  'partly-shipped': false,
  shipped: false,
  'in-transit': false,
  'out-for-delivery': false,
  'delivery-failed': false,
  delivered: false,
  'return-requested': false,
  'exchange-requested': false,
  returned: false,
  cancelled: false,
};

/** Says where an order is, with the card of the order. */
export class TrackOrder extends Dialog<JsonObject, Slots> {
  readonly id = 'track-order';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['track-ask-order', 'track-label'];
  override readonly ability = phrase('track-ability', {});
  override readonly about = 'order';
  override readonly startsWith = 'order';
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('track-label', { order: order as string | null }),
    topic: 'delivery',
    resumed: phrase('track-resumed', {}),
    purpose: (order) => phrase('track-purpose', { order }),
  };
  readonly machine = this.define({
    initial: 'route',
    begin: () => ({ order: null, orders: [] }),
    takes: { order: { set: { order: (order) => order }, to: 'route' } },
    guards: {
      known: ({ slots }) => slots.order !== null,
      proved: ({ identity }) => reaches(identity.level, 'channel'),
      several: ({ slots }) => slots.orders.length > 1,
      single: ({ slots }) => slots.orders.length === 1,
      'too-many': ({ counts }) => (counts['unknown-order'] ?? 0) >= MAX_UNKNOWN_ORDERS,
    },
    states: {
      route: { choose: [{ when: 'known', to: 'look' }, { when: 'proved', to: 'list' }, { to: 'ask' }] },
      list: this.query(myOrders, {
        args: () => ({}),
        ok: [
          { when: 'several', set: { orders: ({ orders }) => orders }, to: 'pick' },
          {
            when: 'single',
            set: { orders: ({ orders }) => orders, order: ({ orders }) => orders[0]?.order ?? null },
            to: 'look',
          },
          { to: 'ask' },
        ],
        refused: { 'proof-needed': 'ask' },
      }),
      pick: { ask: ({ slots }) => line('pick-order', {}, orderChoices(slots.orders)) },
      ask: { ask: () => line('track-ask-order', {}) },
      look: this.query(orderStatus, {
        args: ({ slots }) => ({ order: filled(slots.order) }),
        ok: { say: statusLine, to: 'told' },
        refused: {
          'not-found': [
            { when: 'too-many', count: 'unknown-order', to: 'stuck' },
            {
              count: 'unknown-order',
              say: (_, { order }) => line('order-not-found', { order: filled(order) }),
              set: { order: () => null },
              to: 'ask',
            },
          ],
        },
      }),
      stuck: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'unknown-order' })),
        done: 'given-up',
      },
      told: { end: 'done' },
    },
  });

  override card({ text, params }: Phrase, locale: string): OrderCard | undefined {
    const status = ORDER_STATUSES.find((known) => text === `status-${known}`);
    // `line` has checked that the parameters are those of the text.
    return status === undefined ? undefined : orderCard(status, params as StatusParams, locale);
  }
}

function statusLine(view: OrderView): Line {
  const { order, status, items, total } = view;
  return line(
    `status-${status}`,
    {
      order,
      items,
      total,
      placedOn: view.placedOn ?? null,
      shippedOn: view.shippedOn ?? null,
      estimatedOn: view.estimatedOn ?? null,
      deliveredOn: view.deliveredOn ?? null,
      carrier: view.carrier ?? null,
      tracking: view.tracking ?? null,
    },
    CANCELLABLE[status] ? [cancelChoice(order)] : [],
  );
}

function cancelChoice(order: string): Choice {
  const dialog = 'cancel-order';
  return choice('cancel-label', { order }, { type: 'start', dialog, values: { order } });
}
