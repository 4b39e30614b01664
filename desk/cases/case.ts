import type { DeliveryStatus } from '../../models/conversation/receipt.ts';
import type { CustomerView, FileRef } from '../../models/desk/desk.ts';
import type { CaseCard, CaseStatus, StaffName } from '../../models/desk/desk-post.ts';
import type { TicketClock } from '../tickets/ticket-clock.ts';
import type { Facts } from './facts.ts';

/** A staff message on its way to the customer. */
export type Relay = {
  ref: string;
  /** The activities it became in the customer's conversation, a long one several; none until that is known. */
  ids: string[];
  status: DeliveryStatus | 'pending';
  /** Kept until it was delivered, so that it can be sent again. */
  text?: string;
  files?: FileRef[];
  /** What its writer made of it since: other words, to be put in its place as soon as it has arrived, or null for taken back. */
  later?: string | null;
};

/** A prepared answer that staff may send, change or discard. */
export type ReplyDraft = { id: string; text: string; sources: string[]; files?: FileRef[] };

/** A stretch of a customer's conversation that staff deal with: the working memory of its case. Instants are ISO. */
export type Case = {
  version: 1;
  status: CaseStatus;
  customer: CustomerView;
  card: CaseCard;
  /** The place it is shown in. */
  route: string;
  /** Who is called when it waits too long. */
  ping: Facts['ping'];
  /** What `find` searches, in lower case. */
  search: string;
  waitingSince: string;
  /** Who may answer, and since when; who once claimed a case stays named until somebody else does. */
  claimedBy?: StaffName;
  claimedAt?: string;
  /** Who pressed Claim and waits for the conversation to be theirs. */
  claiming?: StaffName;
  /** Its ticket was offered to another one, whose case has not answered yet; `last` is what the customer had said by then. */
  merging?: { into: string; by: StaffName; last: string };
  /** Since when the answer to either of these is awaited. */
  pendingSince?: string;
  resolvedAt?: string;
  /** When the first claim came, for the waits that are told to others. */
  firstClaimAt?: string;
  /** Since when it was waiting then; absent if nobody waited for that claim. */
  firstWaitSince?: string;
  /** What it was before it was put off. */
  snoozedStatus?: 'waiting' | 'claimed';
  relays: Relay[];
  drafts: ReplyDraft[];
  /** The customer's newest messages as they are shown: an edit may come before what it edits. */
  shown: { id: string; state: 'new' | 'edited' | 'deleted' }[];
  /** The customer's newest words: what a suggestion answers. */
  lastCustomerText: string;
  /** The message they were in; absent if they were said before staff were called. */
  lastCustomerMessageId?: string;
  /** Messages of staff that reached the customer in this case. */
  answers: number;
  rating?: number;
  /** Whose turn it is once staff have answered: the one who has not spoken last. */
  lastSpeaker?: 'customer' | 'staff';
  /** How long staff have had the ticket; absent where the case is none. */
  clock?: TicketClock;
};

/** Newest entries kept of each list: a case's document is bounded however long it lasts. */
const KEPT = { relays: 40, drafts: 5, shown: 60 } as const;

/** Whose conversation it is now; undefined: nobody of staff has it. */
export function ownerOf({ status, snoozedStatus, claimedBy }: Case): StaffName | undefined {
  return status === 'claimed' || (status === 'snoozed' && snoozedStatus === 'claimed')
    ? claimedBy
    : undefined;
}

/** The case with its lists cut to their newest entries. */
export function bounded(value: Case): Case {
  return {
    ...value,
    relays: value.relays.slice(-KEPT.relays),
    drafts: value.drafts.slice(-KEPT.drafts),
    shown: value.shown.slice(-KEPT.shown),
  };
}
