import { localeOf } from '../../models/locale/known-locales.ts';
import { PerLocale } from '../../models/locale/per-locale.ts';
import type { OrderCard } from '../../models/shop/card.ts';
import type { OrderStatus } from '../../models/shop/orders/order-status.ts';
import { cardWords as de } from './order-card.de.ts';
import { cardWords as en } from './order-card.en.ts';
import { cardWords as zh } from './order-card.zh.ts';
import type { OrderCardWords, OrderStep } from './order-card-words.ts';
import type { StatusParams } from './status-params.ts';

/** An order's steps, and which of them is the present one (`at`); undefined: all are done. */
interface Progress {
  readonly steps: readonly OrderStep[];
  readonly at?: OrderStep;
}

const progress = (second: OrderStep, sent: OrderStep, third: OrderStep, at?: OrderStep): Progress => ({
  steps: ['placed', second, sent, third, 'delivered'],
  ...(at !== undefined && { at }),
});

const PROGRESS: Readonly<Record<OrderStatus, Progress>> = {
  placed: progress('paid', 'sent', 'out-for-delivery', 'placed'),
  'payment-failed': progress('payment-failed', 'sent', 'out-for-delivery', 'payment-failed'),
  paid: progress('paid', 'sent', 'out-for-delivery', 'paid'),
  packed: progress('packed', 'sent', 'out-for-delivery', 'packed'),
  'partly-shipped': progress('packed', 'partly-sent', 'out-for-delivery', 'partly-sent'),
  shipped: progress('packed', 'sent', 'out-for-delivery', 'sent'),
  'in-transit': progress('packed', 'sent', 'out-for-delivery', 'sent'),
  'out-for-delivery': progress('packed', 'sent', 'out-for-delivery', 'out-for-delivery'),
  'delivery-failed': progress('packed', 'sent', 'delivery-failed', 'delivery-failed'),
  delivered: progress('packed', 'sent', 'out-for-delivery'),
  'return-requested': {
    steps: ['placed', 'sent', 'delivered', 'return-requested', 'returned'],
    at: 'return-requested',
  },
  'exchange-requested': {
    steps: ['placed', 'sent', 'delivered', 'exchange-requested'],
    at: 'exchange-requested',
  },
  returned: { steps: ['placed', 'sent', 'delivered', 'return-requested', 'returned'] },
  cancelled: { steps: ['placed', 'cancelled'] },
};

/** The words of an order's card. */
export const ORDER_CARD_WORDS = new PerLocale<OrderCardWords>({ en, zh, de });

/** The card that shows an order: status, steps with their days, items, total and parcel. `locale`: a BCP 47 tag; the message's text says the same. */
export function orderCard(status: OrderStatus, params: StatusParams, locale: string): OrderCard {
  const words = ORDER_CARD_WORDS.of(localeOf(locale));
  const { steps, at } = PROGRESS[status];
  const present = at === undefined ? steps.length : steps.indexOf(at);
  const parcel = [params.carrier, params.tracking].filter((part) => part !== null).join(' ');
  return {
    type: 'order',
    title: words.title(params.order),
    status: words.status[status],
    steps: steps.map((step, index) => {
      const state = index < present ? 'done' : index === present ? 'current' : 'open';
      const on = dayOf(step, state === 'open', params, words);
      return { label: words.step[step], state, ...(on !== undefined && { on }) };
    }),
    items: params.items.map(({ name, quantity }) => `${quantity} × ${words.format.name(name)}`),
    total: words.format.money(params.total),
    ...(parcel !== '' && { tracking: { label: parcel } }),
  };
}

/** The day of a step in words: when it was done, or when it is expected. */
function dayOf(
  step: OrderStep,
  open: boolean,
  params: StatusParams,
  words: OrderCardWords,
): string | undefined {
  const { placedOn, shippedOn, deliveredOn, estimatedOn } = params;
  const { day } = words.format;
  if (step === 'placed') return placedOn === null ? undefined : day(placedOn);
  if (step === 'sent' || step === 'partly-sent')
    return open || shippedOn === null ? undefined : day(shippedOn);
  if (step !== 'delivered') return undefined;
  if (!open) return deliveredOn === null ? undefined : day(deliveredOn);
  return estimatedOn === null ? undefined : words.expected(day(estimatedOn));
}
