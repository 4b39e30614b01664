import type { Connection, Model } from 'mongoose';
import { type ShopCustomer, shopCustomerSchema } from './shop-customer.ts';

/** The customers in the shop's own books. */
export class ShopCustomerRepository {
  readonly #customers: Model<ShopCustomer>;

  constructor(connection: Connection) {
    this.#customers = connection.model<ShopCustomer>('ShopCustomer', shopCustomerSchema);
  }

  async find(customer: string): Promise<ShopCustomer | null> {
    return await this.#customers.findById(customer).lean<ShopCustomer>();
  }

  /** By id, or by e-mail address in any case. */
  async findByIdOrEmail(query: string): Promise<ShopCustomer | null> {
    const found = await this.find(query);
    return found ?? (await this.#customers.findOne({ email: query.toLowerCase() }).lean<ShopCustomer>());
  }

  /** The one customer with a telephone number; null if nobody has it, or several share it and it proves nothing. */
  async findByPhone(phone: string): Promise<ShopCustomer | null> {
    const found = await this.#customers.find({ phone }).limit(2).lean<ShopCustomer[]>();
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  async findAll(): Promise<ShopCustomer[]> {
    return await this.#customers.find({}).sort({ _id: 1 }).lean<ShopCustomer[]>();
  }

  async insertAll(customers: readonly ShopCustomer[]): Promise<void> {
    await this.#customers.insertMany(customers, { ordered: true });
  }

  async removeAll(): Promise<void> {
    await this.#customers.deleteMany({});
  }
}
