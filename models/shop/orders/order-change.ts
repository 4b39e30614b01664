import type { PostalAddress } from '../postal-address.ts';
import type { Adjustment } from './adjustment.ts';
import type { Order, OrderLine } from './order.ts';

/** A change of an order that is decided and may not be in the order yet. */
export interface OrderChange {
  readonly order: string;
  /** The key of the command. */
  readonly key: string;
  /** Appended, each with the key. */
  readonly adjustments: readonly Adjustment[];
  /** The lines afterwards. Absent: they stay. */
  readonly lines?: readonly OrderLine[];
  /** A new order. Absent: none. */
  readonly placed?: Order;
  /** Absent: it stays. */
  readonly shipTo?: PostalAddress;
}
