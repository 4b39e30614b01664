import type { OutgoingMailRepository } from '../models/mail/outgoing-mail-repository.ts';

/** A mail to one customer. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Stable over repeats; a mail whose key was taken before is not sent again. */
  readonly key: string;
}

/** The port to whatever sends the shop's mails; resolves when the mail is safe with it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** Keeps mails in the store, where development's outbox page shows them. */
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
