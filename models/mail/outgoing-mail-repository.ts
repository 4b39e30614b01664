import type { Connection, Model } from 'mongoose';
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

  async findNewest(limit: number): Promise<OutgoingMail[]> {
    return await this.#mails.find({}).sort({ at: -1, _id: -1 }).limit(limit).lean<OutgoingMail[]>();
  }
}
