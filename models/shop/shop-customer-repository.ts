import type { Connection, Model } from 'mongoose';
import { comparable } from '../comparable.ts';
import { phoneDigits, phoneForms } from '../customer/phone-number.ts';
import { addMissing, collectionOf, ownDocuments } from '../store/own-documents.ts';
import { type Performed, type ShopCustomer, shopCustomerSchema } from './shop-customer.ts';

/** How many commands of a customer are remembered: far more than are repeated after a crash. */
const KEPT = 50;

/** What a command changes of its customer, with its result. */
export interface CustomerChange
  extends Partial<Pick<ShopCustomer, 'address' | 'paymentMethods' | 'pending'>> {
  readonly performed: Performed;
}

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

  /** The customers with a name, in any letter case, whose default address has a postcode, in its usual spellings. */
  async findByNameAndPostcode(name: string, postcode: string): Promise<ShopCustomer[]> {
    const found = await this.#customers
      .find({ 'address.postcode': { $in: spellingsOf(postcode) } })
      .lean<ShopCustomer[]>();
    return found.filter((customer) => comparable(customer.name) === comparable(name));
  }

  /**
   * Writes what a command changes, with its result, if no other command of the customer was performed since `customer` was read. One conditional update of
   * one document; of any number of concurrent callers exactly one gets true.
   */
  async commit({ _id, revision }: ShopCustomer, { performed, ...changes }: CustomerChange): Promise<boolean> {
    const { modifiedCount } = await this.#customers.updateOne(
      { _id, revision: revision ?? null },
      {
        $set: { ...changes, revision: (revision ?? 0) + 1 },
        $push: { performed: { $each: [performed], $slice: -KEPT } },
      },
    );
    return modifiedCount === 1;
  }

  /** Takes a change away that is in its order now. */
  async clearPending(customer: string, key: string): Promise<void> {
    await this.#customers.updateOne({ _id: customer, 'pending.key': key }, { $unset: { pending: '' } });
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

/** A postcode as people type it: `sw1a1aa` is `SW1A 1AA`. */
function spellingsOf(postcode: string): string[] {
  const typed = postcode.trim();
  const compact = typed.normalize('NFKC').toUpperCase().replace(/\s/g, '');
  return [typed, typed.toUpperCase(), compact, `${compact.slice(0, -3)} ${compact.slice(-3)}`];
}
