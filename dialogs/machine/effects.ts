import type { Identity } from '../../models/customer/identity.ts';
import type { DeskNotice } from '../../models/desk/desk-notice.ts';
import type { JsonObject } from '../../models/json.ts';
import type { Phrase } from '../texts/phrase.ts';
import type { Event } from './events.ts';

/** A button: its label, and the event that a tap on it means. */
export interface Choice {
  readonly label: Phrase;
  readonly event: Event;
}

/** What a customer selects several of: the value of each option with its label. */
export interface Selection {
  readonly options: readonly { readonly value: string; readonly label: Phrase }[];
  /** The label of the button that sends the selection. */
  readonly submit: Phrase;
  /** The label of a button that selects nothing, where that is possible. */
  readonly none?: Phrase;
}

/** One message of the bot. */
export interface Line extends Phrase {
  readonly choices: readonly Choice[];
  /** With a button for each task and one for a person, which the kernel adds. */
  readonly menu?: true;
  /** The options of which the customer selects several. */
  readonly selection?: Selection;
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
  | { readonly type: 'query'; readonly name: string; readonly args: JsonObject; readonly key: string }
  /** A write: the brain collects it; its `result` arrives in a later turn with the same key. */
  | { readonly type: 'command'; readonly name: string; readonly args: JsonObject; readonly key: string }
  /** The customer's identity was proved; the conversation keeps it. */
  | { readonly type: 'identify'; readonly identity: Identity }
  | { readonly type: 'push'; readonly dialog: string }
  | { readonly type: 'done'; readonly dialog: string; readonly ending: Ending }
  /** A handoff to a person, of which the customer was informed; `summary` is for staff. */
  | { readonly type: 'handoff'; readonly reason: string; readonly summary: HandoffSummary }
  /** A notice to the case of the conversation. */
  | { readonly type: 'notify'; readonly notice: DeskNotice }
  /** The customer left the queue, so that the bot has the conversation again. */
  | { readonly type: 'handback' }
  /** A question without an answer in the knowledge base, recorded for the shop's owner. */
  | { readonly type: 'unanswered'; readonly question: string };

/** A dialog that was under way at a handoff: its name for staff, and the topic of its tickets. */
export interface SummaryTask {
  readonly dialog: string;
  readonly state: string;
  /** Absent for a dialog that is no task. */
  readonly label?: Phrase;
  readonly topic?: string;
}

/** What staff get to know of the dialogs at a handoff. */
export interface HandoffSummary {
  /** The dialogs under way, the outermost first. */
  readonly tasks: readonly SummaryTask[];
  /** What the conversation was about, by kind, such as the orders' numbers. */
  readonly subjects: { readonly [kind: string]: readonly string[] };
  /** The names of what the customer wanted besides, and what waits now. */
  readonly wishes: readonly Phrase[];
  /** The newest dialogs that have ended, oldest first. */
  readonly tried: readonly { readonly dialog: string; readonly ending: Ending; readonly about?: string }[];
  readonly counts: { readonly [counter: string]: number };
}
