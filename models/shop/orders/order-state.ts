import type { PaidWith } from '../payment-method.ts';
import type { Adjustment } from './adjustment.ts';
import type { AdjustmentType, FulfilmentType } from './event-types.ts';
import type { LineQuantity } from './fulfilment.ts';
import type { Order, OrderLine } from './order.ts';
import type { OrderStatus } from './order-status.ts';

/** The parts of an order that its state is derived from. */
export type OrderEvents = Pick<Order, 'lines' | 'fulfilment' | 'adjustments'>;

/** What a parcel's last event makes of a wholly shipped order. */
const ON_THE_WAY: Readonly<Partial<Record<FulfilmentType, OrderStatus>>> = {
  shipped: 'shipped',
  'in-transit': 'in-transit',
  'out-for-delivery': 'out-for-delivery',
  'failed-attempt': 'delivery-failed',
};

/** The status of an order, by what has happened to it. */
export function statusOf(order: OrderEvents): OrderStatus {
  const { lines } = order;
  if (lines.length > 0 && lines.every((line) => activePieces(order, line) === 0)) return 'cancelled';
  if (last(order, 'return-received') !== undefined) return 'returned';
  if (last(order, 'return-requested') !== undefined) return 'return-requested';
  if (last(order, 'exchange-requested') !== undefined) return 'exchange-requested';
  return fulfilmentStatus(order) ?? paymentStatus(order);
}

/** The pieces of a line that were not cancelled. */
export function activePieces({ adjustments }: OrderEvents, { id, quantity }: OrderLine): number {
  return quantity - piecesIn(adjustments.filter(isOf('cancellation')), id);
}

/** The pieces of a line that an event of a type has come for. */
export function piecesThat(type: FulfilmentType, { fulfilment }: OrderEvents, { id }: OrderLine): number {
  return piecesIn(
    fulfilment.events.filter((event) => event.type === type),
    id,
  );
}

/** What the lines came to when they were ordered, or were changed last, in minor units. */
export function orderTotal({ lines }: Pick<Order, 'lines'>): number {
  return lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
}

/** The payments and refunds, in their order; those that failed moved no money and are left out. */
export function moneyMoves({ adjustments }: Pick<Order, 'adjustments'>): readonly Adjustment[] {
  return adjustments.filter(
    ({ type, status }) => (type === 'payment' || type === 'refund') && status !== 'failed',
  );
}

/** What the customer has paid and neither got back nor will get back, by method, in minor units; a payment that is still awaited is none. */
export function heldByMethod(
  order: Pick<Order, 'adjustments'>,
): ReadonlyMap<string, { readonly method: PaidWith; readonly amount: number }> {
  const held = new Map<string, { method: PaidWith; amount: number }>();
  for (const { type, status, method, amount = 0 } of moneyMoves(order)) {
    if (method === undefined || (type === 'payment' && status === 'pending')) continue;
    const before = held.get(method.id)?.amount ?? 0;
    held.set(method.id, { method, amount: before + (type === 'payment' ? amount : -amount) });
  }
  return held;
}

/** What the order was paid with first, or is to be paid with. */
export function originalMethod({ adjustments }: Pick<Order, 'adjustments'>): PaidWith | undefined {
  const payments = adjustments.filter(({ type }) => type === 'payment');
  return (payments.find(({ status }) => status === 'completed') ?? payments[0])?.method;
}

/** Whether items of the order were changed by the customer. */
export function hasChangedItems({ adjustments }: Pick<Order, 'adjustments'>): boolean {
  return adjustments.some(isOf('item-change'));
}

/** The time of the last delivery; undefined if nothing was delivered, or nobody knows when. */
export function deliveredAt({ fulfilment }: Pick<Order, 'fulfilment'>): Date | undefined {
  return fulfilment.events.findLast(({ type }) => type === 'delivered')?.at;
}

function isOf(type: AdjustmentType): (adjustment: Adjustment) => boolean {
  return (adjustment) => adjustment.type === type && adjustment.status !== 'failed';
}

function last({ adjustments }: OrderEvents, type: AdjustmentType): Adjustment | undefined {
  return adjustments.findLast(isOf(type));
}

function piecesIn(entries: readonly { readonly lines?: readonly LineQuantity[] }[], id: string): number {
  return entries
    .flatMap(({ lines = [] }) => lines)
    .filter(({ line }) => line === id)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Undefined: the warehouse has not begun. */
function fulfilmentStatus(order: OrderEvents): OrderStatus | undefined {
  const { lines, fulfilment } = order;
  const reached = (type: FulfilmentType) =>
    lines.every((line) => piecesThat(type, order, line) >= activePieces(order, line));
  if (reached('delivered')) return 'delivered';
  const moved = fulfilment.events.findLast(({ type }) => ON_THE_WAY[type] !== undefined);
  if (moved !== undefined) return reached('shipped') ? ON_THE_WAY[moved.type] : 'partly-shipped';
  return fulfilment.events.length > 0 ? 'packed' : undefined;
}

function paymentStatus({ adjustments }: OrderEvents): OrderStatus {
  const payments = adjustments.filter(({ type }) => type === 'payment');
  if (payments.some(({ status }) => status === 'completed')) return 'paid';
  return payments.at(-1)?.status === 'failed' ? 'payment-failed' : 'placed';
}
