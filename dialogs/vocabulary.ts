import type { ProofLevel } from '../models/customer/identity.ts';

/** What a customer can tell the bot besides yes and no, in normal form. */
export const VALUE_KINDS = ['order', 'email', 'postcode', 'code', 'score'] as const;

/** One of {@link VALUE_KINDS}. */
export type ValueKind = (typeof VALUE_KINDS)[number];

/** Values told in one message. */
export type SlotValues = { [K in ValueKind]?: string };

/** What is counted for as long as the episode lasts, so that starting over gives nobody more guesses. */
export type Counter =
  | 'mismatch'
  | 'unknown-order'
  | 'codes-sent'
  /** The customer was told that nobody of staff is there, that the answer takes long, and asked for one by e-mail. */
  | 'told-closed'
  | 'told-delayed'
  | 'mail-wished';

/** How often each {@link Counter} was raised; absent means 0. */
export type Counts = { readonly [C in Counter]?: number };

/** Why a person should take over; staff read it, and texts word it for the customer. */
export type HandoffReason =
  | 'asked'
  | 'not-understood'
  | 'no-answer'
  | 'too-many-attempts'
  | 'no-mailbox'
  /** The shop sends no more codes for now; the newest can still be typed. */
  | 'codes-used-up'
  /** The shop sends no more codes for now, and none was sent in this episode. */
  | 'codes-locked'
  | 'shop-unavailable'
  | 'uncertain-outcome'
  | 'cannot-cancel'
  /** The customer sent a file, which the bot can't look at. */
  | 'sent-file'
  /** Staff's help was rated poorly. */
  | 'poor-rating'
  | 'unreadable-state';

/** Why somebody who waits is offered an answer by e-mail. */
export type MailReason = 'closed' | 'delayed';

/** What the dialogs let a case of the staff desk know. */
export type Notice =
  /** An answer by e-mail is wished for; null: to the address that the shop has for its proved customer. */
  | { readonly type: 'contact'; readonly email: string | null }
  /** How good the help in that case was, from 1 to 5. */
  | { readonly type: 'rated'; readonly case: string; readonly score: number };

/** Talk that is about nothing. */
export type SmallTalkKind = 'greeting' | 'thanks' | 'bye' | 'what-can-you-do';

/** A quoted answer: approved text and where it stands. */
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

/** Every dialog by its id, with what it is started with besides told values. */
export type Inputs = {
  'track-order': object;
  'cancel-order': object;
  /** `purpose`: the task that the proof is for. */
  identify: { least: ProofLevel; order: string | null; purpose: TaskId | null };
  'offer-human': { reason: HandoffReason };
  handoff: { reason: HandoffReason };
  answer: { answer: QuotedAnswer | null };
  clarify: { readings: Interpretation[] };
  /** `amid`: said in the middle of something else; `met`: the bot has spoken before. */
  'small-talk': { kind: SmallTalkKind; amid: boolean; met: boolean };
  /** `opens`: when staff are back, a local `YYYY-MM-DDTHH:mm` in `zone`, if that is known. */
  'by-email': { reason: MailReason; opens: string | null; zone: string };
  /** `case`: the case that is rated. */
  rating: { case: string };
};

/** The id of a dialog. */
export type DialogId = keyof Inputs;

/** Dialogs that a customer's words may start. */
export const TASKS = ['track-order', 'cancel-order'] as const;

/** One of {@link TASKS}. */
export type TaskId = (typeof TASKS)[number];

/** Whether a dialog is one that a customer's words may start. */
export function isTask(id: string): id is TaskId {
  return TASKS.some((task) => task === id);
}
