import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type Mailbox, mailboxSchema } from './mailbox.ts';

/** Where reading goes on. */
export type MailboxPosition = Required<Pick<Mailbox, 'lastUid' | 'firstNew' | 'aside'>>;

/** The mailboxes that are read, each by one process at a time. */
export class MailboxRepository {
  readonly #mailboxes: Collection<Mailbox>;

  constructor(connection: Connection) {
    connection.model<Mailbox>('Mailbox', mailboxSchema);
    this.#mailboxes = connection.collection<Mailbox>('mailboxes');
  }

  /** Takes or keeps a mailbox until a time; false while another process holds it. */
  async acquireLease(id: string, holder: string, now: Date, until: Date): Promise<boolean> {
    try {
      const held = await this.#mailboxes.updateOne(
        { _id: id, $or: [{ holder }, { heldUntil: { $lte: now } }, { heldUntil: { $exists: false } }] },
        { $set: { holder, heldUntil: until } },
        { upsert: true },
      );
      return held.matchedCount + held.upsertedCount === 1;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Lets go of a mailbox, so that another process need not wait. */
  async releaseLease(id: string, holder: string, now: Date): Promise<void> {
    await this.#mailboxes.updateOne({ _id: id, holder }, { $set: { heldUntil: now } });
  }

  /** Where reading goes on; anew if the server has numbered its mails anew. `next` is the number of the next mail to come. */
  async position(id: string, holder: string, uidValidity: string, next: number): Promise<MailboxPosition> {
    const kept = await this.#mailboxes.findOne({ _id: id });
    if (kept?.uidValidity === uidValidity && kept.lastUid !== undefined && kept.firstNew !== undefined) {
      return { lastUid: kept.lastUid, firstNew: kept.firstNew, aside: kept.aside ?? [] };
    }
    const place = { lastUid: 0, firstNew: next, aside: [] };
    await this.#mailboxes.updateOne({ _id: id, holder }, { $set: { uidValidity, ...place } });
    return place;
  }

  /** Moves on past a mail; false if another process holds the mailbox now. */
  async advance(id: string, holder: string, uidValidity: string, uid: number): Promise<boolean> {
    const moved = await this.#mailboxes.updateOne(
      { _id: id, holder, uidValidity },
      { $max: { lastUid: uid }, $pull: { aside: uid } },
    );
    return moved.matchedCount === 1;
  }

  /** Moves on past a mail that could not be recorded, and remembers it; false if another process holds the mailbox now. */
  async setAside(id: string, holder: string, uidValidity: string, uid: number): Promise<boolean> {
    const moved = await this.#mailboxes.updateOne(
      { _id: id, holder, uidValidity },
      { $max: { lastUid: uid }, $addToSet: { aside: uid } },
    );
    return moved.matchedCount === 1;
  }
}
