import type { JsonObject } from '../json.ts';
import type { LocalisedText } from '../locale/localised-text.ts';
import type { Money } from './money.ts';
import type { OrderStatus } from './order-status.ts';

/**
 * One operation of a shop: its arguments, its result, and the reasons of a refusal. All of it is JSON (types and no interfaces, so that they are
 * a JsonObject). Days are `YYYY-MM-DD` in UTC.
 */
interface Operation {
  args: JsonObject;
  ok: JsonObject;
  refused: JsonObject & { reason: string };
}

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

/** The reads of a shop. */
export interface ShopQueries {
  /** Whether an order number and an e-mail address or postcode belong together; every mismatch is the same `no-match`, so that it reveals nothing. */
  'match-order': {
    args: { order: string; email?: string; postcode?: string };
    ok: { order: string; customer: string };
    refused: { reason: 'no-match' };
  };
  /** One order. Least level: matched (for the matched order only). */
  'order-status': { args: { order: string }; ok: OrderView; refused: { reason: 'not-found' } };
  /** The newest orders of the proved customer, at most 5, newest first. Least level: channel. */
  'my-orders': {
    args: Record<string, never>;
    ok: { orders: OrderSummary[] };
    refused: { reason: 'proof-needed' };
  };
  /** What cancelling would do now. Least level: matched. */
  'cancel-preview': { args: { order: string }; ok: CancelPreview; refused: { reason: NotCancellable } };
}

/** The writes of a shop. */
export interface ShopCommands {
  /**
   * Cancels the whole order. Least level: channel. `refund` is the amount that the customer agreed to; if the shop would now
   * refund something else, it is refused as `changed`.
   */
  'cancel-order': {
    args: { order: string; refund: Money };
    ok: { order: string; refund: Money; refundDays: RefundDays; method: PaymentView };
    refused: { reason: NotCancellable | 'proof-needed' | 'changed' };
  };
  /**
   * Mails a 6-digit code to the address of the order. The result is the same for an order that does not exist. `address` is masked, wholly for
   * a customer without a match. `locale` is the mail's language, default English.
   */
  'send-code': {
    args: { order: string; locale?: string };
    ok: { challenge: string; address: string; minutes: number };
    refused: { reason: 'too-many' };
  };
  /** Checks a code; `ok` names the customer that it proves (level `otp`). `triesLeft` counts down from 4 after a wrong one. */
  'verify-code': {
    args: { challenge: string; code: string };
    ok: { customer: string };
    refused: { reason: 'wrong'; triesLeft: number } | { reason: 'expired' | 'too-many' };
  };
}

/** The name of a read. */
export type QueryName = keyof ShopQueries;

/** The name of a write. */
export type CommandName = keyof ShopCommands;

/** The answer to one operation, narrowed by `outcome`. */
export type ShopResult<O extends Operation> =
  | { readonly outcome: 'ok'; readonly value: O['ok'] }
  | { readonly outcome: 'refused'; readonly value: O['refused'] }
  | { readonly outcome: 'failed' | 'timed-out'; readonly value: { reason: string } };
