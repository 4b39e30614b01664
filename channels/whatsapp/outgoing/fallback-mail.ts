import { localeOf } from '../../../models/locale/locale.ts';
import type { WhatsappPorts } from '../options.ts';
import { WHATSAPP_WORDS } from '../words/whatsapp-words.ts';

/** What a failed message is mailed with. */
export interface FallbackMailPorts {
  /** The customer whom a conversation was proved to be with, as the shop's own books know them. */
  customerIn(
    conversation: string,
  ): Promise<{ readonly email: string; readonly locale: string } | null | undefined>;
  /** Sends a mail; a key that was taken before is not sent again. */
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly key: string;
  }): Promise<void>;
}

/** Mails a failed message to the customer whom the conversation was proved to be with, at the shop's own address for them. */
export function fallbackMail({ customerIn, send }: FallbackMailPorts): WhatsappPorts['fallback'] {
  return async (conversation, text, key) => {
    const customer = await customerIn(conversation);
    if (customer === null || customer === undefined) return false;
    const subject = WHATSAPP_WORDS[localeOf(customer.locale)].fallbackSubject;
    await send({ to: customer.email, subject, text, key: `fallback:${key}` });
    return true;
  };
}
