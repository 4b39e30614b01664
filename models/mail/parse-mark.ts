import { Schema } from 'mongoose';
import { expireOwn } from '../store/own-indexes.ts';

/**
 * The mark of a mail while it is parsed, and for good once that took more than one mail may take. It says nothing of whom the mail is from or what is
 * in it.
 */
export interface ParseMark {
  /** A hash of the mail's bytes. */
  readonly _id: string;
  /** The process that parses or parsed it. */
  readonly holder: string;
  /** How often it was begun to be parsed. */
  readonly tries: number;
  /** It exceeded a limit, and is not parsed again. */
  readonly isTooCostly: boolean;
  readonly at: Date;
}

/** How long marks are stored, in seconds: 90 days, as long as the mail's file. A server that offers a mail for longer is unknown. */
const KEPT_SECONDS = 90 * 24 * 3600;

/** How marks are stored. */
export const parseMarkSchema = new Schema<ParseMark>(
  {
    _id: { type: String, required: true },
    holder: { type: String, required: true },
    tries: { type: Number, required: true },
    isTooCostly: { type: Boolean, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'mail-parse-marks', versionKey: false },
);
expireOwn(parseMarkSchema, 'at', KEPT_SECONDS);
