import type { RefundView } from '../../models/shop/operations/views.ts';
import type { Adjustment } from '../../models/shop/orders/adjustment.ts';
import type { PaidWith, PaymentMethod } from '../../models/shop/payment-method.ts';
import type { ShopCustomer } from '../../models/shop/shop-customer.ts';
import type { MethodRefund, OrderPolicy } from './policy.ts';
import { inCurrencyOf, type OrderFacts } from './ruling.ts';

const AT_ONCE = { min: 0, max: 0 } as const;

/** A method of a customer by its id. */
export function methodOf({ paymentMethods = [] }: ShopCustomer, id: string): PaymentMethod | undefined {
  return paymentMethods.find((method) => method.id === id);
}

/** What is said of a method with what was paid by it. */
export function paidWith({ id, kind, hint }: PaidWith): PaidWith {
  return { id, kind, ...(hint !== undefined && { hint }) };
}

/** The refusal of a gift card that has too little; undefined for any other method. */
export function tooLittleOn({ kind, balance = 0 }: PaymentMethod, amount: number, { order }: OrderFacts) {
  if (kind !== 'gift-card' || balance >= amount) return undefined;
  return {
    reason: 'balance-too-low',
    balance: inCurrencyOf(order, balance),
    missing: inCurrencyOf(order, amount - balance),
  } as const;
}

/** The methods after some amounts went to their gift cards (minor units; negative: they paid). Undefined where no gift card is among them. */
export function withBalances(
  { paymentMethods = [] }: ShopCustomer,
  moved: readonly MethodRefund[],
): readonly PaymentMethod[] | undefined {
  const cards = moved.filter(({ method }) => method.kind === 'gift-card');
  if (cards.length === 0) return undefined;
  return paymentMethods.map((method) => {
    const amounts = cards.filter((card) => card.method.id === method.id).map(({ amount }) => amount);
    if (amounts.length === 0) return method;
    return { ...method, balance: amounts.reduce((sum, amount) => sum + amount, method.balance ?? 0) };
  });
}

/** The time that a refund to a method takes. */
function daysTo({ kind }: PaidWith, { refundDays }: OrderPolicy): RefundView['days'] {
  return kind === 'gift-card' ? AT_ONCE : refundDays;
}

/** A refund as the customer is told it. */
export function refundView(
  { method, amount }: MethodRefund,
  { order, policy, show }: OrderFacts,
): RefundView {
  return { amount: inCurrencyOf(order, amount), days: daysTo(method, policy), method: show(method) };
}

/** A refund as the order keeps it: one to a gift card is made, another one is under way. */
export function refundAdjustment({ method, amount }: MethodRefund, { policy }: OrderFacts): Adjustment {
  return {
    type: 'refund',
    status: method.kind === 'gift-card' ? 'completed' : 'pending',
    amount,
    method: paidWith(method),
    refundDays: daysTo(method, policy),
  };
}
