import type { OutgoingMailRepository } from '../models/mail/outgoing-mail-repository.ts';

/** A mail to one customer. */
export interface Mail {
  readonly to: string;
  /** Where an answer to the mail goes. Default: to its sender. */
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  /** The idempotency key: a mail with a key that was sent before is not sent again. */
  readonly key: string;
}

/** The port that sends the shop's mails; resolves when the mail is stored or the server has accepted it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** Stores mails instead of sending them; the outbox page of the demo shows them. */
export class StoredMailer implements Mailer {
  readonly #mails: OutgoingMailRepository;
  readonly #now: () => Date;

  constructor(mails: OutgoingMailRepository, now: () => Date) {
    this.#mails = mails;
    this.#now = now;
  }

  async send(mail: Mail): Promise<void> {
    await this.#mails.addOnce({
      _id: mail.key,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      at: this.#now(),
    });
  }
}
