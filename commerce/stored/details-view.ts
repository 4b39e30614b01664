import { dayOf } from '../../models/calendar-day.ts';
import type { OkOf } from '../../models/shop/operation.ts';
import type { orderDetails } from '../../models/shop/operations/order-operations.ts';
import type { AdjustedLine, Adjustment } from '../../models/shop/orders/adjustment.ts';
import type { FulfilmentEvent } from '../../models/shop/orders/fulfilment.ts';
import type { Order } from '../../models/shop/orders/order.ts';
import { activePieces, orderTotal, piecesThat, statusOf } from '../../models/shop/orders/order-state.ts';
import { addressView } from '../rules/change-address.ts';
import { returnWindowOf, whyNoItemChange, whyNotPending, whyNotReturnable } from '../rules/eligibility.ts';
import { itemView } from '../rules/new-items.ts';
import { inCurrencyOf, type OrderFacts } from '../rules/ruling.ts';
import { itemsOf, paymentView } from './order-view.ts';

type Details = OkOf<typeof orderDetails>;

/** Everything about an order, with days of the shop's time zone. */
export function detailsView(facts: Omit<OrderFacts, 'products' | 'customer'>): Details {
  const { order, zone } = facts;
  const { events, expectations } = order.fulfilment;
  const expected = expectations.at(-1)?.by;
  const notReturnable = whyNotReturnable(facts)?.reason ?? null;
  const window = returnWindowOf(facts);
  return {
    order: order._id,
    status: statusOf(order),
    ...(order.placedAt && { placedOn: dayOf(order.placedAt, zone) }),
    ...(expected && { expectedOn: dayOf(expected, zone) }),
    total: inCurrencyOf(order, orderTotal(order)),
    address: addressView(order.shipTo),
    items: order.lines.map((line) => ({
      ...itemView(line, line.product, order),
      quantity: line.quantity,
      cancelled: line.quantity - activePieces(order, line),
      shipped: piecesThat('shipped', order, line),
      delivered: piecesThat('delivered', order, line),
    })),
    parcels: events.map((event) => parcelView(event, order, zone)),
    adjustments: order.adjustments.map((adjustment) => adjustmentView(adjustment, order, zone)),
    ...(window && { returnWindow: window }),
    can: {
      cancel: whyNotPending(facts) ?? null,
      change: whyNotPending(facts) ?? null,
      'change-items': whyNoItemChange(facts) ?? null,
      return: notReturnable,
      exchange: notReturnable,
    },
  };
}

function parcelView(
  { type: event, at, carrier, tracking, lines }: FulfilmentEvent,
  order: Order,
  zone: string | undefined,
): Details['parcels'][number] {
  return {
    event,
    ...(at && { on: dayOf(at, zone) }),
    ...(carrier !== undefined && { carrier }),
    ...(tracking !== undefined && { tracking }),
    items: itemsOf(order, lines),
  };
}

function adjustmentView(
  { type, status, at, amount, method, refundDays, reason, lines }: Adjustment,
  order: Order,
  zone: string | undefined,
): Details['adjustments'][number] {
  return {
    type,
    status,
    ...(at && { on: dayOf(at, zone) }),
    ...(amount !== undefined && { amount: inCurrencyOf(order, amount) }),
    ...(method && { method: paymentView(method) }),
    ...(refundDays && { days: { min: refundDays.min, max: refundDays.max } }),
    ...(reason !== undefined && { reason }),
    ...(lines && { items: lines.flatMap((line) => adjustedView(line, order)) }),
  };
}

function adjustedView({ line: id, quantity, from, to }: AdjustedLine, order: Order) {
  return order.lines
    .filter((line) => line.id === id)
    .map(({ name, product }) => ({
      name: from?.name ?? name,
      quantity,
      ...(from && { from: itemView(from, product, order) }),
      ...(to && { to: itemView(to, product, order) }),
    }));
}
