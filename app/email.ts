import { randomBytes } from 'node:crypto';
import { EmailChannel } from '../channels/email/email-channel.ts';
import { patientLookup } from '../channels/email/incoming/patient-lookup.ts';
import type { EmailOptions, MailTransport } from '../channels/email/options.ts';
import { type SmtpTransportOptions, smtpTransport } from '../channels/email/outgoing/smtp-transport.ts';
import type { Case } from '../desk/cases/case.ts';
import { signatureOf } from '../desk/settings/signature.ts';
import { conversationId } from '../models/conversation/inbox.ts';
import type { ChannelParts } from './app.ts';

type Given = Pick<EmailOptions, 'address' | 'name' | 'plus' | 'authservId' | 'imap' | 'smtp' | 'dailyLimit'>;

/** The setup of the e-mail channel. */
export interface EmailSetup extends Given {
  /** Default: mails are stored, and development shows them. */
  readonly out?: SmtpTransportOptions;
  /** The server's public URL, which may be known only once it listens. Absent: mails have no links. */
  readonly publicUrl?: () => string | undefined;
}

/** The e-mail channel with the app's parts. */
export function emailChannel(setup: EmailSetup, parts: ChannelParts): EmailChannel {
  const { repositories, customers, locales, now, log } = parts;
  const { out, publicUrl, ...given } = setup;
  const options: EmailOptions = {
    ...given,
    transport: out === undefined ? outboxTransport(parts) : smtpTransport(out),
    locale: locales[0],
    links: publicUrl !== undefined,
    publicUrl: () => publicUrl?.(),
    threads: repositories.mailThreads,
    mailboxes: repositories.mailboxes,
    parseMarks: repositories.parseMarks,
    customerByEmail: patientLookup(async (email) => (await customers.findByEmail(email))?.id, now),
    isKnown: async (externalId) => {
      const address = { channel: 'email', account: given.address, externalId };
      const conversation = await repositories.conversations.find(conversationId(address));
      return conversation !== null && conversation.identity.level !== 'none';
    },
    isClosed: async ({ _id: externalId }) => {
      const of = conversationId({ channel: 'email', account: given.address, externalId });
      const found = await repositories.cases.ticketOf(of);
      return (found?.memory as Case | undefined)?.card.ticket?.status === 'closed';
    },
    offersPerson: parts.staff.by !== 'none',
    signature: (staff, locale) => signatureOf(parts.desk?.file.signature ?? {}, staff, locale),
    now,
    random: randomBytes,
    log,
  };
  return new EmailChannel(options);
}

/** Stores mails instead of sending them, for the outbox page of development. */
function outboxTransport({ repositories, now }: ChannelParts): MailTransport {
  return {
    async send({ messageId, to, subject, text }, files) {
      const names = files.map(({ filename }) => `[${filename}]\n`).join('');
      await repositories.mails.addOnce({ _id: messageId, to, subject, text: `${text}${names}`, at: now() });
    },
  };
}
