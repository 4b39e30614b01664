import type { Activity } from 'botbuilder';
import type { Contact } from '../../models/contact.ts';
import type { ConversationAddress } from '../../models/inbox.ts';
import type { Address, Delivery } from '../channel.ts';
import { optedOutNotice } from './opt-out.ts';
import { WHATSAPP, type WhatsappPorts } from './options.ts';

/** How often somebody who opted out and writes all the same is told so: once a day, in milliseconds. */
const NOTICE_MS = 24 * 3_600_000;

/** A message on its way out, with whom it is for. */
export interface Outgoing {
  readonly address: ConversationAddress;
  readonly contact: Contact | null;
  /** The provider's id of the recipient. */
  readonly to: string;
  readonly activity: Partial<Activity>;
  readonly key: string;
  /** Not to be said another way if it fails. */
  readonly here?: true;
}

/** Sends to a provider what may be sent. */
export type Deliver = (outgoing: Outgoing) => Promise<Delivery>;

/** What both transports check before anything is sent: that it can be shown, and that the customer wants it. */
export async function sendChecked(
  to: Address,
  activity: Partial<Activity>,
  key: string,
  ports: WhatsappPorts,
  deliver: Deliver,
): Promise<Delivery> {
  if (activity.type === 'messageDelete') return { status: 'failed', reason: 'WhatsApp takes nothing back' };
  if (activity.type !== 'message') return { status: 'sent' };
  const address = { channel: WHATSAPP, account: to.account, externalId: to.conversation };
  const contact = await ports.contacts.find(address);
  const outgoing = { address, contact, to: contact?.to ?? to.conversation, activity, key };
  if (contact?.optedOutAt == null) return await deliver(outgoing);
  await notify(outgoing, contact, ports, deliver);
  return { status: 'failed', reason: 'the customer wants no messages here (they wrote STOP)' };
}

/** Says a message another way when WhatsApp can't; the failure tells whether it could be. */
export async function failed(outgoing: Outgoing, reason: string, ports: WhatsappPorts): Promise<Delivery> {
  const { activity, key, here } = outgoing;
  const text = here === true ? '' : (activity.text ?? '');
  const other = text !== '' && (await ports.fallback(conversationOfKey(key), text, key));
  return { status: 'failed', reason: other ? `${reason}; sent another way` : reason };
}

/** The conversation's id in a message's key, which ends in its number. */
export function conversationOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}

async function notify(
  outgoing: Outgoing,
  contact: Contact,
  ports: WhatsappPorts,
  deliver: Deliver,
): Promise<void> {
  const { heardAt, optedOutAt, noticedAt } = contact;
  const wroteSince = heardAt != null && optedOutAt != null && heardAt > optedOutAt;
  const now = ports.now();
  const recently = noticedAt != null && now.getTime() - noticedAt.getTime() < NOTICE_MS;
  if (!wroteSince || recently) return;
  const { locale } = outgoing.activity;
  const activity = { type: 'message', text: optedOutNotice(locale), ...(locale !== undefined && { locale }) };
  const notice = await deliver({ ...outgoing, activity, key: `${outgoing.key}:notice`, here: true });
  if (notice.status === 'sent') await ports.contacts.change(outgoing.address, { noticedAt: now });
}
