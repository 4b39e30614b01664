import type { ConversationAddress } from '../conversation/inbox.ts';
import type { DeliveryStatus } from '../conversation/receipt.ts';
import type { ProofLevel } from '../customer/identity.ts';
import type { JsonObject } from '../json.ts';
import type { TicketChoice } from './ticket.ts';

/** The channel of the staff desk: every case is a conversation on it. */
export const DESK_CHANNEL = 'desk';

/** The account of the desk's conversations: a shop has one desk. */
export const DESK_ACCOUNT = 'default';

/** The name of the `event` activity from a customer's conversation (or another case) to a case. Its value is a {@link CaseEventReport}. */
export const CASE_EVENT = 'case-event';

/** The name of the `event` activity from a case to a customer's conversation. Its value is a {@link CaseCommandEnvelope}. */
export const CASE_COMMAND = 'case-command';

/** The name of the `event` activity from a member of staff to a case. Its value is a {@link StaffAction}. */
export const STAFF_ACTION = 'staff-action';

/** The name of the `event` activity of a due reminder. Its value is `{ name }`. */
export const REMINDER = 'reminder';

/**
 * The name of the `event` activity for a message that a person of the shop sent in the provider's own app; its text and attachments are the
 * message. It is accepted only from a sender with `ofShop`.
 */
export const PROVIDER_APP_TAKEOVER = 'provider-app-takeover';

/** The value of a {@link PROVIDER_APP_TAKEOVER} event: the ISO instant until which the bot is paused. */
export type ProviderAppTakeover = { until: string };

/** The name of the `event` activity for an inbound message that is stored and not answered, such as an auto-reply; its text is the message. */
export const NOTED = 'noted';

/** The key in the `channelData` of a customer's message that the bot must not answer; its value is the escalation reason. */
export const UNANSWERED = 'unanswered';

/** A reference to a stored file; `media` is its id and `size` is in bytes. */
export type FileRef = { media: string; name: string; contentType: string; size: number };

/** The customer of a conversation, as sent to its case with every event. */
export type CustomerView = {
  conversation: string;
  channel: string;
  account: string;
  externalId: string;
  episode: number;
  level: ProofLevel;
  /** The shop's customer id, if the identity was proved. */
  customer?: string;
  /** The name from the channel. */
  name?: string;
  locale?: string;
  /** Where in the conversation the customer wrote (such as a thread), in the channel's own terms. */
  place?: JsonObject;
};

/**
 * An event for a case: something happened in the customer's conversation, or in another case. Holds the texts and files that the desk shows, and in
 * `id` the id of the activity in the customer's conversation. The sender's commit stores it, and it is recorded in the case's inbox once, so the
 * limits of an inbox item hold for it.
 */
export type CaseEvent =
  | { type: 'waiting'; reason: string; summary: JsonObject }
  /** The customer left the queue, and the bot resumes. */
  | { type: 'queue-abandoned' }
  /** `noted`: the message (such as an auto-reply) needs no answer and does not change whose turn it is. */
  | { type: 'customer-message'; id: string; text: string; files: FileRef[]; noted?: true }
  | { type: 'customer-message-edited'; id: string; text: string }
  | { type: 'customer-message-deleted'; id: string }
  /** The bot answered while the customer was waiting. `markdown`: the text is Markdown, not plain. */
  | { type: 'bot-message'; text: string; markdown?: true }
  /** A person of the shop answered in the provider's own app. It starts a takeover unless the case has an assignee. */
  | { type: 'provider-app-message'; id: string; text: string; files: FileRef[] }
  /** The provider app takeover timed out: the bot resumes. */
  | { type: 'provider-app-takeover-ended' }
  /** The customer set an emoji reaction, or removed it (null); `text` is the text of the message. */
  | { type: 'customer-reaction'; emoji: string | null; text: string }
  /** The edit or deletion of the staff message `ref` failed. */
  | { type: 'change-failed'; ref: string; change: 'edit' | 'deletion'; reason: string }
  /** `ref` is the staff message that was relayed as the activity `id`. */
  | { type: 'delivery-status'; ref: string; id: string; status: DeliveryStatus; reason?: string }
  /** The customer gave a CSAT score from 1 to 5. */
  | { type: 'csat-given'; score: number }
  /** The customer asked for an answer by e-mail. `proved`: at the address in the shop, and `email` is empty. */
  | { type: 'email-answer-requested'; email: string; proved: boolean }
  /** From a case that offers to merge its ticket into the ticket of this case. */
  | ({ type: 'merge-offered' } & MergeOffer)
  /** From a case that accepted the merge into its ticket `into`; `conversation` is the conversation of its customer. */
  | { type: 'merge-accepted'; into: string; conversation: string; channel: string }
  /** From a case that declined the merge into its ticket `into`. */
  | { type: 'merge-declined'; into: string }
  /** From a later case, `in`, in which the ticket was reopened. */
  | { type: 'ticket-continued'; in: string };

/** The offer to merge the ticket `number` of the case `offeringCase` into the ticket `into`. */
export type MergeOffer = {
  offeringCase: string;
  into: string;
  /** The customer of the offering case. */
  from: CustomerView;
  number: string;
  subject: string;
  /** The customer's last text. */
  lastCustomerText: string;
  /** Whether its customer waits for an answer of staff. */
  needsAnswer: boolean;
};

/**
 * A case command with the id of the case, to which the delivery statuses are sent. `claims`: how many claims the case had asked for before, by which the
 * conversation knows a command that a later claim overtook on its way; absent for a conversation that is not the case's own.
 */
export type CaseCommandEnvelope = { command: CaseCommand; case: string; claims?: number };

/**
 * A case event with its customer; `at` is an ISO instant. `version`: the version of the conversation's commit that decided the event, by
 * which a case knows an event that a claim overtook on its way; absent where no commit of a turn decided it.
 */
export type CaseEventReport = { event: CaseEvent; customer: CustomerView; at: string; version?: number };

/**
 * A command of a case for a customer's conversation, recorded in its inbox and performed by a turn of its own. Holds what to tell the customer or
 * what to change. The conversation decides: a message is sent only while a person has the conversation, and a courtesy message about the queue
 * only while it is in the queue (`bots/staff/case-commands.ts`).
 */
export type CaseCommand =
  | { type: 'claimed'; staff: string }
  | { type: 'message'; ref: string; staff: string; text: string; files: FileRef[] }
  /** Edits or deletes the relayed activity `id`. */
  | { type: 'edit'; ref: string; id: string; text: string }
  | { type: 'delete'; ref: string; id: string }
  /** The desk is closed; `opens` is the local day and time of the next opening, `YYYY-MM-DDTHH:mm` in `zone`, or null if unknown. */
  | { type: 'outside-hours'; opens: string | null; zone: string }
  /** The first response is late. */
  | { type: 'delayed' }
  /** How many cases are ahead in the queue, and the usual wait in minutes; null if unknown. */
  | { type: 'expected-wait'; ahead: number; minutes: number | null }
  | { type: 'resolved'; case: string }
  | { type: 'back-to-bot'; staff: string; summary: string }
  | { type: 'block'; blocked: boolean }
  /** The conversation has become a ticket. */
  | { type: 'ticket-created'; number: string }
  /** Staff started the (new) conversation with this ticket. */
  | { type: 'ticket-opened'; ticket: OpenedTicket }
  /** The ticket was merged into the ticket `number`, which is answered on `channel`. */
  | { type: 'ticket-merged'; number: string; channel: string };

/** A ticket that staff start: `text` describes it, and `by` is the name of the member of staff. */
export type OpenedTicket = TicketChoice & { number: string; text: string; by: string; locale: string };

/**
 * An action of a member of staff on a case: a button, a modal or a message on the desk. Holds what the member entered; `ref` is the id of their
 * message on the desk. Who may do it, and when, is in `desk/cases/staff-permissions.ts`; an action that is not allowed is answered by a notice.
 */
export type StaffAction =
  | { type: 'claim' }
  | { type: 'resolve' }
  | { type: 'back-to-bot' }
  | { type: 'suggest' }
  | { type: 'note'; text: string }
  | { type: 'assign'; to: string; name: string }
  | { type: 'snooze'; minutes: number }
  | { type: 'block'; blocked: boolean }
  | { type: 'merge'; into: string }
  | { type: 'unmerge' }
  /** Shows the case again where its card is lost. */
  | { type: 'show' }
  | { type: 'retry'; ref: string }
  /** Sends a reply; `draft` is the id of the draft that it was made from. */
  | { type: 'send'; ref: string; text: string; draft?: string }
  | { type: 'discard'; draft: string }
  /** Prepares a saved reply as a draft. */
  | { type: 'prepare'; reply: string }
  /** A message was posted, edited or deleted in the thread of the case. */
  | { type: 'message-posted'; ref: string; text: string; files: FileRef[] }
  | { type: 'message-edited'; ref: string; text: string }
  | { type: 'message-deleted'; ref: string }
  /** Starts a ticket for the case, or changes its ticket. */
  | ({ type: 'ticket' } & TicketChoice)
  /** Merges the case's ticket into the ticket with this number. */
  | { type: 'merge-ticket'; into: string }
  /** Starts a separate ticket by e-mail, from a message inside or outside of a case. */
  | ({ type: 'create-ticket'; email: string; text: string } & TicketChoice);

/** The role of a member of staff. A person without a role may do nothing on the desk. */
export type StaffRole = 'agent' | 'lead';

/** A member of staff; `id` is the id on the desk's channel. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
}

/** The address of a case: one for each episode of a customer's conversation. */
export function caseAddress(conversation: string, episode: number): ConversationAddress {
  return { channel: DESK_CHANNEL, account: DESK_ACCOUNT, externalId: `${conversation}/${episode}` };
}
