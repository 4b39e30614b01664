import { Schema } from 'mongoose';

/** A conversation by e-mail: with one person, told apart by how sure we are that their mails are theirs. */
export interface MailThread {
  /** The channel's own id of the conversation; made of the mail that began it, so that the same mail begins the same thread. */
  readonly _id: string;
  /** What our address carries in mails of this thread: it cannot be guessed, so who knows it has got one of them. */
  readonly token: string;
  /** What links in this thread's mails are signed with; never sent. */
  readonly secret: string;
  /** What people see in the subject. It can be guessed, and proves nothing. */
  readonly number: string;
  /** The first mail's. */
  readonly subject: string;
  /** The only address that answers go to, in lower case. */
  readonly address: string;
  /** Only mails whose sender was proved belong here. */
  readonly proved: boolean;
  /** Other addresses that were in copy; none of them gets an answer. Default: none. */
  readonly participants?: readonly string[];
  /** The number of the closed thread that this one goes on with. */
  readonly follows?: string;
  /** The thread into which mails of this one come since its ticket was merged. */
  readonly mergedInto?: string;
  /** The newest mail of theirs, which ours answer. */
  readonly answers?: string;
  /** The newest mail of ours: only its links may still be followed. */
  readonly asked?: string;
  /** Message ids of both sides, oldest first. */
  readonly references: readonly string[];
  readonly createdAt: Date;
}

/** Message ids that are kept of a thread: no mail names more. */
export const KEPT_REFERENCES = 20;

/** Addresses in copy that are kept of a thread. */
export const KEPT_PARTICIPANTS = 20;

const required = { type: String, required: true } as const;

/** How threads are stored. */
export const mailThreadSchema = new Schema<MailThread>(
  {
    _id: required,
    token: required,
    secret: required,
    number: required,
    subject: { ...required, personal: true },
    address: { ...required, personal: true },
    proved: { type: Boolean, required: true },
    participants: { type: [String], personal: true, default: undefined },
    follows: String,
    mergedInto: String,
    answers: String,
    asked: String,
    references: [String],
    createdAt: { type: Date, required: true },
  },
  { collection: 'mail-threads', versionKey: false },
);
mailThreadSchema.index({ token: 1 }, { unique: true, sparse: true });
mailThreadSchema.index({ number: 1 }, { unique: true, sparse: true });
