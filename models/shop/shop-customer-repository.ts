import type { Connection, Model } from 'mongoose';
import { phoneDigits, phoneForms } from '../customer/phone-number.ts';
import { addMissing, collectionOf, ownDocuments } from '../store/own-documents.ts';
import { type ShopCustomer, shopCustomerSchema } from './shop-customer.ts';

/** The customers in the shop's own data. */
export class ShopCustomerRepository {
  readonly #customers: Model<ShopCustomer>;

  /** `prefix` begins the collection's name, so that a shop in our store shares no collection with other data. */
  constructor(connection: Connection, prefix = '') {
    this.#customers = connection.model<ShopCustomer>(
      'ShopCustomer',
      shopCustomerSchema,
      collectionOf(shopCustomerSchema, prefix),
    );
  }

  async find(customer: string): Promise<ShopCustomer | null> {
    return await this.#customers.findById(customer).lean<ShopCustomer>();
  }

  /** Finds by e-mail address, in any letter case. */
  async findByEmail(email: string): Promise<ShopCustomer | null> {
    return await this.#customers.findOne({ email: email.toLowerCase() }).lean<ShopCustomer>();
  }

  /** The customer with a telephone number (digits with the country code, in any of its forms); null if there is none, or if several share it, since it proves nothing then. */
  async findByPhone(phone: string): Promise<ShopCustomer | null> {
    const found = await this.#customers
      .find({ phone: { $in: phoneForms(phone) } })
      .limit(2)
      .lean<ShopCustomer[]>();
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  async findAll(): Promise<ShopCustomer[]> {
    return await this.#customers
      .find(ownDocuments(shopCustomerSchema))
      .sort({ _id: 1 })
      .lean<ShopCustomer[]>();
  }

  /**
   * Stores the documents whose `_id` is free and returns how many; a stored document stays as it is. A telephone number without a country code is
   * one of the customer's country.
   */
  async addMissing(customers: readonly ShopCustomer[]): Promise<number> {
    return await addMissing(this.#customers, await Promise.all(customers.map(withPhoneDigits)));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#customers.deleteMany({ _id: { $in: [...ids] } });
  }
}

async function withPhoneDigits({ phone: written, ...customer }: ShopCustomer): Promise<ShopCustomer> {
  const phone = written === undefined ? undefined : await phoneDigits(written, customer.address.country);
  return { ...customer, ...(phone !== undefined && { phone }) };
}
