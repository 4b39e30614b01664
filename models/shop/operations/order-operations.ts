import { z } from 'zod';
import type { Money } from '../money.ts';
import { command, query, refusal } from '../operation.ts';
import { ADJUSTMENT_STATUSES, ADJUSTMENT_TYPES, FULFILMENT_TYPES } from '../orders/event-types.ts';
import { CHANGED, chosenItem, ITEMS, NOT_FOUND, NOT_PENDING, PROOF_NEEDED } from './refusals.ts';
import {
  address,
  day,
  item,
  items,
  localisedText,
  money,
  type OrderItem,
  options,
  order,
  orderSummary,
  orderView,
  type PaymentView,
  payment,
  type RefundDays,
  type RefundView,
  refund,
  refundDays,
  returnWindow,
  status,
} from './views.ts';

// The operations that read orders and cancel them.

/** Where one order is. */
export const orderStatus = query({
  name: 'order-status',
  about: 'Where an order is.',
  least: 'matched',
  subject: 'order',
  args: z.object({ order }),
  ok: orderView,
  refused: NOT_FOUND,
});

/** The newest orders of the proved customer, at most 20, newest first. */
export const myOrders = query({
  name: 'my-orders',
  about: 'The newest orders of the proved customer, at most 20, newest first.',
  least: 'channel',
  args: z.object({}) as z.ZodType<Record<string, never>>,
  ok: z.object({ orders: z.array(orderSummary) }),
  refused: PROOF_NEEDED,
});

/** A line of an order, with what came of its pieces. */
const orderedItem = z.object({
  item: z.string(),
  product: z.string(),
  name: localisedText,
  options,
  price: money,
  quantity: z.int(),
  cancelled: z.int(),
  shipped: z.int(),
  delivered: z.int(),
});

/** Everything about one order of the proved customer: its events are read, so that a partial shipment and the state of a refund are known. */
export const orderDetails = query({
  name: 'order-details',
  about:
    'Everything about one order: its items with what came of their pieces, its parcels, every payment, refund and other change, and what can be done with it now.',
  least: 'channel',
  subject: 'order',
  args: z.object({ order }),
  ok: z.object({
    order,
    status,
    placedOn: day.exactOptional(),
    /** The promised day of delivery. */
    expectedOn: day.exactOptional(),
    total: money,
    address,
    items: z.array(orderedItem),
    parcels: z.array(
      z.object({
        event: z.enum(FULFILMENT_TYPES),
        on: day.exactOptional(),
        carrier: z.string().exactOptional(),
        tracking: z.string().exactOptional(),
        items,
      }),
    ),
    adjustments: z.array(
      z.object({
        type: z.enum(ADJUSTMENT_TYPES),
        status: z.enum(ADJUSTMENT_STATUSES),
        on: day.exactOptional(),
        amount: money.exactOptional(),
        method: payment.exactOptional(),
        days: refundDays.exactOptional(),
        reason: z.string().exactOptional(),
        items: z
          .array(
            z.object({
              name: localisedText,
              quantity: z.int(),
              from: item.exactOptional(),
              to: item.exactOptional(),
            }),
          )
          .exactOptional(),
      }),
    ),
    /** Absent: the shop takes items back at any time, or the order has not arrived. */
    returnWindow: returnWindow.exactOptional(),
    /** Why each change is not possible now; null: it is, as far as the order alone tells. */
    can: z.object({
      cancel: z.string().nullable(),
      change: z.string().nullable(),
      'change-items': z.string().nullable(),
      return: z.string().nullable(),
      exchange: z.string().nullable(),
    }),
  }),
  refused: { ...NOT_FOUND, ...PROOF_NEEDED },
});

/** The effect of a cancellation; `refund.amount` is 0 if nothing was charged. What is told of payment methods is told with a proof of the customer only. */
export type CancelPreview = {
  order: string;
  /** What is not sent. */
  items: OrderItem[];
  /** All of the order is cancelled. */
  whole: boolean;
  /** All refunds together. */
  refund: Money;
  /** The longest of all refunds. */
  refundDays: RefundDays;
  /** Absent where several methods get a part. */
  method?: PaymentView;
  /** What each method gets. */
  refunds: RefundView[];
};

/** The reasons for a cancellation that the built-in dialogs have words for. A shop may have others, or ask for none. */
export const CANCEL_REASONS = ['no-longer-needed', 'ordered-by-mistake'] as const;

/** One of {@link CANCEL_REASONS}. */
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** Without `items` the whole order is meant. `reason`: one of the shop's reasons, by its name. */
const cancelArgs = z.object({
  order,
  reason: z.string().exactOptional(),
  items: z.array(chosenItem).exactOptional(),
});

const cancelOk = z.object({
  order,
  items,
  whole: z.boolean(),
  refund: money,
  refundDays,
  method: payment.exactOptional(),
  refunds: z.array(refund),
}) satisfies z.ZodType<CancelPreview>;

const CANCEL_REFUSED = {
  'invalid-reason': refusal('The shop needs one of its reasons.', z.object({ reasons: z.array(z.string()) })),
  'whole-only': refusal('The shop cancels whole orders only.'),
  ...ITEMS,
};

const CANCEL_REQUIRES = [
  "The order is the customer's.",
  "Nothing of it was sent, its items were not changed, and its status allows it by the shop's policy.",
  "The reason is one of the shop's, where it asks for one.",
  'With `items`: the shop cancels parts of orders, and the order has these pieces.',
];

/** What cancelling would do now. */
export const cancelPreview = query({
  name: 'cancel-preview',
  about: 'What `cancel-order` would do now.',
  requires: CANCEL_REQUIRES,
  least: 'matched',
  subject: 'order',
  args: cancelArgs,
  ok: cancelOk,
  refused: { ...NOT_FOUND, ...NOT_PENDING, ...CANCEL_REFUSED },
});

/**
 * Cancels an order that was not sent, or some of its items. `refund` is the amount that the customer agreed to; if the shop would now refund something
 * else, it is refused as `changed`.
 */
export const cancelOrder = command({
  name: 'cancel-order',
  about: 'Cancels an order that was not sent, in whole or in part.',
  requires: [...CANCEL_REQUIRES, '`refund` is what is refunded.'],
  effects: [
    'The pieces are not sent. Where all are cancelled, so is the order.',
    'What was paid for them goes back to the methods that paid it; a gift card has it at once.',
  ],
  least: 'channel',
  subject: 'order',
  args: cancelArgs.extend({ refund: money }),
  ok: cancelOk,
  refused: { ...NOT_FOUND, ...NOT_PENDING, ...CANCEL_REFUSED, ...PROOF_NEEDED, ...CHANGED },
});
