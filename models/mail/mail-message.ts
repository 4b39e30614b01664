import { Schema } from 'mongoose';
import { expireOwn } from '../store/own-indexes.ts';

/** One mail of a thread, by its Message-ID; what it says is in the log. */
export interface MailMessage {
  /** The Message-ID, with its angle brackets. */
  readonly _id: string;
  readonly thread: string;
  readonly direction: 'in' | 'out';
  /** Whom it is from, or to; in lower case. */
  readonly address: string;
  readonly at: Date;
  /** A hash of what it says, by which machines that repeat themselves are known. */
  readonly body?: string;
  /** What of a mail of theirs could not be taken, by name: answers to it say so. */
  readonly missing?: readonly string[];
  /** What its links choose, in their order. */
  readonly choices?: readonly string[];
  /** The language of a mail of ours: the pages behind its links speak it too. */
  readonly locale?: string;
  /** When a server took it; a mail of ours without it may have been sent or not. */
  readonly sentAt?: Date;
  /** The inbox's id of it, once the inbox has it: a mail of theirs without it has to be taken again. */
  readonly recordedAs?: string;
  /** Staff were called because of it, since it was not answered. */
  readonly callsStaff?: true;
}

/** How long an answer to a mail still finds its thread by the mail's id, in days. */
const KEPT_DAYS = 400;

const required = { type: String, required: true } as const;

/** How mails are stored. */
export const mailMessageSchema = new Schema<MailMessage>(
  {
    _id: required,
    thread: required,
    direction: required,
    address: { ...required, personal: true },
    at: { type: Date, required: true },
    body: String,
    missing: { type: [String], default: undefined, personal: true },
    choices: { type: [String], default: undefined },
    locale: String,
    sentAt: Date,
    recordedAs: String,
    callsStaff: Boolean,
  },
  { collection: 'mail-messages', versionKey: false },
);
mailMessageSchema.index({ thread: 1, direction: 1, at: 1 });
mailMessageSchema.index({ address: 1, direction: 1, at: 1 });
mailMessageSchema.index({ direction: 1, sentAt: 1 });
expireOwn(mailMessageSchema, 'at', KEPT_DAYS * 24 * 3600);
