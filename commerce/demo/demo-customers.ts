import type { ShopCustomer } from '../../models/shop/shop-customer.ts';
import type { CustomerOrder, CustomerRecord, ShopCustomers } from '../../models/shop/shop-customers.ts';
import type { DemoShopRepositories } from './repositories.ts';

/** The customers of the demo shop. */
export class DemoCustomers implements ShopCustomers {
  readonly #shop: Pick<DemoShopRepositories, 'customers' | 'orders'>;

  constructor(shop: Pick<DemoShopRepositories, 'customers' | 'orders'>) {
    this.#shop = shop;
  }

  async find(id: string): Promise<CustomerRecord | undefined> {
    return recordOf(await this.#shop.customers.find(id));
  }

  async findByEmail(email: string): Promise<CustomerRecord | undefined> {
    return recordOf(await this.#shop.customers.findByEmail(email));
  }

  async findByPhone(phone: string): Promise<CustomerRecord | undefined> {
    return recordOf(await this.#shop.customers.findByPhone(phone));
  }

  async newestOrders(id: string, limit: number): Promise<CustomerOrder[]> {
    const orders = await this.#shop.orders.findNewestOf(id, limit);
    return orders.map(({ _id: order, total: amount, currency }) => ({ order, total: { amount, currency } }));
  }
}

function recordOf(found: ShopCustomer | null): CustomerRecord | undefined {
  if (found === null) return undefined;
  const { _id: id, name, email, locale } = found;
  return { id, name, email, locale };
}
