import type { DeliveryStatus } from '../../models/conversation/receipt.ts';
import type { CustomerView, FileRef } from '../../models/desk/desk.ts';
import type { CaseCard, CaseStatus, StaffName } from '../../models/desk/desk-post.ts';
import type { SlaClock } from '../../models/desk/ticket.ts';

/** Who is mentioned in a notice of a case: the staff group, or ids of members or groups. */
export type StaffPing = 'staff' | string[];

/** A message of staff that is relayed to the customer, with its delivery status. */
export type Relay = {
  /** The id of the staff message or of the draft. */
  ref: string;
  /** The activities in the customer's conversation: several for a long message, none until the first is sent. */
  ids: string[];
  status: DeliveryStatus | 'pending';
  /** Kept until delivery, for a retry. */
  text?: string;
  files?: FileRef[];
  /** An edit (the new text) or a deletion (null) that waits until the message is sent. */
  pendingChange?: string | null;
};

/** A prepared reply that staff may send, edit or discard. */
export type ReplyDraft = { id: string; text: string; sources: string[]; files?: FileRef[] };

/**
 * The memory of a case. A case exists for each episode of a customer's conversation that needed staff. It holds who has the case, what the
 * desk shows of it, the relayed messages and drafts, the CSAT score and the SLA clock of its ticket. It is one stored document, so its lists
 * are bounded. Instants are ISO.
 */
export type Case = {
  version: 1;
  status: CaseStatus;
  customer: CustomerView;
  card: CaseCard;
  /** The desk channel in which the case is shown. */
  route: string;
  /** Who is mentioned when it waits too long. */
  ping: StaffPing;
  /** The text that `find` searches, in lower case. */
  search: string;
  waitingSince: string;
  /** The last claim. It stays after the case is over, until another claim: {@link assigneeOf} says who has the case now. */
  claimedBy?: StaffName;
  claimedAt?: string;
  /** The conversation's version as of the last claim; an event of an earlier version was overtaken by it. */
  takeOverVersion?: number;
  /** How many claims this case has asked its conversation for; commands carry it, so that none undoes a later claim. */
  claims?: number;
  /** A claim that the conversation has not confirmed yet. */
  pendingClaim?: StaffName;
  /** A merge that the other ticket's case has not confirmed yet; `lastCustomerText` is as of the offer. */
  pendingMerge?: { into: string; by: StaffName; lastCustomerText: string };
  /** Since when `pendingClaim` or `pendingMerge` waits for its confirmation. */
  pendingSince?: string;
  resolvedAt?: string;
  /** The instant of the first claim, for the first response time and the expected wait. */
  firstClaimAt?: string;
  /** `waitingSince` at the first claim. Absent if the case was not in the queue then. */
  firstWaitSince?: string;
  /** The status before the snooze. */
  snoozedStatus?: 'waiting' | 'claimed';
  relays: Relay[];
  drafts: ReplyDraft[];
  /** The customer's newest messages as shown on the desk, to detect duplicates and edits that arrive before their message. */
  shownMessages: { id: string; state: 'new' | 'edited' | 'deleted' }[];
  /** The customer's last text: a suggested reply answers it. */
  lastCustomerText: string;
  /** The message of that text. Absent if it was written before the escalation. */
  lastCustomerMessageId?: string;
  /** How many staff messages reached the customer in this case. */
  answerCount: number;
  /** CSAT: the customer's score from 1 to 5. */
  csat?: number;
  /** Who wrote last. Absent until staff have answered since the last claim. */
  lastAuthor?: 'customer' | 'staff';
  /** The SLA clock of the ticket. Absent where the case has no ticket. */
  slaClock?: SlaClock;
};

/** How many of the newest entries of each list are kept, so that the document of a long case stays bounded. */
const KEPT = { relays: 40, drafts: 5, shownMessages: 60 } as const;

/** The member of staff who has the case now. A snoozed case keeps its assignee. */
export function assigneeOf({ status, snoozedStatus, claimedBy }: Case): StaffName | undefined {
  return status === 'claimed' || (status === 'snoozed' && snoozedStatus === 'claimed')
    ? claimedBy
    : undefined;
}

/** The case with each list cut to its newest entries. */
export function withBoundedLists(value: Case): Case {
  return {
    ...value,
    relays: value.relays.slice(-KEPT.relays),
    drafts: value.drafts.slice(-KEPT.drafts),
    shownMessages: value.shownMessages.slice(-KEPT.shownMessages),
  };
}
