import { dayOf } from '../../models/calendar-day.ts';
import type { RefusalOf } from '../../models/shop/operation.ts';
import type { NOT_PENDING } from '../../models/shop/operations/refusals.ts';
import type { returnItemsPreview } from '../../models/shop/operations/return-operations.ts';
import type { ReturnWindow } from '../../models/shop/operations/views.ts';
import { deliveredAt, hasChangedItems, statusOf } from '../../models/shop/orders/order-state.ts';
import type { OrderStatus } from '../../models/shop/orders/order-status.ts';
import type { OrderFacts } from './ruling.ts';

const DAY_MS = 86_400_000;

/** Why an order can't be changed before it is sent. */
export type NotPending = keyof typeof NOT_PENDING;

/** Why an order can't be sent back. */
export type NotReturnable = RefusalOf<
  typeof returnItemsPreview,
  'not-delivered' | 'returned' | 'exchange-requested' | 'already-cancelled' | 'too-late'
>;

const NOT_PENDING_BY_STATUS: Readonly<Record<OrderStatus, NotPending>> = {
  placed: 'processed',
  'payment-failed': 'processed',
  paid: 'processed',
  packed: 'processed',
  'partly-shipped': 'already-shipped',
  shipped: 'already-shipped',
  'in-transit': 'already-shipped',
  'out-for-delivery': 'already-shipped',
  'delivery-failed': 'already-shipped',
  delivered: 'delivered',
  'return-requested': 'returned',
  'exchange-requested': 'exchange-requested',
  returned: 'returned',
  cancelled: 'already-cancelled',
};

/** Why an order can be neither changed nor cancelled; undefined if it can. */
export function whyNotPending({
  order,
  policy,
}: Pick<OrderFacts, 'order' | 'policy'>): NotPending | undefined {
  const status = statusOf(order);
  if (!policy.changeable.includes(status)) return NOT_PENDING_BY_STATUS[status];
  return policy.itemChangeLocks && hasChangedItems(order) ? 'items-changed' : undefined;
}

/** Why its items can't be changed; undefined if they can. */
export function whyNoItemChange(facts: Pick<OrderFacts, 'order' | 'policy'>): NotPending | undefined {
  return whyNotPending(facts) ?? (hasChangedItems(facts.order) ? 'items-changed' : undefined);
}

/** Why an order can be neither returned nor exchanged; undefined if it can. */
export function whyNotReturnable(
  facts: Pick<OrderFacts, 'order' | 'policy' | 'today' | 'zone'>,
): NotReturnable | undefined {
  const { order, today } = facts;
  const status = statusOf(order);
  if (status === 'return-requested' || status === 'returned') return { reason: 'returned' };
  if (status === 'exchange-requested') return { reason: 'exchange-requested' };
  if (status === 'cancelled') return { reason: 'already-cancelled' };
  if (status !== 'delivered') return { reason: 'not-delivered' };
  const window = returnWindowOf(facts);
  return window !== undefined && today > window.lastDay ? { reason: 'too-late', window } : undefined;
}

/** The days in which an order can be sent back; undefined: at any time, or nobody knows when it came. */
export function returnWindowOf({
  order,
  policy: { returnDays: days, returnSource: source },
  zone,
}: Pick<OrderFacts, 'order' | 'policy' | 'zone'>): ReturnWindow | undefined {
  const delivered = deliveredAt(order);
  if (days === undefined || delivered === undefined) return undefined;
  const deliveredOn = dayOf(delivered, zone);
  const lastDay = new Date(Date.parse(deliveredOn) + days * DAY_MS).toISOString().slice(0, 10);
  return { days, deliveredOn, lastDay, ...(source && { source }) };
}
