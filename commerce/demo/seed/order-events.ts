import type { AdjustedLine, Adjustment } from '../../../models/shop/orders/adjustment.ts';
import type { FulfilmentType } from '../../../models/shop/orders/event-types.ts';
import type { FulfilmentEvent, LineQuantity } from '../../../models/shop/orders/fulfilment.ts';
import type { OrderLine } from '../../../models/shop/orders/order.ts';
import { orderTotal } from '../../../models/shop/orders/order-state.ts';
import type { OrderStatus } from '../../../models/shop/orders/order-status.ts';
import type { PaidWith } from '../../../models/shop/payment-method.ts';
import { DAY, isWithCarrier, type orderDates } from './order-dates.ts';

/** The time that the demo's refunds were promised, in working days. */
const REFUND_DAYS = { min: 3, max: 5 } as const;

/** A refund that is older, in days, has arrived. */
const REFUNDED_AFTER = 8;

/** What a parcel's last event is in a status, where it is neither the sending nor the delivery. */
const LAST_EVENT: Readonly<Partial<Record<OrderStatus, FulfilmentType>>> = {
  'in-transit': 'in-transit',
  'out-for-delivery': 'out-for-delivery',
  'delivery-failed': 'failed-attempt',
};

/** What the events of an order are made from. */
export interface EventParts {
  readonly number: number;
  readonly status: OrderStatus;
  readonly lines: readonly OrderLine[];
  readonly dates: ReturnType<typeof orderDates>;
  readonly method: PaidWith;
  readonly parcel: { readonly carrier?: string; readonly tracking?: string };
  readonly now: Date;
  /** What the customer of an exchange gets in place of lines. */
  readonly wanted: readonly AdjustedLine[];
}

/** What has happened to the parcels of an order in a status. */
export function fulfilmentOf({ status, lines, dates, parcel, now }: EventParts) {
  const all = piecesOf(lines);
  const sent = status === 'partly-shipped' ? all.slice(0, 1) : all;
  const event = (type: FulfilmentType, at: Date | undefined, pieces = sent): FulfilmentEvent => ({
    type,
    lines: pieces,
    ...(at && { at }),
    ...(type !== 'processing' && parcel),
  });
  const last = LAST_EVENT[status];
  const { placedAt, shippedAt, deliveredAt, estimatedAt } = dates;
  const events = isWithCarrier(status)
    ? [
        event('shipped', shippedAt),
        ...(last && shippedAt ? [event(last, between(shippedAt, now))] : []),
        ...(deliveredAt ? [event('delivered', deliveredAt)] : []),
      ]
    : status === 'packed'
      ? [event('processing', between(placedAt, now), all)]
      : [];
  return { expectations: estimatedAt ? [{ lines: all, by: estimatedAt }] : [], events };
}

/** What has happened to an order in a status beside its parcels. */
export function adjustmentsOf({
  number,
  status,
  lines,
  dates,
  method,
  now,
  wanted,
}: EventParts): Adjustment[] {
  const amount = orderTotal({ lines });
  const paid = status === 'placed' ? 'pending' : status === 'payment-failed' ? 'failed' : 'completed';
  const later = between(dates.deliveredAt ?? dates.placedAt, now);
  const all = piecesOf(lines);
  const refund: Adjustment = {
    type: 'refund',
    status: now.getTime() - later.getTime() > REFUNDED_AFTER * DAY ? 'completed' : 'pending',
    at: later,
    amount,
    method,
    refundDays: REFUND_DAYS,
  };
  const payment: Adjustment = { type: 'payment', status: paid, at: dates.placedAt, amount, method };
  const returning: Adjustment = {
    type: 'return-requested',
    status: 'pending',
    at: between(dates.deliveredAt ?? dates.placedAt, later),
    amount,
    method,
    lines: all,
  };
  if (status === 'cancelled') {
    const key = `demo:${number}`;
    return [
      payment,
      { type: 'cancellation', status: 'completed', at: later, key, lines: all },
      { ...refund, key },
    ];
  }
  if (status === 'exchange-requested')
    return [payment, { ...returning, type: 'exchange-requested', amount: 0, lines: wanted }];
  if (status === 'return-requested') return [payment, returning];
  if (status === 'returned')
    return [
      payment,
      returning,
      { type: 'return-received', status: 'completed', at: later, lines: all },
      refund,
    ];
  return [payment];
}

function piecesOf(lines: readonly OrderLine[]): LineQuantity[] {
  return lines.map(({ id, quantity }) => ({ line: id, quantity }));
}

function between(from: Date, to: Date): Date {
  return new Date((from.getTime() + to.getTime()) / 2);
}
