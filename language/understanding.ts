import type { Json } from '../models/json.ts';
import type { Locale } from '../models/locale/locale.ts';
import type { ValueDoubt } from '../models/values/value-kind.ts';
import type { Answer } from './answer.ts';
import type { GuestReading } from './guests/read-guest.ts';

/**
 * A value that a rule found in a text: its kind, its normal form and its position. A number that fits several kinds (`482913` may be
 * an order, a postcode or a one-time code) is an entity of each; the caller, which knows the present question, chooses.
 */
export interface Entity {
  /** The name of its `ValueKind`. */
  readonly kind: string;
  /** In normal form: `1042`, `ann@example.com`, `SW1A 1AA`, `482913`, `{ amount: 1990, currency: 'EUR' }`, `5`. */
  readonly value: Json;
  /** The customer's own characters. */
  readonly text: string;
  /** Where `text` begins in the customer's message, in UTF-16 units. */
  readonly start: number;
  /** The text itself names the kind (`#1042`, `postcode 10115`); absent if only the shape of the value fits. */
  readonly marked?: true;
  /** Absent if the value is certain. */
  readonly doubt?: ValueDoubt;
}

/** An intent and how likely it is (calibrated, 0 to 1). `out-of-scope` is one of them. */
export interface IntentScore {
  readonly intent: string;
  readonly confidence: number;
}

/**
 * A request about the conversation itself, which is the whole message.
 * `correct`: the text corrects an earlier answer; the entities are the new values, without those that it denies.
 * `no-access`: the customer can't read the mailbox of the code. `resend`: the customer wants a new code.
 * `after-all`: the customer wants what was refused a moment ago. `why-not`: asks why something was refused.
 * `cancel`: cancels the present dialog; a lone "cancel" gets intents as well, since it may mean an order.
 */
export type Control =
  | 'cancel'
  | 'start-over'
  | 'repeat'
  | 'human'
  | 'back-to-bot'
  | 'no-access'
  | 'resend'
  | 'greeting'
  | 'thanks'
  | 'bye'
  | 'wait'
  | 'after-all'
  | 'why-not'
  | 'complaint'
  | 'correct';

/** What the rules and the local classifier find in a text. */
export interface Understanding {
  readonly locale: Locale;
  /** The text is in a language of guests, or asks for a person in one; absent where it is in one of the app's languages. */
  readonly guest?: GuestReading;
  /** In their order in the text; at most {@link MAX_ENTITIES}. */
  readonly entities: readonly Entity[];
  /** A yes, a no, or the wish to leave the matter, found by rule. */
  readonly answer?: Answer;
  /** Values that are asked about and not taken, in their order in the text. */
  readonly doubtful: readonly Entity[];
  /** A clear yes or no that is the whole message, found by rule. */
  readonly yesOrNo?: 'yes' | 'no';
  /** With a yes: unambiguous, so that it may confirm a command. */
  readonly explicit?: true;
  /** A control phrase that is the whole message, found by rule. */
  readonly control?: Control;
  /** Best first, at most 3; empty if a rule was enough, no classifier was given or the text has no words. */
  readonly intents: readonly IntentScore[];
}

/** Most entities of one message; more is a pasted list, not an answer. */
export const MAX_ENTITIES = 32;

/**
 * Classifies a text by intent where no rule was enough. Handed in as a port, so that rules alone need no model and another classifier
 * can replace the local one. Confidences are calibrated (of those at 0.8, 8 in 10 are right), since `intent-threshold.ts` compares them.
 */
export interface IntentClassifier {
  /** The likeliest intents with calibrated confidences, best first, at most 3. */
  classify(text: string, locale: Locale): readonly IntentScore[];
}
