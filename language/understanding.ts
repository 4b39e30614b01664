import type { Locale } from '../models/locale/locale.ts';

/** What an {@link Entity} can be. */
export type EntityKind = 'order' | 'email' | 'postcode' | 'code' | 'amount' | 'score';

/**
 * Something found in a text by rule: what it is, its normal form, and where it stood. A number whose meaning is open
 * (`482913` may be an order, a postcode or a one-time code) is given once per reading; who knows the question chooses.
 */
export interface Entity {
  readonly kind: EntityKind;
  /** Normalised: `1042`, `ann@example.com`, `SW1A 1AA`, `482913`, `19.90 EUR`, `5`. */
  readonly value: string;
  /** The customer's own characters. */
  readonly text: string;
  /** Where `text` begins in the customer's message, in UTF-16 units. */
  readonly start: number;
  /** The text itself names the kind (`#1042`, `postcode 10115`); absent when only the shape speaks for it. */
  readonly marked?: true;
}

/** An intent and how likely it is (calibrated, 0 to 1). `out-of-scope` is one of them. */
export interface IntentScore {
  readonly intent: string;
  readonly confidence: number;
}

/**
 * What a message that is nothing else asks of the conversation itself.
 * `correct`: the text takes an earlier answer back; the entities are the new values, a value that it denies is left out.
 * `no-access`: can't read the mailbox a code goes to. `resend`: wants the code again.
 * `cancel`: gives up the present dialog; a lone "cancel" gets intents as well, since it may mean an order.
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
  | 'complaint'
  | 'correct';

/** What a text says, as far as rules and the local classifier can tell. */
export interface Understanding {
  readonly locale: Locale;
  /** In the order of the text; at most {@link MAX_ENTITIES}. */
  readonly entities: readonly Entity[];
  /** Found by rule in short answers: a clear yes or no, and nothing besides. */
  readonly yesOrNo?: 'yes' | 'no';
  /** With `polarity` yes: it could be nothing else, and is strong enough to let something be changed. */
  readonly explicit?: true;
  /** Found by rule, only when it is the whole message. */
  readonly control?: Control;
  /** Best first, at most 3; empty when a rule was enough, no classifier was given or the text has no words. */
  readonly intents: readonly IntentScore[];
}

/** Most entities of one message; more is a pasted list, not an answer. */
export const MAX_ENTITIES = 32;

/** Names what a text is about; given to `understand`, so that rules alone need no model. */
export interface IntentClassifier {
  /** All intents' calibrated confidences, best first, at most 3; empty for a text without words. */
  classify(text: string, locale: Locale): readonly IntentScore[];
}
