import type { Identity } from '../../../models/customer/identity.ts';

/** What is known of a conversation, for finding its customer's address. */
export interface AddressedChat {
  readonly identity: Identity;
  readonly locale: string | undefined;
  /** The customer asked for staff's answers by mail, which sends each of them already. */
  readonly isAnsweredByMail: boolean;
}

/** What the search for an address needs of the product; `conversation` is the channel's id of one. */
export interface RecipientPorts {
  chatOf(conversation: string): Promise<AddressedChat | undefined>;
  /** The address that the shop has of a customer. */
  addressOf(customer: string): Promise<string | undefined>;
  /** The mail address that the customer has written in the conversation last. */
  writtenAddress(conversation: string): Promise<string | undefined>;
}

/** Who gets a mail about a conversation. */
export interface Recipient {
  readonly email: string;
  /** The shop's address of a customer who was proved in the conversation; false for an address that somebody has typed. */
  readonly isProved: boolean;
  readonly locale: string | undefined;
}

/** The recipient of a mail about a conversation; undefined if no address is known, or the answers go by mail already. */
export async function recipientOf(
  conversation: string,
  ports: RecipientPorts,
): Promise<Recipient | undefined> {
  const chat = await ports.chatOf(conversation);
  if (chat === undefined || chat.isAnsweredByMail) return undefined;
  const { identity, locale } = chat;
  // Who only matches an order knows its number and address, and need not be its customer.
  const isProved = identity.level !== 'none' && identity.level !== 'matched';
  const { customer } = identity;
  const proved = isProved && customer !== undefined ? await ports.addressOf(customer) : undefined;
  if (proved !== undefined) return { email: proved, isProved: true, locale };
  const written = await ports.writtenAddress(conversation);
  return written === undefined ? undefined : { email: written, isProved: false, locale };
}
