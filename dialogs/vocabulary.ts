import type { ProofLevel } from '../models/customer/identity.ts';

/** The kinds of values that a message can fill a slot with, in normal form. */
export const VALUE_KINDS = ['order', 'email', 'postcode', 'code', 'score'] as const;

/** One of {@link VALUE_KINDS}. */
export type ValueKind = (typeof VALUE_KINDS)[number];

/** The values of one message, at most one a kind. */
export type SlotValues = { [K in ValueKind]?: string };

/** What the stack counts for as long as the episode lasts, so that starting over gives nobody more guesses. */
export type Counter =
  | 'mismatch'
  | 'unknown-order'
  | 'codes-sent'
  /** The customer was told that the desk is closed, was told that the answer is late, and accepted an answer by e-mail. */
  | 'closed-announced'
  | 'delay-announced'
  | 'email-answer-accepted';

/** How often each {@link Counter} was raised; absent means 0. */
export type Counts = { readonly [C in Counter]?: number };

/** The reason of a handoff; staff read it, and texts word it for the customer. */
export type HandoffReason =
  | 'asked'
  | 'not-understood'
  | 'no-answer'
  | 'too-many-attempts'
  | 'no-mailbox'
  /** The shop sends no more codes for now; the newest one is still valid. */
  | 'codes-used-up'
  /** The shop sends no more codes for now, and none was sent in this episode. */
  | 'codes-locked'
  | 'shop-unavailable'
  | 'uncertain-outcome'
  | 'cannot-cancel'
  /** The customer sent a file, which the bot can't read. */
  | 'sent-file'
  /** The CSAT rating was low. */
  | 'poor-rating'
  | 'unreadable-state';

/** Why a waiting customer is offered an answer by e-mail. */
export type EmailOfferReason = 'closed' | 'delayed';

/** A notice of the dialogs to a case of the staff desk. */
export type DeskNotice =
  /** The customer wants an answer by e-mail; null: at the address that the shop has for its proved customer. */
  | { readonly type: 'email-answer-requested'; readonly email: string | null }
  /** The CSAT rating of that case, from 1 to 5. */
  | { readonly type: 'csat-given'; readonly case: string; readonly score: number };

/** The kinds of small talk that the bot answers. */
export type SmallTalkKind = 'greeting' | 'thanks' | 'bye' | 'what-can-you-do';

/** An answer from the knowledge base: approved text, and the sources that it quotes. */
export type QuotedAnswer = {
  text: string;
  sources: { title: string; ref: string; effectiveOn?: string }[];
};

/** What a message may be taken for when its meaning is not clear; the kernel's `Event` contains these. */
export type Interpretation =
  /** The customer wants something done; `values` are what the same message says. */
  | { readonly type: 'start'; readonly dialog: TaskId; readonly values: SlotValues }
  /** A question to the knowledge base, with the answer that was found, or null. */
  | { readonly type: 'ask'; readonly question: string; readonly answer: QuotedAnswer | null }
  /** The customer wants a person. */
  | { readonly type: 'human' };

/** Every dialog by its id, with its input; values of the message that starts it come besides. */
export type DialogInputs = {
  'track-order': object;
  'cancel-order': object;
  /** `purpose`: the task that the proof is for. */
  identify: { least: ProofLevel; order: string | null; purpose: TaskId | null };
  'offer-human': { reason: HandoffReason };
  handoff: { reason: HandoffReason };
  answer: { answer: QuotedAnswer | null };
  clarify: { readings: Interpretation[] };
  /** `amid`: another dialog is under way; `met`: the bot has spoken before. */
  'small-talk': { kind: SmallTalkKind; amid: boolean; met: boolean };
  /** `opens`: when staff are back, a local `YYYY-MM-DDTHH:mm` in `zone`, if that is known. */
  'by-email': { reason: EmailOfferReason; opens: string | null; zone: string };
  /** `case`: the case that the rating is about. */
  rating: { case: string };
};

/** The id of a dialog. */
export type DialogId = keyof DialogInputs;

/** Dialogs that a customer's message can start. */
export const TASKS = ['track-order', 'cancel-order'] as const;

/** One of {@link TASKS}. */
export type TaskId = (typeof TASKS)[number];

/** Whether a dialog is one that a customer's message can start. */
export function isTask(id: string): id is TaskId {
  return TASKS.some((task) => task === id);
}
