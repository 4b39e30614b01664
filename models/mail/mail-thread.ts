import { Schema } from 'mongoose';

/**
 * A thread of the e-mail channel, which is a conversation with one address. Mails whose sender DMARC proved and others never share a thread, so
 * that a forged sender can't continue a proved customer's conversation.
 */
export interface MailThread {
  /** The channel's id of the conversation; derived from the mail that started it, so that the same mail starts the same thread. */
  readonly _id: string;
  /** The plus token of our address in mails of this thread. It can't be guessed, so it proves that a sender received one of them. */
  readonly token: string;
  /** The key that signs the links in this thread's mails; never sent. */
  readonly secret: string;
  /** The ticket number in the subject. It can be guessed, so it proves nothing. */
  readonly number: string;
  /** The first mail's subject. */
  readonly subject: string;
  /** The only address that replies go to, in lower case. */
  readonly address: string;
  /** The thread takes only mails whose sender DMARC proved. */
  readonly proved: boolean;
  /** Addresses in copy; none of them gets a reply. Default: none. */
  readonly participants?: readonly string[];
  /** The number of the closed ticket that this thread follows up. */
  readonly follows?: string;
  /** The thread that this one was merged into, which gets its mails from then on. */
  readonly mergedInto?: string;
  /** The Message-ID of the customer's newest mail, which our mails reply to. */
  readonly answers?: string;
  /** The Message-ID of our newest mail; only its links are valid. */
  readonly asked?: string;
  /** The Message-IDs of both sides, oldest first. */
  readonly references: readonly string[];
  readonly createdAt: Date;
}

/** Most Message-IDs that a thread keeps, as many as a mail's References name. */
export const KEPT_REFERENCES = 20;

/** Most addresses in copy that a thread keeps. */
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
