import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type Mailbox, mailboxSchema } from './mailbox.ts';

/** The position from which a mailbox is read on. */
export type MailboxPosition = Required<Pick<Mailbox, 'lastUid' | 'firstNew' | 'aside'>>;

/** The mailboxes' read positions, and the leases by which one process at a time reads each. */
export class MailboxRepository {
  readonly #mailboxes: Collection<Mailbox>;

  constructor(connection: Connection) {
    connection.model<Mailbox>('Mailbox', mailboxSchema);
    this.#mailboxes = connection.collection<Mailbox>('mailboxes');
  }

  /** Acquires or renews the lease on a mailbox until a time; false while another process holds it. */
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

  /** Releases the lease, so that another process need not wait for its expiry. */
  async releaseLease(id: string, holder: string, now: Date): Promise<void> {
    await this.#mailboxes.updateOne({ _id: id, holder }, { $set: { heldUntil: now } });
  }

  /** The stored position; a new one if UIDVALIDITY has changed. `next` is the UID of the next mail to arrive (UIDNEXT). */
  async position(id: string, holder: string, uidValidity: string, next: number): Promise<MailboxPosition> {
    const kept = await this.#mailboxes.findOne({ _id: id });
    if (kept?.uidValidity === uidValidity && kept.lastUid !== undefined && kept.firstNew !== undefined) {
      return { lastUid: kept.lastUid, firstNew: kept.firstNew, aside: kept.aside ?? [] };
    }
    const position = { lastUid: 0, firstNew: next, aside: [] };
    await this.#mailboxes.updateOne({ _id: id, holder }, { $set: { uidValidity, ...position } });
    return position;
  }

  /** Moves the position past a processed mail; false if the lease is lost. */
  async advance(id: string, holder: string, uidValidity: string, uid: number): Promise<boolean> {
    const moved = await this.#mailboxes.updateOne(
      { _id: id, holder, uidValidity },
      { $max: { lastUid: uid }, $pull: { aside: uid } },
    );
    return moved.matchedCount === 1;
  }

  /** Moves the position past a mail that could not be recorded, and remembers it for a retry; false if the lease is lost. */
  async setAside(id: string, holder: string, uidValidity: string, uid: number): Promise<boolean> {
    const moved = await this.#mailboxes.updateOne(
      { _id: id, holder, uidValidity },
      { $max: { lastUid: uid }, $addToSet: { aside: uid } },
    );
    return moved.matchedCount === 1;
  }
}
