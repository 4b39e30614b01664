import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { OutgoingMailRepository } from '../models/mail/outgoing-mail-repository.ts';
import type { Mail, Mailer } from './mailer.ts';
import { StoredMailer } from './mailer.ts';

/** How long the server may take to answer, in milliseconds: less than a command may. */
const ANSWER_MS = 8_000;

/** Which server takes the mails, whose name they bear, and what they are signed with if the server does not sign them. */
export interface SmtpMailerOptions {
  readonly url: string;
  readonly from: string;
  readonly dkim?: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string };
}

/** Sends mails by SMTP and keeps what was sent; a repeated key is not sent again, and if it is, it has the same Message-ID. */
export class SmtpMailer implements Mailer {
  readonly #mails: OutgoingMailRepository;
  readonly #sent: StoredMailer;
  readonly #transport: Transporter;
  readonly #from: string;

  constructor(options: SmtpMailerOptions, mails: OutgoingMailRepository, now: () => Date) {
    this.#mails = mails;
    this.#sent = new StoredMailer(mails, now);
    this.#from = options.from;
    const url = new URL(options.url);
    this.#transport = createTransport({
      host: url.hostname,
      port: url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : Number(url.port),
      secure: url.protocol === 'smtps:',
      ...(url.username !== '' && {
        auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      }),
      ...(options.dkim && { dkim: options.dkim }),
      connectionTimeout: ANSWER_MS,
      greetingTimeout: ANSWER_MS,
      socketTimeout: ANSWER_MS,
    });
  }

  /** @throws when the server did not take it. */
  async send(mail: Mail): Promise<void> {
    if (await this.#mails.has(mail.key)) return;
    const { to, subject, text } = mail;
    const domain = /@([^\s>]+)/.exec(this.#from)?.[1] ?? 'localhost';
    const messageId = `<${createHash('sha256').update(mail.key).digest('hex').slice(0, 32)}@${domain}>`;
    const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
    await this.#transport.sendMail({ from: this.#from, to, subject, text, messageId, headers });
    await this.#sent.send(mail);
  }
}
