import { Schema } from 'mongoose';

/** How far a mailbox has been read, and which process holds the lease on it. */
export interface Mailbox {
  /** `user@server/folder`. */
  readonly _id: string;
  /** The server's UIDVALIDITY: with another value, the same UIDs are other mails (RFC 9051). */
  readonly uidValidity?: string;
  /** Every mail up to this UID was recorded, skipped, or set aside. */
  readonly lastUid?: number;
  /** Mails below this UID are older than the first session; of those, only unread ones are processed. */
  readonly firstNew?: number;
  /** UIDs of mails that could not be recorded; they are retried. */
  readonly aside?: readonly number[];
  /** The process that holds the lease, until `heldUntil`. */
  readonly holder?: string;
  readonly heldUntil?: Date;
}

/** How mailboxes are stored. */
export const mailboxSchema = new Schema<Mailbox>(
  {
    _id: { type: String, required: true },
    uidValidity: String,
    lastUid: Number,
    firstNew: Number,
    aside: { type: [Number], default: undefined },
    holder: String,
    heldUntil: Date,
  },
  { collection: 'mailboxes', versionKey: false },
);
