import type { Money } from '../../models/shop/money.ts';
import type { ShopCustomers } from '../../models/shop/shop-customers.ts';

/** Orders of a customer that count for routes and are shown to staff. */
const ORDERS = 50;

/** A customer of the shop; `orders` are the newest ones' numbers. */
export interface ShopPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly orders: readonly string[];
}

/** What the desk asks the shop about the person of a case. A case never waits for the shop: where it fails, staff see less. */
export class ShopPeople {
  readonly #customers: Required<ShopCustomers>;

  constructor(customers: Required<ShopCustomers>) {
    this.#customers = customers;
  }

  /** Name and address of a customer; empty where the shop does not know them, or fails. */
  async person(customer: string): Promise<{ readonly name?: string; readonly email?: string }> {
    const found = await this.#customers.find(customer).catch(() => undefined);
    return found === undefined ? {} : { name: found.name, email: found.email };
  }

  /** What a customer's newest orders come to, one sum a currency; none where the shop fails. */
  async spent(customer: string): Promise<Money[]> {
    const sums = new Map<string, number>();
    for (const { total } of await this.#customers.newestOrders(customer, ORDERS).catch(() => [])) {
      sums.set(total.currency, (sums.get(total.currency) ?? 0) + total.amount);
    }
    return [...sums].map(([currency, amount]) => ({ amount, currency }));
  }

  /** A customer by their id or e-mail address. @throws `SHOP_FAILED`, since "unknown" would be wrong then */
  async find(query: string): Promise<ShopPerson | undefined> {
    const person = (await this.#customers.find(query)) ?? (await this.#customers.findByEmail(query));
    if (person === undefined) return undefined;
    const orders = await this.#customers.newestOrders(person.id, ORDERS);
    return { ...person, orders: orders.map(({ order }) => order) };
  }
}
