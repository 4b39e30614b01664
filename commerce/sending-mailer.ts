import { createHash } from 'node:crypto';
import type { OutgoingMailRepository } from '../models/mail/outgoing-mail-repository.ts';
import { maskSecrets } from '../models/mask-secrets.ts';
import type { Mail, Mailer } from './mailer.ts';
import { StoredMailer } from './mailer.ts';

/** Deadline of the server for a mail of a command, in milliseconds: shorter than the command's own. */
export const SEND_DEADLINE_MS = 8_000;

/** A mail in the form that the server gets. */
interface SentMail {
  /** With a name or without: `Shop <help@shop.example>`. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly headers: Record<string, string>;
}

/** The port to the mail server; resolves when the server has accepted the mail. The exit of the e-mail channel implements it. */
export interface MailServer {
  send(mail: SentMail, files: readonly never[]): Promise<void>;
}

/** A mail as it is stored after the server has accepted it. */
function withoutSecret({ secret, ...mail }: Mail): Mail {
  const secrets = secret === undefined ? [] : [secret.text];
  return { ...mail, subject: maskSecrets(mail.subject, secrets), text: maskSecrets(mail.text, secrets) };
}

/** Sends mails once per key and stores them. After a crash before the storing, the repeat has the same Message-ID. */
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

  /** @throws if the server did not accept the mail. */
  async send(mail: Mail): Promise<void> {
    if (await this.#mails.has(mail.key)) return;
    const { to, replyTo, subject, text } = mail;
    const domain = /@([^\s>]+)/.exec(this.#from)?.[1] ?? 'localhost';
    const messageId = `<${createHash('sha256').update(mail.key).digest('hex').slice(0, 32)}@${domain}>`;
    const headers = {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(replyTo !== undefined && { 'Reply-To': replyTo }),
    };
    await this.#server.send({ from: this.#from, to, subject, text, messageId, headers }, []);
    await this.#sent.send(withoutSecret(mail));
  }

  /** Nothing is left to mask: a mail that was sent is stored without its secret. */
  async maskSecret(): Promise<void> {}
}
