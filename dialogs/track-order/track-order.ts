import type { OrderCard } from '../../models/shop/card.ts';
import { myOrders, orderStatus } from '../../models/shop/operations/order-operations.ts';
import type { OrderSummary, OrderView } from '../../models/shop/operations/views.ts';
import { ORDER_STATUSES, type OrderStatus } from '../../models/shop/orders/order-status.ts';
import type { en as cancelTexts } from '../cancel-order/texts.en.ts';
import { filled } from '../filled.ts';
import { type Begins, Dialog, type Migration, type TaskWords } from '../machine/dialog.ts';
import type { Choice, Line } from '../machine/effects.ts';
import { reaches } from '../machine/proof.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import { isOpen } from '../orders/open-orders.ts';
import { orderChoices } from '../orders/order-choices.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { MAX_UNKNOWN_ORDERS } from '../orders/unknown-orders.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import type { Phrase } from '../texts/phrase.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { orderCard } from './order-card.ts';
import { AGAIN } from './phrases/again-phrases.ts';
import { WHY_SO_LONG } from './phrases/phrases.ts';
import type { StatusParams } from './status-params.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase } = speaker<typeof en & typeof sharedOrderTexts>();
const { choice } = speaker<typeof cancelTexts & typeof sharedTexts>();

type Slots = {
  order: string | null;
  orders: OrderSummary[];
  /** The customer asks why it takes so long. */
  late: boolean;
  /** The orders that are told after this one. */
  left: string[];
  view: OrderView | null;
};

type Input = { late?: boolean; order?: string };

/** Most orders that are told at once, where none is named. */
const TOLD_AT_ONCE = 2;

/** Days after which an order that has ended is not offered beside an open one. */
const LONG_AGO = 30;

const MS_A_DAY = 86_400_000;

/** The length of `YYYY-MM-DD`. */
const DAY = 10;

const HUMAN = choice('choice-human', {}, { type: 'human' });

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
export class TrackOrder extends Dialog<Input, Slots> {
  readonly id = 'track-order';
  readonly version = 2;
  /** Version 2 tells several orders, and why one takes so long. */
  override readonly migrations: readonly Migration[] = [
    ({ state, slots }) => ({ state, slots: { ...slots, late: false, left: [], view: null } }),
  ];
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
  override readonly phrases = { 'why-so-long': WHY_SO_LONG, 'status-again': AGAIN };
  override readonly begins: Begins<Input> = {
    named: ({ name }, { lately, missing, queued }) => {
      if (name === 'status-again') return lately && !lately.underWay ? { order: lately.about } : null;
      // Who waits for a person means that wait.
      return name === 'why-so-long' && !missing.includes('order') && !queued
        ? { late: true, ...(lately && { order: lately.about }) }
        : null;
    },
  };
  readonly machine = this.define({
    initial: 'route',
    begin: ({ late = false, order = null }: { late?: boolean; order?: string | null }) => ({
      order,
      orders: [],
      late,
      left: [],
      view: null,
    }),
    takes: { order: { set: { order: (order) => order, left: () => [] }, to: 'route' } },
    guards: {
      known: ({ slots }) => slots.order !== null,
      proved: ({ identity }) => reaches(identity.level, 'channel'),
      several: ({ slots }) => slots.orders.length > 1,
      single: ({ slots }) => slots.orders.length === 1,
      few: ({ slots: { orders } }) => {
        const open = awaited(orders).length;
        return open > 0 && open <= TOLD_AT_ONCE;
      },
      late: ({ slots }) => slots.late,
      more: ({ slots }) => slots.left.length > 0,
      'too-many': ({ counts }) => (counts['unknown-order'] ?? 0) >= MAX_UNKNOWN_ORDERS,
    },
    states: {
      route: { choose: [{ when: 'known', to: 'look' }, { when: 'proved', to: 'list' }, { to: 'ask' }] },
      list: this.query(myOrders, {
        args: () => ({}),
        ok: [
          {
            when: 'few',
            set: {
              orders: ({ orders }) => likely(orders),
              order: ({ orders }) => awaited(orders)[0]?.order ?? null,
              left: ({ orders }) => awaited(orders).flatMap(({ order }, nth) => (nth === 0 ? [] : order)),
            },
            to: 'look',
          },
          { when: 'several', set: { orders: ({ orders }) => likely(orders) }, to: 'pick' },
          {
            when: 'single',
            set: {
              orders: ({ orders }) => likely(orders),
              order: ({ orders }) => likely(orders)[0]?.order ?? null,
            },
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
        ok: [
          { when: 'late', set: { view: (view) => view }, to: 'explain' },
          { say: statusLine, to: 'told' },
        ],
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
      explain: { end: 'done', say: ({ slots, now }) => delayLine(filled(slots.view), now.slice(0, DAY)) },
      told: { choose: [{ when: 'more', to: 'next' }, { to: 'over' }] },
      next: {
        choose: [
          {
            set: { order: (_, { left }) => left[0] ?? null, left: (_, { left }) => left.slice(1) },
            to: 'look',
          },
        ],
      },
      over: { end: 'done' },
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

/**
 * The orders that may be meant by somebody who names none: without those that ended long before the newest one, if any is open, and those that are open
 * first.
 */
function likely(orders: readonly OrderSummary[]): OrderSummary[] {
  const open = orders.filter(({ status }) => isOpen(status));
  if (open.length === 0) return [...orders];
  const newest = Math.max(...orders.map(placedAt));
  const closed = orders.filter(({ status }) => !isOpen(status));
  return [...open, ...closed.filter((order) => newest - placedAt(order) <= LONG_AGO * MS_A_DAY)];
}

/** The open orders, those on their way first. */
function awaited(orders: readonly OrderSummary[]): OrderSummary[] {
  const open = orders.filter(({ status }) => isOpen(status));
  return open.toSorted((a, b) => Number(CANCELLABLE[a.status]) - Number(CANCELLABLE[b.status]));
}

function placedAt({ placedOn }: OrderSummary): number {
  return placedOn === undefined ? 0 : Date.parse(placedOn);
}

/** Says since when an order is on its way and when it is expected. `today`: `YYYY-MM-DD`. */
function delayLine(view: OrderView, today: string): Line {
  const { order, status, shippedOn = null, estimatedOn = null } = view;
  if (!isOpen(status) || status === 'payment-failed') return statusLine(view);
  const due =
    estimatedOn === null ? null : estimatedOn < today ? 'over' : estimatedOn === today ? 'today' : 'later';
  const sent = shippedOn !== null || !CANCELLABLE[status];
  return line('track-delay', { order, sent, shippedOn, estimatedOn, due }, [HUMAN]);
}

function cancelChoice(order: string): Choice {
  const dialog = 'cancel-order';
  return choice('cancel-label', { order }, { type: 'start', dialog, values: { order } });
}
