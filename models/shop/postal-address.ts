import { Schema } from 'mongoose';

/** A postal address. */
export interface PostalAddress {
  readonly name: string;
  readonly street: string;
  /** The second line: a flat, a floor, a suite. */
  readonly street2?: string;
  readonly city: string;
  /** A state or a province, where addresses have one. */
  readonly region?: string;
  readonly postcode: string;
  /** ISO 3166-1 alpha-2, or the country as the shop writes it. */
  readonly country: string;
}

const personal = { type: String, required: true, personal: true } as const;
const optional = { type: String, personal: true } as const;

/** The fields of a stored address. */
export const ADDRESS_FIELDS = {
  name: personal,
  street: personal,
  street2: optional,
  city: personal,
  region: optional,
  postcode: personal,
  country: personal,
} as const;

/** How one address of several is stored. */
export const addressSchema = new Schema<PostalAddress>(ADDRESS_FIELDS, { _id: false });
