import type { Json } from '../../../models/json.ts';

/** A file that a customer sent, still with the provider. */
export interface MediaRef {
  /** What the transport fetches it by. */
  readonly id: string;
  readonly contentType: string;
  readonly name?: string;
  /** Spoken into the microphone, not chosen from the files. */
  readonly voice?: boolean;
}

/** What a message is made of, whichever transport brought it. */
export type MessageContent =
  | { readonly kind: 'text'; readonly text: string }
  /** A button or row was chosen: its words, and what it stands for. */
  | { readonly kind: 'choice'; readonly text: string; readonly payload: string | undefined }
  | { readonly kind: 'media'; readonly media: MediaRef; readonly caption: string | undefined }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    }
  | {
      readonly kind: 'contacts';
      readonly people: readonly { readonly name: string; readonly numbers: readonly string[] }[];
    }
  /** A form that was filled in, or an order from the provider's own catalogue: data without words. */
  | { readonly kind: 'data'; readonly value: Json }
  | { readonly kind: 'reaction'; readonly emoji: string | undefined; readonly of: string }
  | { readonly kind: 'edit'; readonly of: string; readonly text: string }
  | { readonly kind: 'deletion'; readonly of: string }
  /** They have another number, or another user id, from now on. */
  | { readonly kind: 'moved'; readonly to: string }
  /** The chat was opened and nothing written yet. */
  | { readonly kind: 'opened' }
  /** Something that nobody needs to answer: a changed security code, a call that was not allowed. */
  | { readonly kind: 'note' }
  /** A message of a kind that the provider does not pass on. */
  | { readonly kind: 'unreadable' };

/** One message of a customer, or of the shop to one, as both transports hand it over. */
export interface WhatsappMessage {
  /** The provider's id of the message. */
  readonly id: string;
  /** The provider's name for its kind. */
  readonly type: string;
  /** The provider's name for what was pressed or filled in. */
  readonly subtype?: string;
  readonly account: string;
  /** A person of the shop said it to the customer in WhatsApp itself. */
  readonly ofShop?: true;
  /** All ids of the customer, the one they are written to first: their number, else their user id. */
  readonly customerIds: readonly [string, ...string[]];
  readonly displayName: string | undefined;
  readonly at: Date;
  /** The message that it answers. */
  readonly replyTo: string | undefined;
  readonly content: MessageContent;
}

/** What a provider tells about a message of ours. */
export interface WhatsappReceipt {
  readonly account: string;
  /** The id of the message. */
  readonly id: string;
  /** The ids of whom it was sent to. */
  readonly recipientIds: readonly [string, ...string[]];
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  readonly at: Date;
  readonly reason: string | undefined;
}
