import type { JsonObject } from '../json.ts';
import type { LocalisedText } from '../locale/localised-text.ts';
import type { Money } from './money.ts';
import type { OrderStatus } from './order-status.ts';

/**
 * What can be asked of a shop: per name the arguments, the facts of `ok`, and the reasons of `refused`.
 * Everything is plain JSON (types, not interfaces, so that they pass as JsonObject). Days are `YYYY-MM-DD` in UTC.
 */
interface Operation {
  args: JsonObject;
  ok: JsonObject;
  refused: JsonObject & { reason: string };
}

/** One kind of thing in an order, with its name in each language. */
export type OrderItem = { name: LocalisedText; quantity: number };

/** How an order was paid, masked, ready to be shown: "card ending in 4242". */
export type PaymentView = { kind: string; label: LocalisedText };

/** An order as the asker may see it: `payment` only with a customer's proof, never with `matched`. */
export type OrderView = {
  order: string;
  status: OrderStatus;
  items: OrderItem[];
  total: Money;
  placedOn: string;
  shippedOn?: string;
  /** The day it should arrive; absent once it was delivered or ended otherwise. */
  estimatedOn?: string;
  deliveredOn?: string;
  /** Both present once a parcel is with the carrier. */
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

/** What a cancellation does; `refund.amount` is 0 when nothing was charged. `method` only with a customer's proof. */
export type CancelPreview = {
  order: string;
  items: OrderItem[];
  refund: Money;
  refundDays: RefundDays;
  method?: PaymentView;
};

/** Why an order can't be cancelled; someone else's order is `not-found`. */
export type NotCancellable = 'not-found' | 'already-shipped' | 'delivered' | 'returned' | 'already-cancelled';

/** The reads. */
export interface ShopQueries {
  /** Whether an order number and an e-mail address or postcode belong together; any misfit is the same `no-match`. */
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
  /** What cancelling would do, now. Least level: matched. */
  'cancel-preview': { args: { order: string }; ok: CancelPreview; refused: { reason: NotCancellable } };
}

/** The writes. */
export interface ShopCommands {
  /**
   * Cancels the whole order. Least level: channel. `refund` is what the customer said yes to; if the shop would now
   * refund something else, it is refused as `changed`.
   */
  'cancel-order': {
    args: { order: string; refund: Money };
    ok: { order: string; refund: Money; refundDays: RefundDays; method: PaymentView };
    refused: { reason: NotCancellable | 'proof-needed' | 'changed' };
  };
  /**
   * Mails a 6-digit code to the address on the order. The answer is the same for an order that doesn't exist. `address`
   * is masked, wholly for an asker without a match. `locale` is the mail's language, default English.
   */
  'send-code': {
    args: { order: string; locale?: string };
    ok: { challenge: string; address: string; minutes: number };
    refused: { reason: 'too-many' };
  };
  /** Checks a code; `ok` names the customer it proves (level `otp`). `triesLeft` counts down from 4 after a wrong one. */
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
