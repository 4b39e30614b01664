import type { Activity } from 'botbuilder';
import type { ConversationAddress } from '../../../models/conversation/inbox.ts';
import { RECEIPT, type Receipt } from '../../../models/desk/desk.ts';
import type { Accepted, ChannelHost } from '../../channel.ts';
import { WHATSAPP, type WhatsappPorts } from '../options.ts';
import { CONSENT, messageActivity, takeoverActivity } from './message-activity.ts';
import { optOutKeyword } from './opt-out.ts';
import { conversationOfSender, isPhone } from './sender-identity.ts';
import type { WhatsappMessage, WhatsappReceipt } from './whatsapp-message.ts';

/**
 * A message that was recorded; `answered`: the bot reads it and begins to type, so that it may be marked so. What a person answers stays
 * unread until they have read it, on their phone too.
 */
export interface ProcessedMessage extends Accepted {
  readonly isForBot: boolean;
}

/** Takes in what customers wrote and what became of our messages, for both transports: finds the conversation, and records. */
export class MessageProcessor {
  readonly #ports: WhatsappPorts;

  constructor(ports: WhatsappPorts) {
    this.#ports = ports;
  }

  /** Records a message; what is known of its sender (the window, a new number, an opt-out) is kept first. */
  async processMessage(heard: WhatsappMessage, host: ChannelHost): Promise<ProcessedMessage> {
    const { contacts } = this.#ports;
    const { account, customerIds, content } = heard;
    if (heard.ofShop === true) return await this.#fromShop(heard, host);
    const conversation =
      (await this.#knownIdChange(heard)) ?? (await conversationOfSender(contacts, account, customerIds));
    const address = { channel: WHATSAPP, account, externalId: conversation };
    if (content.kind === 'moved') await this.#changeId(address, customerIds, content.to);
    else if (opensWindow(heard))
      await contacts.recordInbound(
        address,
        customerIds,
        customerIds[0],
        earlier(heard.at, this.#ports.now()),
      );
    const consent = await this.#consent(heard, conversation);
    const activity = consent ?? messageActivity(heard);
    const accepted = await host.accept({ id: heard.id, account, conversation, activity });
    const isRead = consent === undefined && isReadable(heard);
    return { ...accepted, isForBot: isRead && !(await host.isWithStaff(account, conversation)) };
  }

  /** Records what a provider told of a message. */
  async processReceipt(told: WhatsappReceipt, host: ChannelHost): Promise<void> {
    const { account, id, status, at, reason } = told;
    const conversation = await conversationOfSender(this.#ports.contacts, account, told.recipientIds);
    const value: Receipt = {
      providerId: id,
      status: status,
      ...(reason !== undefined && { reason }),
    };
    await host.accept({
      id: `${id}:${status}`,
      account,
      conversation,
      activity: { type: 'event', name: RECEIPT, value, timestamp: at, from: { id: WHATSAPP, name: '' } },
    });
  }

  /** What the shop said in WhatsApp itself stands in the conversation of whom it was said to; that a thumb was given does not. */
  async #fromShop(heard: WhatsappMessage, host: ChannelHost): Promise<ProcessedMessage> {
    const { contacts, now, takeoverMs, log } = this.#ports;
    const { id, account, customerIds, content } = heard;
    if (WITHOUT_READ_MARK.has(content.kind)) {
      log('whatsapp-own-message-ignored', { kind: content.kind });
      return { id, isDuplicate: true, isForBot: false };
    }
    const conversation = await conversationOfSender(contacts, account, customerIds);
    const until = new Date(earlier(heard.at, now()).getTime() + takeoverMs);
    const activity = takeoverActivity(heard, until);
    return { ...(await host.accept({ id, account, conversation, activity })), isForBot: false };
  }

  /** The conversation of somebody of whose new id was told before: their old one is nobody's by now, or somebody else's. */
  async #knownIdChange({ account, customerIds, content }: WhatsappMessage): Promise<string | undefined> {
    if (content.kind !== 'moved') return undefined;
    const holder = await this.#ports.contacts.findByProviderId(WHATSAPP, account, content.to);
    return holder?.former.includes(customerIds[0]) ? holder.address.externalId : undefined;
  }

  /** Whoever changes their number gets a new user id with it; a user id changes alone. */
  async #changeId(address: ConversationAddress, names: readonly string[], to: string): Promise<void> {
    const { contacts } = this.#ports;
    const known = isPhone(to) ? ((await contacts.find(address))?.names ?? []) : [];
    await contacts.replaceIds(
      address,
      [...new Set([...known, ...names.filter((name) => isPhone(name) === isPhone(to))])],
      to,
    );
  }

  /** The event in place of a message that is nothing but STOP, or START after one. */
  async #consent(heard: WhatsappMessage, conversation: string): Promise<Partial<Activity> | undefined> {
    const { content, account, at } = heard;
    if (content.kind !== 'text' && content.kind !== 'choice') return undefined;
    const wish = optOutKeyword(content.text);
    if (wish === undefined) return undefined;
    const { contacts, log } = this.#ports;
    const address = { channel: WHATSAPP, account, externalId: conversation };
    const out = (await contacts.find(address))?.optedOutAt != null;
    if (wish === 'in' && !out) return undefined;
    await contacts.update(address, { optedOutAt: wish === 'out' ? at : null, noticedAt: null });
    log('whatsapp-consent-changed', { conversation, optedOut: wish === 'out' });
    const { text: _said, ...rest } = messageActivity(heard);
    return { ...rest, type: 'event', name: CONSENT, value: { optedOut: wish === 'out' } };
  }
}

/** Whatever a customer does in the chat opens their window, but for what the provider says by itself. */
function opensWindow({ content }: WhatsappMessage): boolean {
  return content.kind !== 'note' && content.kind !== 'moved';
}

/** A provider's clock that is ahead opens no window longer than ours. */
function earlier(at: Date, now: Date): Date {
  return at < now ? at : now;
}

const WITHOUT_READ_MARK = new Set<WhatsappMessage['content']['kind']>([
  'reaction',
  'edit',
  'deletion',
  'moved',
  'opened',
  'note',
]);

function isReadable({ content }: WhatsappMessage): boolean {
  return !WITHOUT_READ_MARK.has(content.kind);
}
