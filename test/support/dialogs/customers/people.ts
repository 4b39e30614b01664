import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TAU_FOLDER } from '../../tau/fixture.ts';
import type { ReferenceOrder, ReferenceUser } from '../../tau/reference-tools.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(join(TAU_FOLDER, 'db', name), 'utf8'));

const ORDERS = read('orders.json') as Readonly<Record<string, ReferenceOrder>>;

/** A customer of the benchmark's shop, with everything that nobody else may read. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly zip: string;
  readonly orders: readonly ReferenceOrder[];
  /** The texts that are this customer's alone: the name, the address, orders, tracking numbers. */
  readonly secrets: readonly string[];
}

/** The customers who have orders, in a fixed order. */
export const PEOPLE: readonly Person[] = Object.entries(
  read('users.json') as Readonly<Record<string, ReferenceUser>>,
)
  .map(([id, user]) => personOf(id, user))
  .filter(({ orders }) => orders.length > 0);

function personOf(id: string, { name, email, address, orders: ids }: ReferenceUser): Person {
  const orders = ids.flatMap((of) => ORDERS[of] ?? []);
  const parcels = orders.flatMap(({ fulfillments }) =>
    fulfillments.flatMap(({ tracking_id }) => tracking_id),
  );
  return {
    id,
    name: `${name.first_name} ${name.last_name}`,
    email,
    zip: address.zip,
    orders,
    secrets: [
      `${name.first_name} ${name.last_name}`,
      email,
      address.address1,
      ...orders.flatMap(({ order_id, address: to }) => [order_id.slice(1), to.address1]),
      ...parcels,
    ],
  };
}
