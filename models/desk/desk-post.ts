import type { DeliveryStatus } from '../conversation/receipt.ts';
import type { ProofLevel } from '../customer/identity.ts';
import type { FileRef } from './desk.ts';
import type { Ticket } from './ticket.ts';

/**
 * Where a case stands. `provider-app`: a person has it in the provider's own app; `bot`: given back; `abandoned`: the customer no longer wished to
 * wait.
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

/** A case as staff see it at a glance; instants are ISO. */
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
  /** What the customer wants, in staff's words. */
  wish: string;
  /** What the bot tried, step by step. */
  tried: string[];
  orders: { number: string; url?: string }[];
  waitingSince: string;
  claimedBy?: StaffName;
  resolvedBy?: StaffName;
  snoozedUntil?: string;
  /** Until when the customer may be written to freely; null: no longer. Absent: always. */
  windowClosesAt?: string | null;
  /** The shop's customer id with which the profile was merged. */
  mergedInto?: string;
  /** From 1 to 5. */
  rating?: number;
  /** Where the customer wishes to be answered by e-mail. */
  contact?: { email: string; proved: boolean };
  /** Absent where the case is no ticket. */
  ticket?: Ticket;
};

/** One message of a customer as staff see it; `id` is its activity's. */
export type CustomerEntry = {
  id: string;
  text: string;
  files: FileRef[];
  state?: 'edited' | 'deleted';
  /** What the bot said to it, where both are shown in one. */
  answers?: string[];
};

/** What a case shows on the desk; the desk's channel turns it into what its provider takes. */
export type DeskPost =
  /** The case itself: posted once, later changed in place. `again`: staff who look at the desk shall notice it anew. */
  | { type: 'card'; card: CaseCard; again?: boolean }
  /** What was said before staff were called, oldest first. */
  | { type: 'history'; lines: { who: 'customer' | 'bot' | 'staff'; text: string }[] }
  | { type: 'customer'; name: string; entries: CustomerEntry[] }
  | { type: 'bot'; text: string }
  /** Said to the customer by a person in the provider's own app. */
  | { type: 'provider-app-message'; text: string; files: FileRef[] }
  /** `ping`: who is called; `lead` and `staff` are the groups of the desk, else ids of members or groups. */
  | { type: 'notice'; text: string; ping?: 'staff' | 'lead' | string[] }
  | { type: 'note'; by: StaffName; text: string }
  /** On staff's own message `ref`. */
  | { type: 'delivery-status'; ref: string; status: DeliveryStatus; reason?: string }
  | { type: 'draft'; draft: string; text: string; sources: string[]; state: 'open' | 'sent' | 'discarded' }
  /** Seen by one member of staff only. */
  | { type: 'private'; to: string; text: string };

/** What an activity of the desk's channel carries in `channelData`; `route` names the place its case is shown in. */
export interface DeskChannelData {
  readonly post: DeskPost;
  readonly route: string;
  /** What the post is known by in its case: a later one with the key changes it in place. */
  readonly key?: string;
}
