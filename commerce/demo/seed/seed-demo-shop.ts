import { seededRandom } from '../../../models/seeded-random.ts';
import type { StoredShopRepositories } from '../../stored/repositories.ts';
import { demoProducts } from '../catalogue/catalogue.ts';
import { demoCustomers } from './customers.ts';
import { demoOrders } from './orders.ts';
import { withMethods } from './payment-methods.ts';

/** The options of the seed. */
export interface SeedOptions {
  /** The same seed and the same `now` give the same shop. Default 20261123. */
  readonly seed?: number;
  /** Removes the documents of an earlier seed first. Default false. */
  readonly reset?: boolean;
}

const DEFAULT_SEED = 20261123;

/**
 * Seeds the demo shop, with dates relative to `now`; true if it wrote something, false if nothing was missing. It writes only what is
 * missing, so that the next start completes an interrupted seed, several processes can seed at once, and other documents in the
 * collections stay.
 */
export async function seedDemoShop(
  repositories: Pick<StoredShopRepositories, 'orders' | 'products' | 'customers'>,
  now: Date,
  options: SeedOptions = {},
): Promise<boolean> {
  const { orders, products, customers } = repositories;
  const random = seededRandom(options.seed ?? DEFAULT_SEED);
  const catalogue = demoProducts(random);
  const bought = demoOrders(demoCustomers(), catalogue, now, random);
  const people = demoCustomers().map((customer, index) => withMethods(customer, bought, index));
  if (options.reset === true)
    await Promise.all([
      orders.remove(bought.map(idOf)),
      products.remove(catalogue.map(idOf)),
      customers.remove(people.map(idOf)),
    ]);
  const added = await Promise.all([
    products.addMissing(catalogue),
    customers.addMissing(people),
    orders.addMissing(bought),
  ]);
  return added.some((count) => count > 0);
}

function idOf({ _id }: { readonly _id: string }): string {
  return _id;
}
