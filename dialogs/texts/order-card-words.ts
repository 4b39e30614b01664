import type { OrderStatus } from '../../models/shop/order-status.ts';
import type { Format } from './format.ts';

/** What a step of an order's way is called. */
export type StepId =
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
  | 'returned'
  | 'cancelled';

/** The words of an order's card in one language. */
export interface CardWords {
  readonly title: (order: string) => string;
  readonly status: Readonly<Record<OrderStatus, string>>;
  readonly step: Readonly<Record<StepId, string>>;
  /** A day that is expected. */
  readonly expected: (day: string) => string;
  readonly format: Format;
}
