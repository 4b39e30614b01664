import { wordsFor } from '../../../models/locale/script-variants.ts';
import type { WhatsappPorts } from '../options.ts';
import { WHATSAPP_WORDS } from '../words/whatsapp-words.ts';

/** What the fallback mail needs. */
export interface FallbackMailPorts {
  /** The identified customer of a conversation, from the shop's records; undefined or null if there is none. */
  customerIn(
    conversation: string,
  ): Promise<{ readonly email: string; readonly locale: string } | null | undefined>;
  /** Sends a mail, once per `key`. */
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly key: string;
  }): Promise<void>;
}

/**
 * The fallback by mail: sends an undeliverable message to the mail address that the shop has for the conversation's identified customer.
 */
export function fallbackMail({ customerIn, send }: FallbackMailPorts): WhatsappPorts['fallback'] {
  return async (conversation, text, key) => {
    const customer = await customerIn(conversation);
    if (customer === null || customer === undefined) return false;
    const subject = wordsFor(WHATSAPP_WORDS, customer.locale).fallbackSubject;
    await send({ to: customer.email, subject, text, key: `fallback:${key}` });
    return true;
  };
}
