import type { Money } from '../../models/shop/money.ts';
import type { ShopRepositories } from '../../models/shop/shop-repositories.ts';

/** Orders of a customer that count for routes and are shown to staff. */
const ORDERS = 50;

/** A customer in the shop's books; `orders` are the newest ones' numbers. */
export interface ShopPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly orders: readonly string[];
}

/** What the desk reads in the shop's books about the person of a case. */
export class ShopPeople {
  readonly #books: Pick<ShopRepositories, 'customers' | 'orders'>;

  constructor(books: Pick<ShopRepositories, 'customers' | 'orders'>) {
    this.#books = books;
  }

  /** Name and address of a customer; empty where the shop does not know them. */
  async person(customer: string): Promise<{ readonly name?: string; readonly email?: string }> {
    const found = await this.#books.customers.find(customer);
    return found === null ? {} : { name: found.name, email: found.email };
  }

  /** What a customer's newest orders come to, one sum a currency. */
  async spent(customer: string): Promise<Money[]> {
    const sums = new Map<string, number>();
    for (const { total, currency } of await this.#books.orders.findNewestOf(customer, ORDERS)) {
      sums.set(currency, (sums.get(currency) ?? 0) + total);
    }
    return [...sums].map(([currency, amount]) => ({ amount, currency }));
  }

  /** A customer by their id or e-mail address. */
  async find(query: string): Promise<ShopPerson | undefined> {
    const person = await this.#books.customers.findByIdOrEmail(query);
    if (person === null) return undefined;
    const { _id: id, name, email, locale } = person;
    const orders = (await this.#books.orders.findNewestOf(id, ORDERS)).map(({ _id }) => _id);
    return { id, name, email, locale, orders };
  }
}
