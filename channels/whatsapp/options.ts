import type { ContactRepository } from '../../models/contact/contact-repository.ts';
import type { Log } from '../../models/log/log.ts';

/** The channel's id, the same over both transports. */
export const WHATSAPP = 'whatsapp';

/** The part of the contact repository that the channel uses. */
export type Contacts = Pick<
  ContactRepository,
  'find' | 'findByProviderId' | 'isFormerId' | 'recordInbound' | 'update' | 'replaceIds'
>;

/** What the channel needs of the product, over either transport. */
export interface WhatsappPorts {
  readonly contacts: Contacts;
  /** The shop's customer id for a phone number (digits with the country code); undefined unless exactly one customer has it. */
  customerOf(phone: string): Promise<string | undefined>;
  /**
   * Sends an undeliverable text to the customer of a conversation (its id) by another channel, once per `key`; false if there is none.
   */
  fallback(conversation: string, text: string, key: string): Promise<boolean>;
  readonly log: Log;
  /** How long the bot is paused after an employee has answered in WhatsApp's own app, in milliseconds. */
  readonly takeoverMs: number;
  readonly now: () => Date;
  /** Waits; in milliseconds. */
  pause(ms: number): Promise<void>;
}
