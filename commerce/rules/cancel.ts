import type { ArgsOf, RefusalOf } from '../../models/shop/operation.ts';
import type { CancelPreview, cancelPreview } from '../../models/shop/operations/order-operations.ts';
import type { Order } from '../../models/shop/orders/order.ts';
import { heldByMethod } from '../../models/shop/orders/order-state.ts';
import { whyNotPending } from './eligibility.ts';
import { refundAdjustment, refundView, withBalances } from './methods.ts';
import { allPieces, type ChosenPieces, choosePieces, missingItem, priceOf } from './pieces.ts';
import type { MethodRefund } from './policy.ts';
import { inCurrencyOf, type OrderFacts, type Ruling } from './ruling.ts';

type Refusal = RefusalOf<typeof cancelPreview>;

/** Cancels an order, or some of its items. */
export function cancel(
  { reason, items }: Omit<ArgsOf<typeof cancelPreview>, 'order'>,
  facts: OrderFacts,
): Ruling<CancelPreview, Refusal> {
  const { order, customer, policy } = facts;
  const fault = whyNotPending(facts) ?? undefined;
  if (fault !== undefined) return { refused: { reason: fault } };
  const { cancelReasons } = policy;
  if (cancelReasons !== undefined && !cancelReasons.includes(reason ?? ''))
    return { refused: { reason: 'invalid-reason', reasons: [...cancelReasons] } };
  if (items !== undefined && !policy.cancelsParts) return { refused: { reason: 'whole-only' } };
  if (items?.length === 0) return { refused: { reason: 'nothing-chosen' } };
  const missing = items && missingItem(order, items);
  if (missing !== undefined) return { refused: { reason: 'item-not-found', ...missing } };
  const all = allPieces(order);
  const chosen = items === undefined ? all : choosePieces(order, items).flat();
  const whole = count(chosen) === count(all);
  const refunds = whole ? (policy.cancelRefunds ?? heldRefunds)(order) : partRefunds(order, priceOf(chosen));
  return {
    ok: { order: order._id, whole, ...told(chosen, refunds, facts) },
    change: {
      adjustments: [
        {
          type: 'cancellation',
          status: 'completed',
          lines: chosen.map(({ line, quantity }) => ({ line: line.id, quantity })),
          ...(reason !== undefined && { reason }),
        },
        ...refunds.map((refund) => refundAdjustment(refund, facts)),
      ],
      ...methodsAfter(withBalances(customer, refunds)),
    },
  };
}

function methodsAfter(paymentMethods: ReturnType<typeof withBalances>) {
  return paymentMethods && { paymentMethods };
}

function told(chosen: readonly ChosenPieces[], refunds: readonly MethodRefund[], facts: OrderFacts) {
  const shown = refunds.map((refund) => refundView(refund, facts));
  const [only, ...others] = shown;
  const longest = (bound: 'min' | 'max') => Math.max(0, ...shown.map(({ days }) => days[bound]));
  return {
    items: chosen.map(({ line: { name }, quantity }) => ({ name, quantity })),
    refund: inCurrencyOf(
      facts.order,
      refunds.reduce((sum, { amount }) => sum + amount, 0),
    ),
    refundDays: { min: longest('min'), max: longest('max') },
    ...(only?.method !== undefined && others.length === 0 && { method: only.method }),
    refunds: shown,
  };
}

function count(pieces: readonly ChosenPieces[]): number {
  return pieces.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** What each method has paid and not got back. */
function heldRefunds(order: Order): readonly MethodRefund[] {
  return [...heldByMethod(order).values()].filter(({ amount }) => amount > 0);
}

/** The methods that get an amount back, the first one as much as it has paid. */
function partRefunds(order: Order, amount: number): readonly MethodRefund[] {
  let open = amount;
  return heldRefunds(order).flatMap(({ method, amount: held }) => {
    const back = Math.min(held, open);
    open -= back;
    return back > 0 ? [{ method, amount: back }] : [];
  });
}
