import type { DeliveryStatus } from '../conversation/receipt.ts';
import type { ProofLevel } from '../customer/identity.ts';
import type { FileRef } from './desk.ts';
import type { Ticket } from './ticket.ts';

/**
 * The status of a case. `provider-app`: a person answers in the provider's own app; `bot`: given back to the bot; `abandoned`: the customer
 * left the queue.
 */
export type CaseStatus =
  | 'waiting'
  | 'claimed'
  | 'snoozed'
  | 'provider-app'
  | 'bot'
  | 'abandoned'
  | 'resolved';

/** A member of staff as a case names them. */
export type StaffName = { id: string; name: string };

/** The summary of a case for staff, shown as its card and in lists. Instants are ISO. */
export type CaseCard = {
  case: string;
  status: CaseStatus;
  customer: {
    name: string;
    channel: string;
    level: ProofLevel;
    locale: string;
    /** The shop's customer id. */
    id?: string;
    email?: string;
    blocked?: boolean;
  };
  /** What the customer wants, as shown to staff. */
  wish: string;
  /** What the bot tried, step by step. */
  tried: string[];
  orders: { number: string; url?: string }[];
  waitingSince: string;
  claimedBy?: StaffName;
  resolvedBy?: StaffName;
  snoozedUntil?: string;
  /** When the messaging window closes; null: it is closed. Absent on channels without one. */
  windowClosesAt?: string | null;
  /** The shop's customer id with which the profile was merged. */
  mergedInto?: string;
  /** CSAT: the customer's score from 1 to 5. */
  csat?: number;
  /** The e-mail address at which the customer asked for an answer. */
  contact?: { email: string; proved: boolean };
  /** Absent where the case has no ticket. */
  ticket?: Ticket;
};

/** A message of a customer as shown to staff; `id` is the id of its activity. */
export type CustomerEntry = {
  id: string;
  text: string;
  files: FileRef[];
  state?: 'edited' | 'deleted';
  /** Answers of the bot that are shown below it in the same post. */
  answers?: string[];
};

/** A message before the escalation. */
export type HistoryLine = { who: 'customer' | 'bot' | 'staff'; text: string; markdown?: true };

/** A post of a case on the desk. The desk's channel renders it for its provider. */
export type DeskPost =
  /** The card of the case: posted once, then updated in place. `again`: also notifies staff that the case waits again. */
  | { type: 'card'; card: CaseCard; again?: boolean }
  /** The messages before the escalation, oldest first. `markdown`: the text is Markdown, not plain. */
  | { type: 'history'; lines: HistoryLine[] }
  | { type: 'customer'; name: string; entries: CustomerEntry[] }
  | { type: 'bot'; text: string; markdown?: true }
  /** A message to the customer from the provider's own app. */
  | { type: 'provider-app-message'; text: string; files: FileRef[] }
  /** `ping`: who is mentioned: the groups `lead` or `staff` of the desk, or ids of members or groups. */
  | { type: 'notice'; text: string; ping?: 'staff' | 'lead' | string[] }
  | { type: 'note'; by: StaffName; text: string }
  /** Shown on the staff message `ref`. */
  | { type: 'delivery-status'; ref: string; status: DeliveryStatus; reason?: string }
  | { type: 'draft'; draft: string; text: string; sources: string[]; state: 'open' | 'sent' | 'discarded' }
  /** Visible to one member of staff only. */
  | { type: 'private'; to: string; text: string };

/** The `channelData` of an activity on the desk's channel; `route` is the desk channel in which the case is shown. */
export interface DeskChannelData {
  readonly post: DeskPost;
  readonly route: string;
  /** The key of the post in its case: a later post with the same key updates it in place. */
  readonly key?: string;
}
