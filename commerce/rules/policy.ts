import type { RefundDays, RuleSource } from '../../models/shop/operations/views.ts';
import type { Order } from '../../models/shop/orders/order.ts';
import type { OrderStatus } from '../../models/shop/orders/order-status.ts';
import type { PaidWith } from '../../models/shop/payment-method.ts';

/** An amount that goes back to a payment method, in minor units. */
export interface MethodRefund {
  readonly method: PaidWith;
  readonly amount: number;
}

/** What a shop allows its customers, as far as shops differ in it. */
export interface OrderPolicy {
  /** The statuses, all before anything is sent, in which an order may be changed and cancelled. */
  readonly changeable: readonly OrderStatus[];
  /** The reasons of which a cancellation needs one. Absent: any reason, or none. */
  readonly cancelReasons?: readonly string[];
  /** Whether some items of an order can be cancelled. */
  readonly cancelsParts: boolean;
  /** Whether an order whose items were changed can be neither changed nor cancelled any more. */
  readonly itemChangeLocks: boolean;
  /** Whether an item may be changed to itself, at its present price. */
  readonly takesSameItem: boolean;
  /** Whether a change, a return or an exchange may name no item. */
  readonly takesNothing: boolean;
  /** The number of the first order that the shop places for a customer who orders again; those after it count on. Absent: it places none. */
  readonly newOrdersFrom?: number;
  /** How many days after the delivery an order can be sent back. Absent: at any time. */
  readonly returnDays?: number;
  /** Where customers read about these days. Absent: nowhere. */
  readonly returnSource?: RuleSource;
  /** How long refunds take, but for those to a gift card, which are there at once. */
  readonly refundDays: RefundDays;
  /** What is refunded when all of an order is cancelled. Default: what each method has paid and not got back. */
  readonly cancelRefunds?: (order: Order) => readonly MethodRefund[];
}
