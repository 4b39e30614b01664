import { createHash } from 'node:crypto';
import type { OutgoingMailRepository } from '../models/mail/outgoing-mail-repository.ts';
import type { Mail, Mailer } from './mailer.ts';
import { StoredMailer } from './mailer.ts';

/** How long the server may take for a mail that a command sends, in milliseconds: less than the command itself may. */
export const SEND_DEADLINE_MS = 8_000;

/** A mail as the server gets it. */
interface SentMail {
  /** With a name or without: `Shop <help@shop.example>`. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly headers: Record<string, string>;
}

/** The port to the mail server; resolves when the mail is safe there. The exit of the e-mail channel fits. */
export interface MailServer {
  send(mail: SentMail, files: readonly never[]): Promise<void>;
}

/** Sends mails and keeps what was sent; a repeated key is not sent again, and if it is, it has the same Message-ID. */
export class SendingMailer implements Mailer {
  readonly #server: MailServer;
  readonly #from: string;
  readonly #mails: OutgoingMailRepository;
  readonly #sent: StoredMailer;

  constructor(server: MailServer, from: string, mails: OutgoingMailRepository, now: () => Date) {
    this.#server = server;
    this.#from = from;
    this.#mails = mails;
    this.#sent = new StoredMailer(mails, now);
  }

  /** @throws when the server did not take it. */
  async send(mail: Mail): Promise<void> {
    if (await this.#mails.has(mail.key)) return;
    const { to, subject, text } = mail;
    const domain = /@([^\s>]+)/.exec(this.#from)?.[1] ?? 'localhost';
    const messageId = `<${createHash('sha256').update(mail.key).digest('hex').slice(0, 32)}@${domain}>`;
    const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
    await this.#server.send({ from: this.#from, to, subject, text, messageId, headers }, []);
    await this.#sent.send(mail);
  }
}
