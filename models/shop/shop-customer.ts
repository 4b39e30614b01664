import { Schema } from 'mongoose';
import type { JsonObject } from '../json.ts';
import type { OrderChange } from './orders/order-change.ts';
import { type PaymentMethod, paymentMethodSchema } from './payment-method.ts';
import { ADDRESS_FIELDS, addressSchema, type PostalAddress } from './postal-address.ts';

/** A command that was performed, by its key: a repeated one gets the same result. */
export interface Performed {
  readonly key: string;
  readonly value: JsonObject;
}

/** A customer in the shop's own data; `_id` is the id in a proof of identity. */
export interface ShopCustomer {
  readonly _id: string;
  readonly name: string;
  /** The parts of the name. Absent: the shop keeps it in one piece. */
  readonly nameParts?: { readonly given: string; readonly family: string };
  readonly email: string;
  /** In any spelling, and stored as digits with the country code; absent if the shop has none. */
  readonly phone?: string;
  /** The language they shop in (a BCP 47 tag). */
  readonly locale: string;
  /** The default address. */
  readonly address: PostalAddress;
  /** Further addresses. Default: none. */
  readonly addresses?: readonly PostalAddress[];
  /** Default: none. */
  readonly paymentMethods?: readonly PaymentMethod[];
  /** Counts the customer's commands: each is decided on one revision and raises it. Default: 0. */
  readonly revision?: number;
  /** The newest commands of the customer, oldest first. Default: none. */
  readonly performed?: readonly Performed[];
  /** The change of an order that was decided last. It stands here until it is in the order. */
  readonly pending?: OrderChange;
}

const required = { type: String, required: true } as const;
const personal = { type: String, required: true, personal: true } as const;
const optional = { type: String, personal: true } as const;
const mixed = { type: Schema.Types.Mixed, required: false } as const;

/** How the shop's customers are stored. */
export const shopCustomerSchema = new Schema<ShopCustomer>(
  {
    _id: required,
    name: personal,
    nameParts: {
      type: new Schema({ given: optional, family: optional }, { _id: false }),
      required: false,
    },
    email: { ...personal, index: true },
    phone: { type: String, personal: true, index: true, sparse: true },
    locale: required,
    address: ADDRESS_FIELDS,
    addresses: { type: [addressSchema], default: undefined },
    paymentMethods: { type: [paymentMethodSchema], default: undefined },
    revision: Number,
    performed: { type: [{ _id: false, key: required, value: mixed }], default: undefined },
    pending: { ...mixed, personal: true },
  },
  { collection: 'shop-customers', versionKey: false },
);
shopCustomerSchema.index({ 'address.postcode': 1 });
