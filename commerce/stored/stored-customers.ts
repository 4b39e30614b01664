import { orderTotal } from '../../models/shop/orders/order-state.ts';
import type { ShopCustomer } from '../../models/shop/shop-customer.ts';
import type { CustomerOrder, CustomerRecord, ShopCustomers } from '../../models/shop/shop-customers.ts';
import { inCurrencyOf } from '../rules/ruling.ts';
import type { StoredShopRepositories } from './repositories.ts';

/** The customers of a shop whose data is in our store. */
export class StoredCustomers implements ShopCustomers {
  readonly #shop: Pick<StoredShopRepositories, 'customers' | 'orders'>;

  constructor(shop: Pick<StoredShopRepositories, 'customers' | 'orders'>) {
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
    return orders.map((order) => ({ order: order._id, total: inCurrencyOf(order, orderTotal(order)) }));
  }
}

function recordOf(found: ShopCustomer | null): CustomerRecord | undefined {
  if (found === null) return undefined;
  const { _id: id, name, email, locale } = found;
  return { id, name, email, locale };
}
