import type { CancelReason } from '../../models/shop/operations/order-operations.ts';
import type { Order } from '../../models/shop/orders/order.ts';
import { moneyMoves } from '../../models/shop/orders/order-state.ts';
import type { MethodRefund, OrderPolicy } from '../rules/policy.ts';

/** The reasons for a cancellation, with the words of the folder for them. */
export const CANCEL_REASONS: Readonly<Record<CancelReason, string>> = {
  'no-longer-needed': 'no longer needed',
  'ordered-by-mistake': 'ordered by mistake',
};

/** The policy of the benchmark's shop: pending orders may be changed, items once; orders are sent back at any time. */
export const TAU_POLICY: OrderPolicy = {
  changeable: ['paid'],
  cancelReasons: Object.keys(CANCEL_REASONS),
  cancelsParts: false,
  itemChangeLocks: true,
  takesSameItem: true,
  takesNothing: true,
  refundDays: { min: 5, max: 7 },
  cancelRefunds: everyEntry,
};

/** The benchmark refunds every entry of the payment history, earlier refunds as well. */
function everyEntry(order: Order): readonly MethodRefund[] {
  return moneyMoves(order).flatMap(({ method, amount = 0 }) =>
    method === undefined ? [] : [{ method, amount }],
  );
}
