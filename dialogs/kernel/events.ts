import type { Outcome } from '../../models/conversation/command.ts';
import type { Identity } from '../../models/customer/identity.ts';
import type { JsonObject } from '../../models/json.ts';
import type { Interpretation, SlotValues, SmallTalkKind } from '../vocabulary.ts';

/**
 * An input of the kernel: a rule, the classifier or a button proposes it for a customer's message; the brain makes it of a result, a proof or a
 * case command. Holds the values of the message and no text of it. It is plain JSON of a few fields, since the buttons of the bot's last message
 * are stored with their events. The present state accepts some events only; any other one of a customer's becomes `unknown`.
 */
export type Event =
  | Interpretation
  /** The message holds values: the answer to the question, or the correction of an earlier one. */
  | { readonly type: 'inform'; readonly values: SlotValues }
  /** The customer corrects an earlier answer. */
  | { readonly type: 'correct'; readonly values: SlotValues }
  /** An explicit yes. `to` is set by a button: the fingerprint of the command that it showed, so that an old button confirms nothing new. */
  | { readonly type: 'affirm'; readonly to?: string }
  | { readonly type: 'deny' }
  | { readonly type: 'cancel' }
  | { readonly type: 'start-over' }
  | { readonly type: 'repeat' }
  /** The customer can't read the mails that a code would be sent to. */
  | { readonly type: 'no-access' }
  /** The customer asks for a new one-time code. */
  | { readonly type: 'resend' }
  /** Two interpretations of the message are about as likely, so that the customer chooses. */
  | { readonly type: 'clarify'; readonly readings: readonly Interpretation[] }
  | { readonly type: 'small-talk'; readonly kind: SmallTalkKind }
  /** The customer hesitates. */
  | { readonly type: 'wait' }
  /** A yes, no or "ok" without a question to which it is the answer. */
  | { readonly type: 'acknowledge' }
  /** The customer complains and asks for nothing in particular. */
  | { readonly type: 'complaint' }
  /** The customer sent a file without text. */
  | { readonly type: 'file' }
  /** No interpretation of the message is accepted by the present state. */
  | { readonly type: 'unknown' }
  /** The outcome of the query or command with this key. */
  | { readonly type: 'result'; readonly key: string; readonly outcome: Outcome; readonly value: JsonObject }
  /** The channel proved the customer's identity; stepped before the turn's other events. */
  | { readonly type: 'proved'; readonly identity: Identity }
  /** Asks the present question again without a message of the customer's. */
  | { readonly type: 'resume' }
  /** Staff gave the conversation back to the bot. */
  | { readonly type: 'back-to-bot' }
  /** Outside of opening hours; `opens`: the local `YYYY-MM-DDTHH:mm` in `zone` when staff are back, or null if unknown. */
  | { readonly type: 'staff-closed'; readonly opens: string | null; readonly zone: string }
  /** The first response is overdue. */
  | { readonly type: 'staff-delayed' }
  /** The queue position (`ahead`: customers who wait longer) and the usual wait in minutes, if known. */
  | { readonly type: 'staff-expected'; readonly ahead: number; readonly minutes: number | null }
  /** Staff have resolved the case; `rate`: the case that the CSAT question is about, or null to ask none. */
  | { readonly type: 'staff-resolved'; readonly rate: string | null };

/** The name of an event. */
export type EventType = Event['type'];
