import type { Outcome } from '../../models/conversation/command.ts';
import type { Identity } from '../../models/customer/identity.ts';
import type { JsonObject } from '../../models/json.ts';
import type { SlotValues } from '../../models/values/value-types.ts';

/** An answer from the knowledge base: approved text, and the sources that it quotes. */
export type QuotedAnswer = {
  text: string;
  sources: { title: string; ref: string; effectiveOn?: string }[];
};

/** The kinds of small talk that the bot answers. */
export type SmallTalkKind = 'greeting' | 'thanks' | 'bye' | 'what-can-you-do';

/** A wish of a customer: what a message may be taken for when its meaning is not clear, and one of several in a message. */
export type Interpretation =
  /** The customer wants something done; `dialog`: the id of a task; `values` are what the same message says. */
  | { readonly type: 'start'; readonly dialog: string; readonly values: SlotValues }
  /** A question to the knowledge base, with the answer that was found, or null. */
  | { readonly type: 'ask'; readonly question: string; readonly answer: QuotedAnswer | null }
  /** The customer wants a person. */
  | { readonly type: 'human' };

/**
 * An input of the kernel: a rule, the classifier or a button proposes it for a customer's message; the brain makes it of a result, a proof or a
 * case command. Holds the values of the message and no other text of it. It is plain JSON of a few fields, since the buttons of the bot's last
 * message are stored with their events. The present state accepts some events only; any other one of a customer's becomes `unknown`.
 */
export type Event =
  | Interpretation
  /** Several wishes of one message, in their order: each is kept until its turn. */
  | { readonly type: 'wishes'; readonly wishes: readonly Interpretation[] }
  /** The message holds values: the answer to the question, or the correction of an earlier one. */
  | { readonly type: 'inform'; readonly values: SlotValues }
  /** The customer corrects an earlier answer. */
  | { readonly type: 'correct'; readonly values: SlotValues }
  /** The message holds a value that fails its check, such as a wrong check digit. */
  | { readonly type: 'misspelt'; readonly value: string }
  /** The message holds several values where the question asks for one, or one that may be meant: the customer says which. */
  | { readonly type: 'which'; readonly kind: string; readonly values: readonly string[] }
  /** The customer has selected several of the options of the present question, by their values. */
  | { readonly type: 'select'; readonly selected: readonly string[] }
  /** An explicit yes. `to` is set by a button: the fingerprint of the command that it showed, so that an old button confirms nothing new. */
  | { readonly type: 'affirm'; readonly to?: string }
  | { readonly type: 'deny' }
  | { readonly type: 'cancel' }
  | { readonly type: 'start-over' }
  /** The present question again; `language`: the customer has asked for the language in which it is said now. */
  | { readonly type: 'repeat'; readonly language?: true }
  /** An event that a dialog names itself, by a button or by its phrases; `values`: what else the message says. */
  | { readonly type: 'named'; readonly name: string; readonly values?: SlotValues }
  /** Two interpretations of the message are about as likely, so that the customer chooses. */
  | { readonly type: 'clarify'; readonly readings: readonly Interpretation[] }
  | { readonly type: 'small-talk'; readonly kind: SmallTalkKind }
  /** The customer hesitates. */
  | { readonly type: 'wait' }
  /** A yes, no or "ok" without a question to which it is the answer. */
  | { readonly type: 'acknowledge' }
  /** The customer complains and asks for nothing in particular. */
  | { readonly type: 'complaint' }
  /** The customer sent a file without text, and the present question takes none. */
  | { readonly type: 'file' }
  /** The customer wants something that no dialog does. */
  | { readonly type: 'unsupported' }
  /** The customer does not want what a task does: "please don't cancel it". */
  | { readonly type: 'refrain'; readonly dialog: string }
  /** The customer wants another task in place of the present one, which changes something too: "rather return it". What was told goes over. */
  | { readonly type: 'instead'; readonly dialog: string; readonly values: SlotValues }
  /** The customer wants what was refused a moment ago: "do it after all". */
  | { readonly type: 'after-all' }
  /** The message is angry; stepped before what it asks for. */
  | { readonly type: 'regret' }
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

/** The event of a type. */
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;
