import { isDeepStrictEqual } from 'node:util';
import type { Order } from '../../models/shop/orders/order.ts';
import type { ShopCustomer } from '../../models/shop/shop-customer.ts';
import { orderId, orderRecordOf, userRecordOf } from './export-records.ts';

/** The fields of a record that changed: what they are now and what they were, null where a field is not there. */
export interface RecordDelta {
  readonly set: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
}

/** What the data of a shop differs from its folder, by the records' ids; a part without changes is absent. */
export interface ShopDelta {
  readonly orders?: Readonly<Record<string, RecordDelta>>;
  readonly users?: Readonly<Record<string, RecordDelta>>;
}

/** The customers and orders of a shop at one time. */
export interface ShopState {
  readonly customers: readonly ShopCustomer[];
  readonly orders: readonly Order[];
}

/** What one state differs from another, as the folder's records. */
export function deltaOf(before: ShopState, after: ShopState): ShopDelta {
  const orders = changed(ordersOf(before), ordersOf(after));
  const users = changed(usersOf(before), usersOf(after));
  return {
    ...(Object.keys(orders).length > 0 && { orders }),
    ...(Object.keys(users).length > 0 && { users }),
  };
}

type Records = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

function ordersOf({ orders }: ShopState): Records {
  return new Map(orders.map((order) => [orderId(order._id), { ...orderRecordOf(order) }]));
}

/** Which orders a customer has is known by the orders. */
function usersOf({ customers }: ShopState): Records {
  return new Map(customers.map((customer) => [customer._id, { ...userRecordOf(customer, []) }]));
}

function changed(before: Records, after: Records): Record<string, RecordDelta> {
  const deltas = [...after].flatMap(([id, record]) => {
    const old = before.get(id) ?? {};
    const fields = [...new Set([...Object.keys(old), ...Object.keys(record)])].filter(
      (field) => !isDeepStrictEqual(old[field], record[field]),
    );
    const valuesIn = (from: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(fields.map((field) => [field, from[field] ?? null]));
    return fields.length === 0 ? [] : [[id, { set: valuesIn(record), before: valuesIn(old) }] as const];
  });
  return Object.fromEntries(deltas);
}
