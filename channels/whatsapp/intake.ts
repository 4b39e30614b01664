import type { Activity } from 'botbuilder';
import { RECEIPT, type Receipt } from '../../models/desk.ts';
import type { ConversationAddress } from '../../models/inbox.ts';
import type { Accepted, ChannelHost } from '../channel.ts';
import { activityOf, CONSENT } from './activity.ts';
import type { Heard, Told } from './heard.ts';
import { consentWish } from './opt-out.ts';
import { WHATSAPP, type WhatsappPorts } from './options.ts';
import { conversationOfKey } from './outgoing.ts';
import { conversationOf, isPhone } from './who-writes.ts';

/** A message that was recorded; `answered`: a person would read it and begin to type, so that it may be marked so. */
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
  async message(heard: Heard, host: ChannelHost): Promise<TakenIn> {
    const { contacts } = this.#ports;
    const { account, names, content } = heard;
    const conversation = await conversationOf(contacts, account, names);
    const address = { channel: WHATSAPP, account, externalId: conversation };
    if (content.kind === 'moved') await this.#move(address, names, content.to);
    else if (opensWindow(heard))
      await contacts.heard(address, names, names[0], earlier(heard.at, this.#ports.now()));
    const consent = await this.#consent(heard, conversation);
    const activity = consent ?? activityOf(heard);
    const accepted = await host.accept({ id: heard.id, account, conversation, activity });
    return { ...accepted, answered: consent === undefined && isReadable(heard) };
  }

  /** Records what a provider told of a message; one that failed is said another way. */
  async receipt(told: Told, host: ChannelHost): Promise<void> {
    const { account, id, mark, at, reason } = told;
    const conversation = await conversationOf(this.#ports.contacts, account, [told.to]);
    const key = ownKey(told.key, account, conversation);
    const value: Receipt = {
      providerId: id,
      mark,
      ...(reason !== undefined && { reason }),
    };
    await host.accept({
      id: `${id}:${mark}`,
      account,
      conversation,
      activity: { type: 'event', name: RECEIPT, value, timestamp: at, from: { id: WHATSAPP, name: '' } },
    });
    if (mark === 'failed' && key !== undefined) await this.#sayOtherwise(account, conversation, key, host);
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
  async #consent(heard: Heard, conversation: string): Promise<Partial<Activity> | undefined> {
    const { content, account, at } = heard;
    if (content.kind !== 'text' && content.kind !== 'choice') return undefined;
    const wish = consentWish(content.text);
    if (wish === undefined) return undefined;
    const { contacts, log } = this.#ports;
    const address = { channel: WHATSAPP, account, externalId: conversation };
    const out = (await contacts.find(address))?.optedOutAt != null;
    if (wish === 'in' && !out) return undefined;
    await contacts.change(address, { optedOutAt: wish === 'out' ? at : null, noticedAt: null });
    log('whatsapp-consent', { conversation, optedOut: wish === 'out' });
    const { text: _said, ...rest } = activityOf(heard);
    return { ...rest, type: 'event', name: CONSENT, value: { optedOut: wish === 'out' } };
  }

  async #sayOtherwise(account: string, conversation: string, key: string, host: ChannelHost): Promise<void> {
    const seq = Number(key.slice(key.lastIndexOf(':') + 1));
    const [message] = await host.read(account, conversation, seq - 1, 1);
    const text = message?.seq === seq ? message.activity.text : undefined;
    if (text === undefined || text === '') return;
    await this.#ports.fallback(conversationOfKey(key), text, key);
  }
}

/** Whatever a customer does in the chat opens their window, but for what the provider says by itself. */
function opensWindow({ content }: Heard): boolean {
  return content.kind !== 'note' && content.kind !== 'moved';
}

/** A provider's clock that is ahead opens no window longer than ours. */
function earlier(at: Date, now: Date): Date {
  return at < now ? at : now;
}

/** Our key of a message as it came back from the provider; other software at the same number may have put its own data there. */
function ownKey(key: string | undefined, account: string, conversation: string): string | undefined {
  const id = `${WHATSAPP}:${encodeURIComponent(account)}:${conversation}`;
  return key?.startsWith(`${id}:`) && /^[1-9]\d*$/.test(key.slice(id.length + 1)) ? key : undefined;
}

const UNREAD = new Set<Heard['content']['kind']>(['reaction', 'edit', 'deletion', 'moved', 'opened', 'note']);

function isReadable({ content }: Heard): boolean {
  return !UNREAD.has(content.kind);
}
