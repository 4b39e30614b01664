import type { Contact } from '../../../models/contact/contact.ts';
import { type Contacts, WHATSAPP } from '../options.ts';

/** A phone number as WhatsApp gives it: digits with the country code. Any other id is a user id. */
const PHONE = /^\d{6,15}$/;

/** Whether a provider's id is a phone number. */
export function isPhone(id: string): boolean {
  return PHONE.test(id);
}

/**
 * The conversation of a sender, by their ids (phone number, user id). The user id decides: customers change their number, and a number is
 * given to another customer, whose messages then start a conversation of their own. Stores a changed number with its contact.
 */
export async function conversationOfSender(
  contacts: Contacts,
  account: string,
  ids: readonly [string, ...string[]],
): Promise<string> {
  const contactOf = async (id: string | undefined) =>
    id === undefined ? null : await contacts.findByProviderId(WHATSAPP, account, id);
  const phone = ids.find(isPhone);
  const user = ids.find((id) => !isPhone(id));
  const userContact = await contactOf(user);
  const phoneContact = await contactOf(phone);
  if (userContact !== null) {
    if (phone !== undefined) await assignPhone(contacts, userContact, phoneContact, phone);
    return userContact.address.externalId;
  }
  if (phoneContact === null || phone === undefined)
    return await newConversation(contacts, account, ids[0], user);
  const other = phoneContact.names.find((id) => !isPhone(id));
  if (user === undefined || other === undefined) return phoneContact.address.externalId;
  await contacts.replaceIds(phoneContact.address, [phone], other);
  return user;
}

/** Stores that a contact known by the user id writes from this number, and takes the number from any other contact. */
async function assignPhone(
  contacts: Contacts,
  userContact: Contact,
  phoneContact: Contact | null,
  phone: string,
): Promise<void> {
  if (userContact.names.includes(phone)) return;
  const left = phoneContact?.names.find((id) => !isPhone(id));
  if (phoneContact !== null && left !== undefined)
    await contacts.replaceIds(phoneContact.address, [phone], left);
  await contacts.replaceIds(userContact.address, userContact.names.filter(isPhone), phone);
}

async function newConversation(
  contacts: Contacts,
  account: string,
  id: string,
  user: string | undefined,
): Promise<string> {
  const reused = await contacts.isFormerId(WHATSAPP, account, id);
  return reused ? (user ?? `${id}+`) : id;
}
