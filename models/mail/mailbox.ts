import { Schema } from 'mongoose';

/** How far a mailbox was read, and who reads it. */
export interface Mailbox {
  /** `user@server/folder`. */
  readonly _id: string;
  /** The server's own mark: with another one, its numbers mean other mails. */
  readonly uidValidity?: string;
  /** Every mail up to this number was recorded, passed over, or set aside. */
  readonly lastUid?: number;
  /** Mails below this number were there before we were: of those, only the unread ones are taken. */
  readonly firstNew?: number;
  /** Mails that could not be recorded; they are tried again. */
  readonly aside?: readonly number[];
  /** The process that reads it, until `heldUntil`. */
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
