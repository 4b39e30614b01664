import type { Activity } from 'botbuilder';
import type { ConversationAddress } from '../../../models/conversation/inbox.ts';
import type { Contact } from '../../../models/customer/contact.ts';
import { localeOf } from '../../../models/locale/locale.ts';
import type { ChannelAddress, SendResult } from '../../channel.ts';
import { WHATSAPP, type WhatsappPorts } from '../options.ts';
import { WHATSAPP_WORDS } from '../words/whatsapp-words.ts';

/** How often somebody who opted out and writes all the same is told so: once a day, in milliseconds. */
const NOTICE_MS = 24 * 3_600_000;

/** A message on its way out, with whom it is for. */
export interface OutgoingMessage {
  readonly address: ConversationAddress;
  readonly contact: Contact | null;
  /** The provider's id of the recipient. */
  readonly to: string;
  readonly activity: Partial<Activity>;
  readonly key: string;
}

/** Sends to a provider what may be sent. */
export type Deliver = (outgoing: OutgoingMessage) => Promise<SendResult>;

/** What is handed to a provider; anything else that a bot may do has no counterpart on WhatsApp. */
const DELIVERABLE_TYPES = new Set(['message', 'messageUpdate', 'messageDelete']);

/** What both transports check before anything is sent: that it can be shown, and that the customer wants it. */
export async function sendChecked(
  to: ChannelAddress,
  activity: Partial<Activity>,
  key: string,
  ports: WhatsappPorts,
  deliver: Deliver,
): Promise<SendResult> {
  if (!DELIVERABLE_TYPES.has(activity.type ?? '')) return { status: 'sent' };
  const address = { channel: WHATSAPP, account: to.account, externalId: to.conversation };
  const contact = await ports.contacts.find(address);
  const outgoing = { address, contact, to: contact?.to ?? to.conversation, activity, key };
  if (contact?.optedOutAt == null) return await deliver(outgoing);
  await sendOptOutNotice(outgoing, contact, ports, deliver);
  return { status: 'failed', reason: 'the customer wants no messages here (they wrote STOP)' };
}

/**
 * Says a message another way when WhatsApp could not deliver it. Not one to somebody who wants none, nor what has no words, nor a change
 * of what was said: its reader would not know of what.
 */
export async function deliverFallback(
  to: ChannelAddress,
  { type, text = '' }: Partial<Activity>,
  key: string,
  ports: WhatsappPorts,
): Promise<boolean> {
  if (type !== 'message' || text === '') return false;
  const address = { channel: WHATSAPP, account: to.account, externalId: to.conversation };
  if ((await ports.contacts.find(address))?.optedOutAt != null) return false;
  return await ports.fallback(key.slice(0, key.lastIndexOf(':')), text, key);
}

async function sendOptOutNotice(
  outgoing: OutgoingMessage,
  contact: Contact,
  ports: WhatsappPorts,
  deliver: Deliver,
): Promise<void> {
  const { lastInboundAt, optedOutAt, noticedAt } = contact;
  const wroteSince = lastInboundAt != null && optedOutAt != null && lastInboundAt > optedOutAt;
  const now = ports.now();
  const recently = noticedAt != null && now.getTime() - noticedAt.getTime() < NOTICE_MS;
  if (!wroteSince || recently) return;
  const { locale } = outgoing.activity;
  const text = WHATSAPP_WORDS[localeOf(locale)].optedOut;
  const activity = { type: 'message', text, ...(locale !== undefined && { locale }) };
  const notice = await deliver({ ...outgoing, activity, key: `${outgoing.key}:notice` });
  if (notice.status === 'sent') await ports.contacts.update(outgoing.address, { noticedAt: now });
}
