import { Schema } from 'mongoose';
import { expireOwn } from '../store/own-indexes.ts';

/** How long a website chat stays its holder's after it was last opened, in days. */
export const HOLDER_DAYS = 180;

/**
 * Whose the conversations of the website chat are: those of a browser, which has a visitor id, or those of a customer of the shop. A sign-in moves the
 * conversations of the browser to the customer. Without this document a visitor id opens nothing, so deleting it revokes the id.
 */
export interface ChatHolder {
  /** `visitor:` and the SHA-256 of the visitor id, so that the store holds no credential; or `customer:` and the shop's id of the customer. */
  readonly _id: string;
  /** The channel's ids of the conversations, the first one first. */
  readonly conversations: readonly string[];
  readonly expiresAt: Date;
}

/** How holders are stored. */
export const chatHolderSchema = new Schema<ChatHolder>(
  {
    _id: { type: String, required: true, personal: true },
    conversations: { type: [String], required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'chat-holders', versionKey: false },
);
expireOwn(chatHolderSchema, 'expiresAt', 0);
