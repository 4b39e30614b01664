import type { Money } from '../../models/shop/money.ts';
import type { PaymentView, RefundDays } from '../../models/shop/operations/views.ts';
import type { AdjustmentStatus } from '../../models/shop/orders/event-types.ts';

/** A refund of an order; null: the shop does not know. */
export type Refund = {
  status: AdjustmentStatus;
  amount: Money;
  method: PaymentView | null;
  /** The day on which it was made. */
  on: string | null;
  days: RefundDays | null;
};
