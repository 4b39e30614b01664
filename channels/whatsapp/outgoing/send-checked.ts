import type { Activity } from 'botbuilder';
import type { Contact } from '../../../models/contact/contact.ts';
import type { ConversationAddress } from '../../../models/conversation/inbox.ts';
import { wordsFor } from '../../../models/locale/script-variants.ts';
import type { ChannelAddress, SendResult } from '../../channel.ts';
import { WHATSAPP, type WhatsappPorts } from '../options.ts';
import { WHATSAPP_WORDS } from '../words/whatsapp-words.ts';

/** Shortest time between two notices to a customer who opted out and still writes: a day, in milliseconds. */
const NOTICE_MS = 24 * 3_600_000;

/** A message to be sent, with its recipient. */
export interface OutgoingMessage {
  readonly address: ConversationAddress;
  readonly contact: Contact | null;
  /** The provider's id of the recipient: phone number or user id. */
  readonly to: string;
  readonly activity: Partial<Activity>;
  /** The idempotency key: the same for each try. */
  readonly key: string;
}

/** Hands a checked message to the provider. */
export type Deliver = (outgoing: OutgoingMessage) => Promise<SendResult>;

/** The activity types that WhatsApp can deliver; all others are dropped as sent. */
const DELIVERABLE_TYPES = new Set(['message', 'messageUpdate', 'messageDelete']);

/** Checks that both transports share before a message is sent: WhatsApp can deliver its type, and the customer has not opted out. */
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
 * Sends an undeliverable message by the fallback channel. Not to a customer who opted out, not without text, and not an edit or deletion,
 * whose reader would not know which message it is about.
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
  const text = wordsFor(WHATSAPP_WORDS, locale).optedOut;
  const activity = { type: 'message', text, ...(locale !== undefined && { locale }) };
  const notice = await deliver({ ...outgoing, activity, key: `${outgoing.key}:notice` });
  if (notice.status === 'sent') await ports.contacts.update(outgoing.address, { noticedAt: now });
}
