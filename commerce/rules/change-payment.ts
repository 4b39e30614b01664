import type { OkOf, RefusalOf } from '../../models/shop/operation.ts';
import type { changeOrderPaymentPreview } from '../../models/shop/operations/change-operations.ts';
import { moneyMoves } from '../../models/shop/orders/order-state.ts';
import { whyNotPending } from './eligibility.ts';
import { methodOf, paidWith, refundAdjustment, refundView, tooLittleOn, withBalances } from './methods.ts';
import { inCurrencyOf, type OrderFacts, type Ruling } from './ruling.ts';

/** Pays an order by another method. */
export function changeOrderPayment(
  payment: string,
  facts: OrderFacts,
): Ruling<OkOf<typeof changeOrderPaymentPreview>, RefusalOf<typeof changeOrderPaymentPreview>> {
  const { order, customer, show } = facts;
  const fault = whyNotPending(facts);
  if (fault !== undefined) return { refused: { reason: fault } };
  const method = methodOf(customer, payment);
  if (method === undefined) return { refused: { reason: 'payment-not-found' } };
  const [paid, ...others] = moneyMoves(order);
  if (paid?.type !== 'payment' || paid.method === undefined || others.length > 0)
    return { refused: { reason: 'several-payments' } };
  if (paid.method.id === payment) return { refused: { reason: 'same-payment' } };
  const { amount = 0 } = paid;
  const tooLittle = tooLittleOn(method, amount, facts);
  if (tooLittle !== undefined) return { refused: tooLittle };
  const refund = paid.status === 'completed' ? { method: paid.method, amount } : undefined;
  const paymentMethods = withBalances(customer, [{ method, amount: -amount }, ...(refund ? [refund] : [])]);
  return {
    ok: {
      order: order._id,
      charge: { amount: inCurrencyOf(order, amount), method: show(method) },
      ...(refund && { refund: refundView(refund, facts) }),
    },
    change: {
      adjustments: [
        { type: 'payment', status: 'completed', amount, method: paidWith(method) },
        ...(refund ? [refundAdjustment(refund, facts)] : []),
      ],
      ...(paymentMethods && { paymentMethods }),
    },
  };
}
