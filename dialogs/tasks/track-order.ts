import type { OrderStatus } from '../../models/shop/order-status.ts';
import type { OrderSummary, OrderView } from '../../models/shop/shop-operations.ts';
import { MAX_UNKNOWN_ORDERS } from '../attempt-limits.ts';
import { filled } from '../filled.ts';
import { Dialog } from '../kernel/dialog.ts';
import { type Choice, choice, type Line, line } from '../kernel/effects.ts';
import { reaches } from '../kernel/proof.ts';
import { orderChoices } from './order-choices.ts';

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
  returned: false,
  cancelled: false,
};

/** Says where an order is, with the card of the order. */
export class TrackOrder extends Dialog<'track-order', Slots> {
  readonly id = 'track-order';
  readonly version = 1;
  readonly role = 'task';
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
      list: {
        query: 'my-orders',
        least: 'channel',
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
        failed: 'unavailable',
        'timed-out': 'unavailable',
      },
      pick: { ask: ({ slots }) => line('pick-order', {}, orderChoices(slots.orders)) },
      ask: { ask: () => line('track-ask-order', {}) },
      look: {
        query: 'order-status',
        least: 'matched',
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
        failed: 'unavailable',
        'timed-out': 'unavailable',
      },
      unavailable: { push: 'offer-human', with: () => ({ reason: 'shop-unavailable' }), done: 'given-up' },
      stuck: { push: 'offer-human', with: () => ({ reason: 'too-many-attempts' }), done: 'given-up' },
      told: { end: 'done' },
      'given-up': { end: 'given-up' },
    },
  });
}

function statusLine(view: OrderView): Line {
  const { order, status, items, total, placedOn } = view;
  return line(
    `status-${status}`,
    {
      order,
      items,
      total,
      placedOn,
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
  return choice('choice-task', { dialog, order }, { type: 'start', dialog, values: { order } });
}
