import type { Activity } from 'botbuilder';
import type { ConversationAddress } from '../../models/conversation/inbox.ts';
import { RECEIPT, type Receipt } from '../../models/conversation/receipt.ts';
import type { Accepted, ChannelHost } from '../channel.ts';
import { activityOf, CONSENT, elsewhereOf } from './activity.ts';
import type { WhatsappInbound, WhatsappStatus } from './heard.ts';
import { consentWish } from './opt-out.ts';
import { WHATSAPP, type WhatsappPorts } from './options.ts';
import { conversationOf, isPhone } from './who-writes.ts';

/**
 * A message that was recorded; `answered`: the bot reads it and begins to type, so that it may be marked so. What a person answers stays
 * unread until they have read it, on their phone too.
 */
export interface TakenIn extends Accepted {
  readonly answered: boolean;
}

/** Takes in what customers wrote and what became of our messages, for both transports: finds the conversation, and records. */
export class Intake {
  readonly #ports: WhatsappPorts;

  constructor(ports: WhatsappPorts) {
    this.#ports = ports;
  }

  /** Records a message; what is known of its sender (the window, a new number, an opt-out) is kept first. */
  async message(heard: WhatsappInbound, host: ChannelHost): Promise<TakenIn> {
    const { contacts } = this.#ports;
    const { account, names, content } = heard;
    if (heard.ofShop === true) return await this.#elsewhere(heard, host);
    const conversation =
      (await this.#movedAlready(heard)) ?? (await conversationOf(contacts, account, names));
    const address = { channel: WHATSAPP, account, externalId: conversation };
    if (content.kind === 'moved') await this.#move(address, names, content.to);
    else if (opensWindow(heard))
      await contacts.heard(address, names, names[0], earlier(heard.at, this.#ports.now()));
    const consent = await this.#consent(heard, conversation);
    const activity = consent ?? activityOf(heard);
    const accepted = await host.accept({ id: heard.id, account, conversation, activity });
    const isRead = consent === undefined && isReadable(heard);
    return { ...accepted, answered: isRead && !(await host.isAttended(account, conversation)) };
  }

  /** Records what a provider told of a message. */
  async receipt(told: WhatsappStatus, host: ChannelHost): Promise<void> {
    const { account, id, mark, at, reason } = told;
    const conversation = await conversationOf(this.#ports.contacts, account, told.to);
    const value: Receipt = {
      providerId: id,
      status: mark,
      ...(reason !== undefined && { reason }),
    };
    await host.accept({
      id: `${id}:${mark}`,
      account,
      conversation,
      activity: { type: 'event', name: RECEIPT, value, timestamp: at, from: { id: WHATSAPP, name: '' } },
    });
  }

  /** What the shop said in WhatsApp itself stands in the conversation of whom it was said to; that a thumb was given does not. */
  async #elsewhere(heard: WhatsappInbound, host: ChannelHost): Promise<TakenIn> {
    const { contacts, now, quietMs, log } = this.#ports;
    const { id, account, names, content } = heard;
    if (UNREAD.has(content.kind)) {
      log('whatsapp-own-message-ignored', { kind: content.kind });
      return { id, seen: true, answered: false };
    }
    const conversation = await conversationOf(contacts, account, names);
    const until = new Date(earlier(heard.at, now()).getTime() + quietMs);
    const activity = elsewhereOf(heard, until);
    return { ...(await host.accept({ id, account, conversation, activity })), answered: false };
  }

  /** The conversation of somebody of whose new id was told before: their old one is nobody's by now, or somebody else's. */
  async #movedAlready({ account, names, content }: WhatsappInbound): Promise<string | undefined> {
    if (content.kind !== 'moved') return undefined;
    const holder = await this.#ports.contacts.named(WHATSAPP, account, content.to);
    return holder?.former.includes(names[0]) ? holder.address.externalId : undefined;
  }

  /** Whoever changes their number gets a new user id with it; a user id changes alone. */
  async #move(address: ConversationAddress, names: readonly string[], to: string): Promise<void> {
    const { contacts } = this.#ports;
    const known = isPhone(to) ? ((await contacts.find(address))?.names ?? []) : [];
    await contacts.rename(
      address,
      [...new Set([...known, ...names.filter((name) => isPhone(name) === isPhone(to))])],
      to,
    );
  }

  /** The event in place of a message that is nothing but STOP, or START after one. */
  async #consent(heard: WhatsappInbound, conversation: string): Promise<Partial<Activity> | undefined> {
    const { content, account, at } = heard;
    if (content.kind !== 'text' && content.kind !== 'choice') return undefined;
    const wish = consentWish(content.text);
    if (wish === undefined) return undefined;
    const { contacts, log } = this.#ports;
    const address = { channel: WHATSAPP, account, externalId: conversation };
    const out = (await contacts.find(address))?.optedOutAt != null;
    if (wish === 'in' && !out) return undefined;
    await contacts.change(address, { optedOutAt: wish === 'out' ? at : null, noticedAt: null });
    log('whatsapp-consent-changed', { conversation, optedOut: wish === 'out' });
    const { text: _said, ...rest } = activityOf(heard);
    return { ...rest, type: 'event', name: CONSENT, value: { optedOut: wish === 'out' } };
  }
}

/** Whatever a customer does in the chat opens their window, but for what the provider says by itself. */
function opensWindow({ content }: WhatsappInbound): boolean {
  return content.kind !== 'note' && content.kind !== 'moved';
}

/** A provider's clock that is ahead opens no window longer than ours. */
function earlier(at: Date, now: Date): Date {
  return at < now ? at : now;
}

const UNREAD = new Set<WhatsappInbound['content']['kind']>([
  'reaction',
  'edit',
  'deletion',
  'moved',
  'opened',
  'note',
]);

function isReadable({ content }: WhatsappInbound): boolean {
  return !UNREAD.has(content.kind);
}
