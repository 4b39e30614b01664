import type { Connection, Model } from 'mongoose';
import { addOnce } from '../store/own-documents.ts';
import { type OutgoingMail, outgoingMailSchema } from './outgoing-mail.ts';

/** The mails the shop wants sent; development shows them on its outbox page. */
export class OutgoingMailRepository {
  readonly #mails: Model<OutgoingMail>;

  constructor(connection: Connection) {
    this.#mails = connection.model<OutgoingMail>('OutgoingMail', outgoingMailSchema);
  }

  /** Stores a mail; false if its key was there before, in which case nothing changes. */
  async addOnce(mail: OutgoingMail): Promise<boolean> {
    return await addOnce(this.#mails, mail);
  }

  /** Whether a mail of this key was stored. */
  async has(key: string): Promise<boolean> {
    return (await this.#mails.exists({ _id: key })) !== null;
  }

  async findNewest(limit: number): Promise<OutgoingMail[]> {
    return await this.#mails.find({}).sort({ at: -1, _id: -1 }).limit(limit).lean<OutgoingMail[]>();
  }
}
