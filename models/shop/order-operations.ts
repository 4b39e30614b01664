import { z } from 'zod';
import { DEFAULT_LOCALE } from '../locale/locale.ts';
import type { LocalisedText } from '../locale/localised-text.ts';
import type { Money } from './money.ts';
import { command, query, reasons } from './operation.ts';
import { ORDER_STATUSES, type OrderStatus } from './order-status.ts';

// The operations on orders that the built-in dialogs call. Days are `YYYY-MM-DD` in UTC.

/** One item of an order, with its name in each language. */
export type OrderItem = { name: LocalisedText; quantity: number };

/** How an order was paid, masked, as customers see it: "card ending in 4242". */
export type PaymentView = { kind: string; label: LocalisedText };

/** An order as the customer may see it: `payment` with a proof of the customer only, never with `matched`. */
export type OrderView = {
  order: string;
  status: OrderStatus;
  items: OrderItem[];
  total: Money;
  placedOn: string;
  shippedOn?: string;
  /** The estimated day of delivery; absent after the delivery or another end. */
  estimatedOn?: string;
  deliveredOn?: string;
  /** Both are present when the carrier has the parcel. */
  carrier?: string;
  tracking?: string;
  payment?: PaymentView;
};

/** One line of the list of a customer's orders. */
export type OrderSummary = {
  order: string;
  status: OrderStatus;
  placedOn: string;
  total: Money;
  items: OrderItem[];
};

/** How many working days a refund takes, from the policy in force. */
export type RefundDays = { min: number; max: number };

/** The effect of a cancellation; `refund.amount` is 0 if nothing was charged. `method` with a proof of the customer only. */
export type CancelPreview = {
  order: string;
  items: OrderItem[];
  refund: Money;
  refundDays: RefundDays;
  method?: PaymentView;
};

/** Why an order can't be cancelled; another customer's order is `not-found`. */
export type NotCancellable = 'not-found' | 'already-shipped' | 'delivered' | 'returned' | 'already-cancelled';

const order = z.string().min(1);
const localisedText: z.ZodType<LocalisedText> = z
  .object({ [DEFAULT_LOCALE]: z.string() })
  .catchall(z.string()) as z.ZodType<LocalisedText>;
/** ISO 4217; no other text can be worded as a currency. */
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ examples: ['EUR'] });
const money: z.ZodType<Money> = z.object({ amount: z.int(), currency });
const items: z.ZodType<OrderItem[]> = z.array(z.object({ name: localisedText, quantity: z.number() }));
const payment: z.ZodType<PaymentView> = z.object({ kind: z.string(), label: localisedText });
const refundDays: z.ZodType<RefundDays> = z.object({ min: z.number(), max: z.number() });
const day = z.iso.date();
const status = z.enum(ORDER_STATUSES);

/** Whether an order number and an e-mail address or postcode belong together; every mismatch is the same `no-match`, so that it reveals nothing. */
export const matchOrder = query({
  name: 'match-order',
  subject: 'order',
  proves: 'matched',
  limitedBy: ['order', 'email'],
  args: z.object({ order, email: z.string().exactOptional(), postcode: z.string().exactOptional() }),
  ok: z.object({ order, customer: z.string() }),
  refused: reasons('no-match'),
});

/** One order. */
export const orderStatus = query({
  name: 'order-status',
  least: 'matched',
  subject: 'order',
  args: z.object({ order }),
  ok: z.object({
    order,
    status,
    items,
    total: money,
    placedOn: day,
    shippedOn: day.exactOptional(),
    estimatedOn: day.exactOptional(),
    deliveredOn: day.exactOptional(),
    carrier: z.string().exactOptional(),
    tracking: z.string().exactOptional(),
    payment: payment.exactOptional(),
  }) satisfies z.ZodType<OrderView>,
  refused: reasons('not-found'),
});

/** The newest orders of the proved customer, at most 5, newest first. */
export const myOrders = query({
  name: 'my-orders',
  least: 'channel',
  args: z.object({}) as z.ZodType<Record<string, never>>,
  ok: z.object({
    orders: z.array(
      z.object({ order, status, placedOn: day, total: money, items }) satisfies z.ZodType<OrderSummary>,
    ),
  }),
  refused: reasons('proof-needed'),
});

const notCancellable = [
  'not-found',
  'already-shipped',
  'delivered',
  'returned',
  'already-cancelled',
] as const;

/** What cancelling would do now. */
export const cancelPreview = query({
  name: 'cancel-preview',
  least: 'matched',
  subject: 'order',
  args: z.object({ order }),
  ok: z.object({
    order,
    items,
    refund: money,
    refundDays,
    method: payment.exactOptional(),
  }) satisfies z.ZodType<CancelPreview>,
  refused: reasons(...notCancellable),
});

/**
 * Cancels the whole order. `refund` is the amount that the customer agreed to; if the shop would now refund something else, it is refused
 * as `changed`.
 */
export const cancelOrder = command({
  name: 'cancel-order',
  least: 'channel',
  subject: 'order',
  args: z.object({ order, refund: money }),
  ok: z.object({ order, refund: money, refundDays, method: payment }),
  refused: reasons(...notCancellable, 'proof-needed', 'changed'),
});

/**
 * Mails a 6-digit code to the address of the order. The result is the same for an order that does not exist, after the same time. `address` is masked,
 * wholly for a customer without a match, who may get few codes. `locale` is the mail's language, default English.
 */
export const sendCode = command({
  name: 'send-code',
  subject: 'order',
  limitedBy: ['order'],
  args: z.object({ order, locale: z.string().exactOptional() }),
  ok: z.object({ challenge: z.string(), address: z.string(), minutes: z.number() }),
  refused: reasons('too-many'),
});

/**
 * Mails a 6-digit code to a customer who does not know an order number. The result is the same for an address that no order has, after the same time.
 * `locale` is the mail's language, default English.
 */
export const sendAddressCode = command({
  name: 'send-address-code',
  limitedBy: ['email'],
  args: z.object({ email: z.string().min(1), locale: z.string().exactOptional() }),
  ok: z.object({ challenge: z.string(), minutes: z.number() }),
  refused: reasons('too-many'),
});

/** Checks a code; `ok` names the customer that it proves. `triesLeft` counts down from 4 after a wrong one. */
export const verifyCode = command({
  name: 'verify-code',
  proves: 'otp',
  secrets: ['code'],
  args: z.object({ challenge: z.string(), code: z.string() }),
  ok: z.object({ customer: z.string() }),
  refused: { ...reasons('expired', 'too-many'), wrong: z.object({ triesLeft: z.number() }) },
});
