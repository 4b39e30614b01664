import type { Connection, Model } from 'mongoose';
import { maskSecrets } from '../mask-secrets.ts';
import { addOnce } from '../store/own-documents.ts';
import { type OutgoingMail, outgoingMailSchema } from './outgoing-mail.ts';

/** The shop's outgoing mails; in development the outbox page shows them. */
export class OutgoingMailRepository {
  readonly #mails: Model<OutgoingMail>;

  constructor(connection: Connection) {
    this.#mails = connection.model<OutgoingMail>('OutgoingMail', outgoingMailSchema);
  }

  /** Stores a mail, once per key; false for a duplicate. */
  async addOnce(mail: OutgoingMail): Promise<boolean> {
    return await addOnce(this.#mails, mail);
  }

  /** Whether a mail with this key is stored. */
  async has(key: string): Promise<boolean> {
    return (await this.#mails.exists({ _id: key })) !== null;
  }

  /** Masks the secret of the mail with a key, since it was used; a mail without one stays as it is. */
  async maskSecret(key: string): Promise<void> {
    const mail = await this.#mails.findOne({ _id: key, secret: { $exists: true } }).lean<OutgoingMail>();
    if (mail !== null) await this.#mask(mail);
  }

  /** Masks the secrets that have expired by `now`, of so many mails at most; returns of how many. */
  async maskExpired(now: Date, limit: number): Promise<number> {
    const expired = await this.#mails
      .find({ secretUntil: { $lte: now } })
      .limit(limit)
      .lean<OutgoingMail[]>();
    for (const mail of expired) await this.#mask(mail);
    return expired.length;
  }

  async #mask({ _id, subject, text, secret = '' }: OutgoingMail): Promise<void> {
    const masked = { subject: maskSecrets(subject, [secret]), text: maskSecrets(text, [secret]) };
    await this.#mails.updateOne({ _id }, { $set: masked, $unset: { secret: 1, secretUntil: 1 } });
  }

  async findNewest(limit: number): Promise<OutgoingMail[]> {
    return await this.#mails.find({}).sort({ at: -1, _id: -1 }).limit(limit).lean<OutgoingMail[]>();
  }
}
