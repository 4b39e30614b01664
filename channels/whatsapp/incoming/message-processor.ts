import type { Activity } from 'botbuilder';
import type { ConversationAddress } from '../../../models/conversation/inbox.ts';
import { RECEIPT, type Receipt } from '../../../models/conversation/receipt.ts';
import type { Accepted, ChannelHost } from '../../channel.ts';
import { WHATSAPP, type WhatsappPorts } from '../options.ts';
import { CONSENT, messageActivity, takeoverActivity } from './message-activity.ts';
import { optOutKeyword } from './opt-out.ts';
import { conversationOfSender, isPhone } from './sender-identity.ts';
import type { WhatsappMessage, WhatsappReceipt } from './whatsapp-message.ts';

/**
 * A recorded message. `isForBot`: the bot answers it, so that it may be marked as read and typing shown. A message for staff stays unread on
 * the phone until an employee reads it.
 */
export interface ProcessedMessage extends Accepted {
  readonly isForBot: boolean;
}

/** Processes incoming messages and delivery receipts for both transports: finds the conversation, updates the contact, and records. */
export class MessageProcessor {
  readonly #ports: WhatsappPorts;

  constructor(ports: WhatsappPorts) {
    this.#ports = ports;
  }

  /** Records a message. The contact is updated first: messaging window, changed id, opt-out. */
  async processMessage(message: WhatsappMessage, host: ChannelHost): Promise<ProcessedMessage> {
    const { contacts } = this.#ports;
    const { account, customerIds, content } = message;
    if (message.ofShop === true) return await this.#fromShop(message, host);
    const conversation =
      (await this.#knownIdChange(message)) ?? (await conversationOfSender(contacts, account, customerIds));
    const address = { channel: WHATSAPP, account, externalId: conversation };
    if (content.kind === 'id-changed') await this.#changeId(address, customerIds, content.to);
    else if (opensWindow(message))
      await contacts.recordInbound(
        address,
        customerIds,
        customerIds[0],
        notLater(message.at, this.#ports.now()),
      );
    const consent = await this.#consent(message, conversation);
    const activity = consent ?? messageActivity(message);
    const accepted = await host.accept({ id: message.id, account, conversation, activity });
    const isMarkable = consent === undefined && hasReadMark(message);
    return { ...accepted, isForBot: isMarkable && !(await host.isWithStaff(account, conversation)) };
  }

  /** Records a delivery receipt. The id combines message and status, so that a repeated receipt is a duplicate. */
  async processReceipt(receipt: WhatsappReceipt, host: ChannelHost): Promise<void> {
    const { account, id, status, at, reason } = receipt;
    const conversation = await conversationOfSender(this.#ports.contacts, account, receipt.recipientIds);
    const value: Receipt = {
      providerId: id,
      status,
      ...(reason !== undefined && { reason }),
    };
    await host.accept({
      id: `${id}:${status}`,
      account,
      conversation,
      activity: { type: 'event', name: RECEIPT, value, timestamp: at, from: { id: WHATSAPP, name: '' } },
    });
  }

  /** Records an employee's message from WhatsApp's own app, which pauses the bot. Reactions, edits and deletions are ignored. */
  async #fromShop(message: WhatsappMessage, host: ChannelHost): Promise<ProcessedMessage> {
    const { contacts, now, takeoverMs, log } = this.#ports;
    const { id, account, customerIds, content } = message;
    if (WITHOUT_READ_MARK.has(content.kind)) {
      log('whatsapp-own-message-ignored', { kind: content.kind });
      return { id, isDuplicate: true, isForBot: false };
    }
    const conversation = await conversationOfSender(contacts, account, customerIds);
    const until = new Date(notLater(message.at, now()).getTime() + takeoverMs);
    const activity = takeoverActivity(message, until);
    return { ...(await host.accept({ id, account, conversation, activity })), isForBot: false };
  }

  /** The conversation of a customer whose id change was recorded before: the old id may belong to another customer by now. */
  async #knownIdChange({ account, customerIds, content }: WhatsappMessage): Promise<string | undefined> {
    if (content.kind !== 'id-changed') return undefined;
    const holder = await this.#ports.contacts.findByProviderId(WHATSAPP, account, content.to);
    return holder?.former.includes(customerIds[0]) ? holder.address.externalId : undefined;
  }

  /** Stores a changed id. A new phone number comes with a new user id and replaces all known ids; a user id changes alone. */
  async #changeId(address: ConversationAddress, ids: readonly string[], to: string): Promise<void> {
    const { contacts } = this.#ports;
    const known = isPhone(to) ? ((await contacts.find(address))?.names ?? []) : [];
    await contacts.replaceIds(
      address,
      [...new Set([...known, ...ids.filter((id) => isPhone(id) === isPhone(to))])],
      to,
    );
  }

  /** The opt-out or opt-in event in place of a message that is only a keyword (STOP, or START after an opt-out). */
  async #consent(message: WhatsappMessage, conversation: string): Promise<Partial<Activity> | undefined> {
    const { content, account, at } = message;
    if (content.kind !== 'text' && content.kind !== 'choice') return undefined;
    const keyword = optOutKeyword(content.text);
    if (keyword === undefined) return undefined;
    const { contacts, log } = this.#ports;
    const address = { channel: WHATSAPP, account, externalId: conversation };
    const out = (await contacts.find(address))?.optedOutAt != null;
    if (keyword === 'in' && !out) return undefined;
    await contacts.update(address, { optedOutAt: keyword === 'out' ? at : null, noticedAt: null });
    log('whatsapp-consent-changed', { conversation, optedOut: keyword === 'out' });
    const { text: _text, ...rest } = messageActivity(message);
    return { ...rest, type: 'event', name: CONSENT, value: { optedOut: keyword === 'out' } };
  }
}

/** Whether a message opens the messaging window: every act of the customer does, notices of the provider do not. */
function opensWindow({ content }: WhatsappMessage): boolean {
  return content.kind !== 'note' && content.kind !== 'id-changed';
}

/** The earlier of two times, so that a provider's clock that is ahead does not extend the window. */
function notLater(at: Date, now: Date): Date {
  return at < now ? at : now;
}

/** Content that the bot does not answer, so that it is not marked as read. */
const WITHOUT_READ_MARK = new Set<WhatsappMessage['content']['kind']>([
  'reaction',
  'edit',
  'deletion',
  'id-changed',
  'opened',
  'note',
]);

function hasReadMark({ content }: WhatsappMessage): boolean {
  return !WITHOUT_READ_MARK.has(content.kind);
}
