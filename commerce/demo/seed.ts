import { seededRandom } from '../../models/seeded-random.ts';
import { demoProducts } from './catalogue/catalogue.ts';
import { demoCustomers } from './customers.ts';
import { FIRST_ORDER, LAST_ORDER } from './order-plan.ts';
import { demoOrders } from './orders.ts';
import type { DemoShopRepositories } from './repositories.ts';

/** How the demo shop is filled. */
export interface SeedOptions {
  /** The same seed and the same `now` give the same shop. Default 20261123. */
  readonly seed?: number;
  /** Throws away what is there and starts again. Default false. */
  readonly reset?: boolean;
}

const DEFAULT_SEED = 20261123;

/**
 * Fills the demo shop, with dates relative to `now`; true if it did, false if the shop was full already. Orders are
 * written last and counted first, so that a process killed half-way is made good by the next start.
 */
export async function seedDemoShop(
  repositories: Pick<DemoShopRepositories, 'orders' | 'products' | 'customers'>,
  now: Date,
  options: SeedOptions = {},
): Promise<boolean> {
  const { orders, products, customers } = repositories;
  const isFull = (await orders.count()) > LAST_ORDER - FIRST_ORDER;
  if (isFull && options.reset !== true) return false;
  const random = seededRandom(options.seed ?? DEFAULT_SEED);
  const catalogue = demoProducts(random);
  const people = demoCustomers();
  await Promise.all([orders.removeAll(), products.removeAll(), customers.removeAll()]);
  await Promise.all([products.insertAll(catalogue), customers.insertAll(people)]);
  await orders.insertAll(demoOrders(people, catalogue, now, random));
  return true;
}
