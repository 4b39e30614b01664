import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { PolicyFactRepository } from '../../models/knowledge/policy-fact-repository.ts';
import type { NotCancellable, RefundDays } from '../../models/shop/order-operations.ts';
import type { OrderStatus } from '../../models/shop/order-status.ts';

const REASONS: Readonly<Record<OrderStatus, NotCancellable | null>> = {
  placed: null,
  'payment-failed': null,
  paid: null,
  packed: null,
  'partly-shipped': 'already-shipped',
  shipped: 'already-shipped',
  'in-transit': 'already-shipped',
  'out-for-delivery': 'already-shipped',
  'delivery-failed': 'already-shipped',
  delivered: 'delivered',
  'return-requested': 'returned',
  returned: 'returned',
  cancelled: 'already-cancelled',
};

/** Why an order in this state can't be cancelled; null if it can. */
export function whyNotCancellable(status: OrderStatus): NotCancellable | null {
  return REASONS[status];
}

/** How long a refund takes by the policy in force, so that the shop and the help pages promise the same. */
export async function refundDaysAt(facts: PolicyFactRepository, at: Date): Promise<RefundDays> {
  const fact = await facts.findInForce('refund-days', at);
  const [min, max = min] = fact?.value ?? [];
  if (min === undefined || max === undefined)
    throw new OnevoiceError('POLICY_FACT_MISSING', { detail: 'No policy fact "refund-days" is in force' });
  return { min, max };
}
