import type { ConversationAddress } from '../conversation/inbox.ts';
import type { DeliveryStatus } from '../conversation/receipt.ts';
import type { ProofLevel } from '../customer/identity.ts';
import type { JsonObject } from '../json.ts';
import type { TicketChoice } from './ticket.ts';

/** The channel on which every case of the staff desk is a conversation of its own. */
export const DESK_CHANNEL = 'desk';

/** The account of the desk's conversations: one desk a shop, wherever its threads are shown. */
export const DESK_ACCOUNT = 'default';

/** The name of the `event` activity by which a customer's conversation tells its case what happened: a {@link CaseEventReport}. */
export const CASE_EVENT = 'case-event';

/** The name of the `event` activity by which a case acts on the customer's conversation: a {@link CaseCommandEnvelope}. */
export const CASE_COMMAND = 'case-command';

/** The name of the `event` activity by which a member of staff acts on a case: a {@link StaffAction}. */
export const STAFF_ACTION = 'staff-action';

/** The name of the `event` activity that a turn's own reminder comes back as; its `value` is `{ name }`. */
export const REMINDER = 'reminder';

/**
 * The name of the `event` activity by which a channel tells what a person of the shop said to a customer in the provider's own app; `text`
 * and the attachments say it. It is believed only of a sender who is `ofShop`.
 */
export const PROVIDER_APP_TAKEOVER = 'provider-app-takeover';

/** The `value` of an {@link PROVIDER_APP_TAKEOVER} event: until when the bot leaves the conversation to that person, an ISO instant. */
export type ProviderAppTakeover = { until: string };

/** The name of the `event` activity for what came in and is kept without an answer (an automatic mail, say); `text` says it. */
export const NOTED = 'noted';

/** The key in the `channelData` of a customer's message that the bot must not answer; its value is why staff are called to read it. */
export const UNANSWERED = 'unanswered';

/** A file as it travels between conversations: stored once, named by its id. */
export type FileRef = { media: string; name: string; contentType: string; size: number };

/** Who a conversation is with and where, as its case is told with every piece of news. */
export type CustomerView = {
  conversation: string;
  channel: string;
  account: string;
  externalId: string;
  episode: number;
  level: ProofLevel;
  /** The shop's customer id, as far as it was proved. */
  customer?: string;
  /** The name that the channel gives. */
  name?: string;
  locale?: string;
  /** Where in the conversation the customer wrote (a thread, say), in the channel's own terms. */
  place?: JsonObject;
};

/** What a case is told about its customer's conversation. `id` is the activity's in the customer's conversation. */
export type CaseEvent =
  | { type: 'waiting'; reason: string; summary: JsonObject }
  /** The bot has the conversation again, and it wasn't staff who gave it back. */
  | { type: 'queue-abandoned' }
  /** `noted`: it is kept without an answer (an automatic mail, say) and is nobody's turn. */
  | { type: 'customer-message'; id: string; text: string; files: FileRef[]; noted?: true }
  | { type: 'customer-message-edited'; id: string; text: string }
  | { type: 'customer-message-deleted'; id: string }
  /** The bot spoke while the customer was waiting. */
  | { type: 'bot-message'; text: string }
  /** A person of the shop has answered in the provider's own app, and has the conversation unless a member of staff has it. */
  | { type: 'provider-app-message'; id: string; text: string; files: FileRef[] }
  /** Nothing more came from there: the bot has the conversation again. */
  | { type: 'provider-app-takeover-ended' }
  /** The customer put an emoji on a message, or took it back; `text` is the message's. */
  | { type: 'customer-reaction'; emoji: string | null; text: string }
  /** What staff made of their message `ref` afterwards did not reach the customer. */
  | { type: 'change-failed'; ref: string; change: 'edit' | 'deletion'; reason: string }
  /** `ref` is the staff message that was relayed as `id`. */
  | { type: 'delivery-status'; ref: string; id: string; status: DeliveryStatus; reason?: string }
  | { type: 'rated'; score: number }
  /** The customer wishes to be answered by e-mail; `proved`: at the shop's own address for them, and `email` is empty. */
  | { type: 'email-answer-wished'; email: string; proved: boolean }
  /** Told by a case: its ticket shall become a part of this case's. */
  | ({ type: 'merge-offered' } & MergeOffer)
  /** Told by a case: the ticket that was offered to its ticket `into` is a part of it now; `conversation` is its customer's. */
  | { type: 'merge-taken'; into: string; conversation: string; channel: string }
  /** Told by a case: it can't take in the ticket that was offered to it. */
  | { type: 'merge-declined'; into: string }
  /** Told by a case: the ticket was opened again in it. */
  | { type: 'ticket-continued'; in: string };

/** The ticket `number` of the case `of`, offered to the ticket `into`, with all that it has to know of it. */
export type MergeOffer = {
  of: string;
  into: string;
  /** Who the offering case is about. */
  from: CustomerView;
  number: string;
  subject: string;
  /** Its customer's newest words. */
  last: string;
  /** Its customer waits for us. */
  owed: boolean;
};

/** What a case does, with the case's id, to which the delivery marks go. */
export type CaseCommandEnvelope = { command: CaseCommand; case: string };

/** News with whom it is about; `at` is an ISO instant. */
export type CaseEventReport = { event: CaseEvent; customer: CustomerView; at: string };

/** What a case does to its customer's conversation. */
export type CaseCommand =
  | { type: 'claimed'; staff: string }
  | { type: 'message'; ref: string; staff: string; text: string; files: FileRef[] }
  /** Changes or takes back what was relayed as the activity `id`. */
  | { type: 'edit'; ref: string; id: string; text: string }
  | { type: 'deletion'; ref: string; id: string }
  /** Nobody is there now; `opens` is the local day and time, `YYYY-MM-DDTHH:mm`, in `zone`, or null if unknown. */
  | { type: 'outside-hours'; opens: string | null; zone: string }
  /** Somebody should have answered by now. */
  | { type: 'delayed' }
  /** How many wait longer, and how many minutes that usually takes; null where it isn't known. */
  | { type: 'expected-wait'; ahead: number; minutes: number | null }
  | { type: 'resolved'; case: string }
  | { type: 'back-to-bot'; staff: string; summary: string }
  | { type: 'block'; blocked: boolean }
  /** The conversation has become a ticket. */
  | { type: 'ticket-created'; number: string }
  /** Staff begin the conversation, which is new, with this matter. */
  | { type: 'ticket-opened'; ticket: OpenedTicket }
  /** What it is about is answered elsewhere, in the ticket `number` on `channel`. */
  | { type: 'ticket-merged'; number: string; channel: string };

/** A matter that staff begin: `text` is what it is about, in their words or the customer's, and `by` who began it. */
export type OpenedTicket = TicketChoice & { number: string; text: string; by: string; locale: string };

/** What a member of staff does to a case. `ref` is the id of their own message on the desk. */
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
  /** Shows the case anew where its card is lost. */
  | { type: 'show' }
  | { type: 'retry'; ref: string }
  /** Sends a suggested or prepared answer; `draft` names the suggestion it was made from. */
  | { type: 'send'; ref: string; text: string; draft?: string }
  | { type: 'discard'; draft: string }
  /** Prepares a saved reply as a draft. */
  | { type: 'prepare'; reply: string }
  /** Something was typed in the case's thread. */
  | { type: 'message-posted'; ref: string; text: string; files: FileRef[] }
  | { type: 'message-edited'; ref: string; text: string }
  | { type: 'message-deleted'; ref: string }
  /** Makes a ticket of the case, or changes it. */
  | ({ type: 'ticket' } & TicketChoice)
  /** Makes the case's ticket a part of the one with this number. */
  | { type: 'merge-ticket'; into: string }
  /** Begins a ticket of its own, by e-mail: what was said beside the matter, or outside of any case. */
  | ({ type: 'create-ticket'; email: string; text: string } & TicketChoice);

/** What a member of staff may do; nobody else may do anything. */
export type StaffRole = 'agent' | 'lead';

/** A member of staff who does something; `id` is the desk channel's. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
}

/** The address of a case: one for each episode of a customer's conversation. */
export function caseAddress(conversation: string, episode: number): ConversationAddress {
  return { channel: DESK_CHANNEL, account: DESK_ACCOUNT, externalId: `${conversation}/${episode}` };
}
