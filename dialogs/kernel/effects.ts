import type { Identity } from '../../models/customer/identity.ts';
import type { JsonObject } from '../../models/json.ts';
import type { CommandName, QueryName } from '../../models/shop/shop-operations.ts';
import type { TemplateId, Templates } from '../templates.ts';
import type { DialogId, HandoffReason, Notice } from '../vocabulary.ts';
import type { Event } from './events.ts';

/** A template with its parameters; what it says is up to the language. */
export interface Phrase {
  readonly text: TemplateId;
  readonly params: JsonObject;
}

/** A button: what is written on it, and the event that tapping it means. */
export interface Choice {
  readonly label: Phrase;
  readonly event: Event;
}

/** One message of the bot. */
export interface Line extends Phrase {
  readonly choices: readonly Choice[];
}

/** Names a template; a name or parameter that doesn't exist does not compile. */
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

/** What a step wishes to happen, as data, in order; the kernel performs nothing. */
export type Effect =
  | ({ readonly type: 'say' } & Line)
  /** A read: perform it in this turn and step its `result` with the same key. */
  | { readonly type: 'query'; readonly name: QueryName; readonly args: JsonObject; readonly key: string }
  /** A write: collect it; its `result` arrives in a later turn with the same key. */
  | { readonly type: 'command'; readonly name: CommandName; readonly args: JsonObject; readonly key: string }
  /** Somebody was proved to be somebody; keep it with the conversation. */
  | { readonly type: 'identify'; readonly identity: Identity }
  | { readonly type: 'push'; readonly dialog: DialogId }
  | { readonly type: 'done'; readonly dialog: DialogId; readonly ending: Ending }
  /** A person shall take over; the customer was told. */
  | { readonly type: 'handoff'; readonly reason: HandoffReason; readonly summary: JsonObject }
  /** Something that the case of the conversation should know. */
  | { readonly type: 'tell'; readonly notice: Notice }
  /** The customer left the queue. */
  | { readonly type: 'handback' }
  /** A question nobody could answer, for the shop's owner. */
  | { readonly type: 'unanswered'; readonly question: string };
