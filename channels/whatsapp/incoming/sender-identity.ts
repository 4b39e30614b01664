import type { Contact } from '../../../models/customer/contact.ts';
import { type Contacts, WHATSAPP } from '../options.ts';

/** A telephone number as WhatsApp gives it: digits with the country's code. Anything else is a user id. */
const PHONE = /^\d{6,15}$/;

/** Whether a provider's id is a telephone number. */
export function isPhone(name: string): boolean {
  return PHONE.test(name);
}

/**
 * The conversation that the sender's ids belong to. Their user id says it best: people change their number, and numbers change
 * their people, whose messages then begin a conversation of their own.
 */
export async function conversationOfSender(
  contacts: Contacts,
  account: string,
  names: readonly [string, ...string[]],
): Promise<string> {
  const named = async (name: string | undefined) =>
    name === undefined ? null : await contacts.findByProviderId(WHATSAPP, account, name);
  const phone = names.find(isPhone);
  const user = names.find((name) => !isPhone(name));
  const known = await named(user);
  const holder = await named(phone);
  if (known !== null) {
    if (phone !== undefined) await assignPhone(contacts, known, holder, phone);
    return known.address.externalId;
  }
  if (holder === null || phone === undefined) return await newConversation(contacts, account, names[0], user);
  const other = holder.names.find((name) => !isPhone(name));
  if (user === undefined || other === undefined) return holder.address.externalId;
  await contacts.replaceIds(holder.address, [phone], other);
  return user;
}

/** Somebody known by their user id writes from a number: it is theirs from now on, and nobody else's. */
async function assignPhone(
  contacts: Contacts,
  known: Contact,
  holder: Contact | null,
  phone: string,
): Promise<void> {
  if (known.names.includes(phone)) return;
  const left = holder?.names.find((name) => !isPhone(name));
  if (holder !== null && left !== undefined) await contacts.replaceIds(holder.address, [phone], left);
  await contacts.replaceIds(known.address, known.names.filter(isPhone), phone);
}

async function newConversation(
  contacts: Contacts,
  account: string,
  name: string,
  user: string | undefined,
): Promise<string> {
  const reused = await contacts.isFormerId(WHATSAPP, account, name);
  return reused ? (user ?? `${name}+`) : name;
}
