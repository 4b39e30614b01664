import { Schema } from 'mongoose';
import { expireOwn } from '../store/own-indexes.ts';

/** One mail of a thread, by its Message-ID; its text is in the conversation's log. */
export interface MailMessage {
  /** The Message-ID, with its angle brackets. */
  readonly _id: string;
  readonly thread: string;
  readonly direction: 'in' | 'out';
  /** The customer's address, which it is from or to; in lower case. */
  readonly address: string;
  readonly at: Date;
  /** A hash of its text, which recognises machines that repeat themselves. */
  readonly body?: string;
  /** The files of an incoming mail that could not be stored, by name; replies to it list them. */
  readonly missing?: readonly string[];
  /** The values of its choices, in the order of their links. */
  readonly choices?: readonly string[];
  /** The language of an outgoing mail, and of the pages behind its links. */
  readonly locale?: string;
  /** When the SMTP server accepted it; without it, an outgoing mail may or may not have been sent. */
  readonly sentAt?: Date;
  /** The inbox's id of it, once it is recorded there; without it, an incoming mail has to be processed again. */
  readonly recordedAs?: string;
  /** It was escalated to staff, since it was not answered. */
  readonly callsStaff?: true;
}

/** How long a mail is stored, in days: that long a reply finds its thread by the mail's Message-ID. */
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
