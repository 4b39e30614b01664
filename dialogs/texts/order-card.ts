import { type Locale, localeOf } from '../../models/locale/locale.ts';
import type { OrderCard } from '../../models/shop/card.ts';
import type { OrderStatus } from '../../models/shop/order-status.ts';
import type { StatusParams } from '../templates.ts';
import { cardWords as en } from './en/order-card.ts';
import type { CardWords, StepId } from './order-card-words.ts';
import { cardWords as zh } from './zh/order-card.ts';

/** An order's steps and which of them is the present one; undefined: all of them are done. */
interface Way {
  readonly steps: readonly StepId[];
  readonly at?: StepId;
}

const way = (second: StepId, sent: StepId, third: StepId, at?: StepId): Way => ({
  steps: ['placed', second, sent, third, 'delivered'],
  ...(at !== undefined && { at }),
});

const WAYS: Readonly<Record<OrderStatus, Way>> = {
  placed: way('paid', 'sent', 'out-for-delivery', 'placed'),
  'payment-failed': way('payment-failed', 'sent', 'out-for-delivery', 'payment-failed'),
  paid: way('paid', 'sent', 'out-for-delivery', 'paid'),
  packed: way('packed', 'sent', 'out-for-delivery', 'packed'),
  'partly-shipped': way('packed', 'partly-sent', 'out-for-delivery', 'partly-sent'),
  shipped: way('packed', 'sent', 'out-for-delivery', 'sent'),
  'in-transit': way('packed', 'sent', 'out-for-delivery', 'sent'),
  'out-for-delivery': way('packed', 'sent', 'out-for-delivery', 'out-for-delivery'),
  'delivery-failed': way('packed', 'sent', 'delivery-failed', 'delivery-failed'),
  delivered: way('packed', 'sent', 'out-for-delivery'),
  'return-requested': {
    steps: ['placed', 'sent', 'delivered', 'return-requested', 'returned'],
    at: 'return-requested',
  },
  returned: { steps: ['placed', 'sent', 'delivered', 'return-requested', 'returned'] },
  cancelled: { steps: ['placed', 'cancelled'] },
};

const WORDS: Readonly<Record<Locale, CardWords>> = { en, zh };

/** An order's way as a card in the language of a BCP 47 tag; its text says the same. */
export function orderCard(status: OrderStatus, params: StatusParams, locale: string): OrderCard {
  const words = WORDS[localeOf(locale)];
  const { steps, at } = WAYS[status];
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

/** The day of a step in words: when it was, or when it is expected. */
function dayOf(step: StepId, open: boolean, params: StatusParams, words: CardWords): string | undefined {
  const { placedOn, shippedOn, deliveredOn, estimatedOn } = params;
  const { day } = words.format;
  if (step === 'placed') return day(placedOn);
  if (step === 'sent' || step === 'partly-sent')
    return open || shippedOn === null ? undefined : day(shippedOn);
  if (step !== 'delivered') return undefined;
  if (!open) return deliveredOn === null ? undefined : day(deliveredOn);
  return estimatedOn === null ? undefined : words.expected(day(estimatedOn));
}
