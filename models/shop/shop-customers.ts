import type { Money } from './money.ts';

/** A customer as the shop knows them. */
export interface CustomerRecord {
  /** The shop's id of the customer, the same for ever: it stands in proofs of identity, and in cases. Not empty. */
  readonly id: string;
  readonly name: string;
  /** The address that mails to the customer go to. */
  readonly email: string;
  /** The language of mails to the customer, a BCP 47 tag such as `de-AT`. */
  readonly locale: string;
}

/** An order of a customer, as far as staff need it: its number, and what it came to. */
export interface CustomerOrder {
  readonly order: string;
  readonly total: Money;
}

/**
 * The customers of a shop, for channels that vouch for their senders and for the staff desk. **An answer of `findByEmail` or `findByPhone` proves
 * the customer**: the sender may then see and change all orders of that customer. Answer undefined for an address or a number that several
 * customers share, and for one that the shop has not checked to be the customer's own.
 *
 * Every method may be asked again for the same customer at any time. One that throws, takes longer than five seconds or answers anything else
 * proves nobody and is logged (`shop-failed`, with the method); the channel asks again later, or serves the sender as a stranger.
 */
export interface ShopCustomers {
  /** The customer of an id that was proved before. Asked by the desk, for names and addresses, and by WhatsApp, for a fallback mail. */
  find(id: string): Promise<CustomerRecord | undefined>;
  /**
   * The customer with an e-mail address, in any letter case. Asked by the e-mail channel for a sender that the receiving server has verified
   * (DMARC), by Slack for a member's confirmed address, and by staff who look a customer up.
   */
  findByEmail(email: string): Promise<CustomerRecord | undefined>;
  /**
   * The customer with a telephone number: digits with the country code, no plus sign. Asked by WhatsApp, where a country's numbers have two forms
   * (Brazil, Mexico, Argentina) with each. Numbers that the shop keeps in other spellings are brought into this form by `phoneDigits`. Absent: WhatsApp
   * proves nobody.
   */
  findByPhone?(phone: string): Promise<CustomerRecord | undefined>;
  /**
   * The newest orders of a customer, newest first, at most `limit`. Asked by the desk, which shows their numbers to staff and routes cases by what they
   * come to. Absent: staff see none, and no route by spending fits.
   */
  newestOrders?(id: string, limit: number): Promise<readonly CustomerOrder[]>;
}
