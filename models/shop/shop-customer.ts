import { Schema } from 'mongoose';
import type { PostalAddress } from './order.ts';

/** A customer in the shop's own data; `_id` is the id in a proof of identity. */
export interface ShopCustomer {
  readonly _id: string;
  readonly name: string;
  readonly email: string;
  /** In any spelling, and stored as digits with the country code; absent if the shop has none. */
  readonly phone?: string;
  /** The language they shop in (a BCP 47 tag). */
  readonly locale: string;
  readonly address: PostalAddress;
}

const required = { type: String, required: true } as const;
const personal = { type: String, required: true, personal: true } as const;

/** How the shop's customers are stored. */
export const shopCustomerSchema = new Schema<ShopCustomer>(
  {
    _id: required,
    name: personal,
    email: { ...personal, index: true },
    phone: { type: String, personal: true, index: true, sparse: true },
    locale: required,
    address: { name: personal, street: personal, city: personal, postcode: personal, country: personal },
  },
  { collection: 'shop-customers', versionKey: false },
);
