import type { ContactRepository } from '../../models/customer/contact-repository.ts';
import type { Log } from '../../models/log/log.ts';

/** The one channel's id, whichever transport is behind it. */
export const WHATSAPP = 'whatsapp';

/** The part of the contacts' repository that the channel works with. */
export type Contacts = Pick<
  ContactRepository,
  'find' | 'findByProviderId' | 'isFormerId' | 'recordInbound' | 'update' | 'replaceIds'
>;

/** What the channel needs from the product, whichever transport it has. */
export interface WhatsappPorts {
  readonly contacts: Contacts;
  /** The shop's customer with a telephone number (digits with the country's code); undefined if there is not exactly one. */
  customerOf(phone: string): Promise<string | undefined>;
  /**
   * Says a text to the customer of a conversation (its id) by another way than WhatsApp, once per `key`; false if there is none.
   * It is called when a message could not be delivered here.
   */
  fallback(conversation: string, text: string, key: string): Promise<boolean>;
  readonly log: Log;
  /** How long the bot is silent after a person of the shop has answered in WhatsApp itself, in milliseconds. */
  readonly takeoverMs: number;
  readonly now: () => Date;
  /** Waits so many milliseconds. */
  pause(ms: number): Promise<void>;
}
