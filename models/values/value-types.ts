import type { FileRef } from '../desk/desk.ts';
import type { Json } from '../json.ts';
import type { Money } from '../shop/money.ts';
import type { Picks, Swaps } from './referent.ts';

/**
 * A postal address in the customer's own spelling and letter case; null is what they left out, so that a dialog can ask for it. `street` includes the house
 * number, or is a PO box or a parcel locker; in a Chinese address it begins with the district and holds the building and the room, too. `street2` is a flat, a
 * floor, the name of a house, a village or who takes the parcel ("c/o"), several ones with a comma between them. `region` is a state, a province or a county.
 */
export type Address = {
  street: string;
  street2: string | null;
  city: string | null;
  region: string | null;
  postcode: string | null;
  country: string | null;
};

/** A part of an address that a customer gave alone: null is what is not in it. `house`: only the house number is another one: "number 27". */
export type AddressPart = {
  street: string | null;
  city: string | null;
  postcode: string | null;
  house?: string;
};

/** An item with its quantity, named as the customer named it. */
export type ItemQuantity = { name: string; quantity: number };

/** The type of each built-in kind of value. */
export type BuiltInValues = {
  /** An order number. */
  order: string;
  /** The number of a ticket of the staff desk. */
  ticket: string;
  /** In lower case, the domain in ASCII. */
  email: string;
  postcode: string;
  /** The customer's own name, first and last, in the customer's spelling. */
  person: string;
  /** A one-time code. */
  code: string;
  /** A CSAT score, 1 to 5. */
  score: string;
  /** `YYYY-MM-DD`. */
  date: string;
  money: Money;
  number: number;
  /** An integer from 1. */
  quantity: number;
  address: Address;
  /** What a message says of an address, where a question asks for it. */
  'address-part': AddressPart;
  /** The number of another order, which only says what this one is to be like. */
  'like-order': string;
  items: ItemQuantity[];
  /** The customer wants something for a part only: "only one of them". */
  part: boolean;
  /** Several of the things in question: "both", "all but the lamp". */
  picks: Picks;
  /** What of the things in question is to be exchanged, and for what: "the lamp for a black one". */
  swaps: Swaps;
  /** One of the things in question, by its id. */
  choice: string;
  /** One of the customer's ways to pay, by its id. */
  payment: string;
  /** The message, or the part of it, with which a task began, as the customer wrote it; at most 1,000 characters. */
  wording: string;
  /** The whole message, as the customer wrote it. */
  text: string;
  /** The files of the message, at least one. */
  files: FileRef[];
};

/** The values of one message, at most one of a kind, in normal form. */
export type SlotValues = { readonly [kind: string]: Json };
