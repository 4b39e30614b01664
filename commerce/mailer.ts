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
  /** A secret in its text (a one-time code) and when it expires: what is stored of the mail is masked then, or once the secret was used. Default: it holds none. */
  readonly secret?: { readonly text: string; readonly until: Date };
}

/** The port that sends the shop's mails; resolves when the mail is stored or the server has accepted it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  /** Tells that the secret of the mail with a key is worth nothing any more: it is masked in what is stored of the mail. */
  maskSecret(key: string): Promise<void>;
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
      ...(mail.secret && { secret: mail.secret.text, secretUntil: mail.secret.until }),
    });
  }

  async maskSecret(key: string): Promise<void> {
    await this.#mails.maskSecret(key);
  }
}
