import type { Outcome } from '../../models/conversation/command.ts';
import type { Identity } from '../../models/customer/identity.ts';
import type { JsonObject } from '../../models/json.ts';
import type { QuotedAnswer, SlotValues, SmallTalkKind, TaskId } from '../vocabulary.ts';

/** Everything that can happen to a conversation; what a model, a rule or a button proposes is one of these. */
export type Event =
  /** The customer wants something done; `values` are what the same message told. */
  | { readonly type: 'start'; readonly dialog: TaskId; readonly values: SlotValues }
  /** The customer tells values: an answer to the question, or the correction of an earlier one. */
  | { readonly type: 'inform'; readonly values: SlotValues }
  /** The customer takes an earlier answer back and gives another. */
  | { readonly type: 'correct'; readonly values: SlotValues }
  /** An explicit yes. `to` is set by a button: it names what was shown, so that an old button agrees to nothing new. */
  | { readonly type: 'affirm'; readonly to?: string }
  | { readonly type: 'deny' }
  | { readonly type: 'cancel' }
  | { readonly type: 'start-over' }
  | { readonly type: 'repeat' }
  | { readonly type: 'human' }
  /** The customer can't read the mails that a code would be sent to. */
  | { readonly type: 'no-access' }
  /** The customer asks for a new one-time code. */
  | { readonly type: 'resend' }
  /** Two readings of the customer's words are about as likely; the customer shall choose. */
  | { readonly type: 'clarify'; readonly readings: readonly Interpretation[] }
  /** A question of knowledge, with the answer that was found, or null. */
  | { readonly type: 'ask'; readonly question: string; readonly answer: QuotedAnswer | null }
  | { readonly type: 'small-talk'; readonly kind: SmallTalkKind }
  /** The customer hesitates. */
  | { readonly type: 'wait' }
  /** A yes, no or "ok" that nothing asked for. */
  | { readonly type: 'acknowledge' }
  /** The customer is angry about something, and says no more than that. */
  | { readonly type: 'complaint' }
  /** The customer sent a file and no words. */
  | { readonly type: 'file' }
  /** Nothing acceptable was understood. */
  | { readonly type: 'unknown' }
  /** The outcome of the query or command with this key. */
  | { readonly type: 'result'; readonly key: string; readonly outcome: Outcome; readonly value: JsonObject }
  /** The channel proved who is speaking; given before the turn's other events. */
  | { readonly type: 'proved'; readonly identity: Identity }
  /** Says the present question again, without the customer having said anything. */
  | { readonly type: 'resume' }
  /** Staff gave the conversation back. */
  | { readonly type: 'back-to-bot' }
  /** Nobody of staff is there before `opens`, a local `YYYY-MM-DDTHH:mm` in `zone`, or null where it isn't known. */
  | { readonly type: 'staff-closed'; readonly opens: string | null; readonly zone: string }
  /** Staff should have answered by now. */
  | { readonly type: 'staff-delayed' }
  /** How many wait longer, and how many minutes an answer usually takes, if that is known. */
  | { readonly type: 'staff-expected'; readonly ahead: number; readonly minutes: number | null }
  /** Staff have closed the matter; `rate` is the case whose rating is to be asked for. */
  | { readonly type: 'staff-resolved'; readonly rate: string | null };

/** The name of an event. */
export type EventType = Event['type'];

/** What a message may be taken for when it isn't clear. */
export type Interpretation = Extract<Event, { type: 'start' | 'ask' | 'human' }>;
