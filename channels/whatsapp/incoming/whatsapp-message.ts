import type { DeliveryStatus } from '../../../models/conversation/receipt.ts';
import type { Json } from '../../../models/json.ts';

/** A file of a message that is not fetched from the provider yet. */
export interface MediaRef {
  /** The id by which the transport fetches it. */
  readonly id: string;
  readonly contentType: string;
  readonly name?: string;
  /** A voice message, recorded in WhatsApp. */
  readonly voice?: boolean;
}

/** The content of a message, the same for both transports. */
export type MessageContent =
  | { readonly kind: 'text'; readonly text: string }
  /** A pressed button or chosen row: its label, and the value it stands for. */
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
  /** A submitted form (WhatsApp Flow), or an order from the provider's catalogue: data without text. */
  | { readonly kind: 'data'; readonly value: Json }
  /** `of`, here and below: the provider's id of the message that it is about. No emoji: the reaction was removed. */
  | { readonly kind: 'reaction'; readonly emoji: string | undefined; readonly of: string }
  | { readonly kind: 'edit'; readonly of: string; readonly text: string }
  | { readonly kind: 'deletion'; readonly of: string }
  /** The customer has changed the phone number or the user id; `to` is the new one. */
  | { readonly kind: 'id-changed'; readonly to: string }
  /** The customer has opened the chat without writing. */
  | { readonly kind: 'opened' }
  /** A notice that needs no answer, such as a changed security code or a call permission. */
  | { readonly kind: 'note' }
  /** A message of a type that the provider does not deliver, or that is malformed. */
  | { readonly kind: 'unreadable' };

/**
 * One message in a chat with a customer, in the shape that both transports produce: written by the customer, or by an employee in WhatsApp's
 * own app.
 */
export interface WhatsappMessage {
  /** The provider's id of the message; it deduplicates. */
  readonly id: string;
  /** The provider's name of the message type. */
  readonly type: string;
  /** The provider's name of the interactive type, such as `button_reply`. */
  readonly subtype?: string;
  readonly account: string;
  /** An employee sent it to the customer from WhatsApp's own app. */
  readonly ofShop?: true;
  /** All ids of the customer; the first is the recipient id of replies: the phone number, else the user id. */
  readonly customerIds: readonly [string, ...string[]];
  readonly displayName: string | undefined;
  readonly at: Date;
  /** The provider's id of the message it replies to. */
  readonly replyTo: string | undefined;
  readonly content: MessageContent;
}

/** A provider's delivery receipt for a message of ours. */
export interface WhatsappReceipt {
  readonly account: string;
  /** The provider's id of the message. */
  readonly id: string;
  /** All ids of the recipient, as in {@link WhatsappMessage.customerIds}. */
  readonly recipientIds: readonly [string, ...string[]];
  readonly status: DeliveryStatus;
  readonly at: Date;
  /** Why it failed, in the provider's words. */
  readonly reason: string | undefined;
}
