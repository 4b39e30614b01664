import type { OrderStatus } from '../../models/shop/orders/order-status.ts';
import type { Format } from '../texts/format.ts';

/** The steps of an order from its placing to its end, as the card shows them. */
export type OrderStep =
  | 'placed'
  | 'payment-failed'
  | 'paid'
  | 'packed'
  | 'partly-sent'
  | 'sent'
  | 'out-for-delivery'
  | 'delivery-failed'
  | 'delivered'
  | 'return-requested'
  | 'exchange-requested'
  | 'returned'
  | 'cancelled';

/** The words of an order's card in one language. */
export interface OrderCardWords {
  readonly title: (order: string) => string;
  readonly status: Readonly<Record<OrderStatus, string>>;
  readonly step: Readonly<Record<OrderStep, string>>;
  /** The label of an expected day. */
  readonly expected: (day: string) => string;
  readonly format: Format;
}
