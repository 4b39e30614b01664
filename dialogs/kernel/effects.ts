import type { Identity } from '../../models/customer/identity.ts';
import type { JsonObject } from '../../models/json.ts';
import type { CommandName, QueryName } from '../../models/shop/shop-operations.ts';
import type { TemplateId, Templates } from '../templates.ts';
import type { DeskNotice, DialogId, HandoffReason } from '../vocabulary.ts';
import type { Event } from './events.ts';

/** A text by its id with its parameters; the language packs hold the wording. */
export interface Phrase {
  readonly text: TemplateId;
  readonly params: JsonObject;
}

/** A button: its label, and the event that a tap on it means. */
export interface Choice {
  readonly label: Phrase;
  readonly event: Event;
}

/** One message of the bot. */
export interface Line extends Phrase {
  readonly choices: readonly Choice[];
}

/** Makes a message of a text; an id or parameter that doesn't exist does not compile. */
export function line<T extends TemplateId>(
  text: T,
  params: Templates[T],
  choices: readonly Choice[] = [],
): Line {
  return { text, params, choices };
}

/** Makes a button. */
export function choice<T extends TemplateId>(text: T, params: Templates[T], event: Event): Choice {
  return { label: { text, params }, event };
}

/** How a dialog ended. */
export type Ending = 'done' | 'given-up' | 'unproved';

/**
 * An output of one step of the kernel, in order. Holds what to do as data: the kernel performs nothing, the brain performs the queries and
 * collects the rest, and the turn's commit stores it. Keys are unique within the conversation, since they hold the episode and a running number.
 * A turn performs `MAX_QUERIES` queries at most (`bots/ports.ts`).
 */
export type Effect =
  | ({ readonly type: 'say' } & Line)
  /** A read: the brain performs it in this turn and steps its `result` with the same key. */
  | { readonly type: 'query'; readonly name: QueryName; readonly args: JsonObject; readonly key: string }
  /** A write: the brain collects it; its `result` arrives in a later turn with the same key. */
  | { readonly type: 'command'; readonly name: CommandName; readonly args: JsonObject; readonly key: string }
  /** The customer's identity was proved; the conversation keeps it. */
  | { readonly type: 'identify'; readonly identity: Identity }
  | { readonly type: 'push'; readonly dialog: DialogId }
  | { readonly type: 'done'; readonly dialog: DialogId; readonly ending: Ending }
  /** A handoff to a person, of which the customer was informed; `summary` is for staff. */
  | { readonly type: 'handoff'; readonly reason: HandoffReason; readonly summary: JsonObject }
  /** A notice to the case of the conversation. */
  | { readonly type: 'notify'; readonly notice: DeskNotice }
  /** The customer left the queue, so that the bot has the conversation again. */
  | { readonly type: 'handback' }
  /** A question without an answer in the knowledge base, recorded for the shop's owner. */
  | { readonly type: 'unanswered'; readonly question: string };
