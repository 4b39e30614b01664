import type { Random } from '../random.ts';
import type { Delta } from '../shop-folder.ts';

/** What a customer read since their last message. */
export interface BotTurn {
  /** The bot's messages, one after another. */
  readonly text: string;
  /** The last one of them, which has the question, if there is one. */
  readonly last: string;
  /** The name of the question that is open, `channelData.asking`; undefined where there is none. */
  readonly asking: string | undefined;
  /** The labels of the buttons below the last message, or of its checkboxes. */
  readonly choices: readonly string[];
}

/** A conversation from the customer's side: what they say, each time after what they heard; it returns when they leave. */
export type Talk = Generator<string, void, BotTurn>;

/** How a customer answers a question for a confirmation. */
export type ConfirmationAnswer = 'yes' | 'no' | 'none';

/** Which customers there are. */
export type CustomerKind = 'task' | 'chat' | 'question' | 'cross';

/** A scripted customer: who it is, what it says, and what has to come of it. */
export interface Customer {
  readonly id: string;
  readonly kind: CustomerKind;
  /** Whom it signs in as, and whose data it asks about besides; the first one is itself. */
  readonly users: readonly [string, ...string[]];
  /** A conversation of one trial. */
  talk(random: Random, answer: ConfirmationAnswer, trial: number): Talk;
  /** What has to differ from the folder in the end where it says yes. */
  readonly expected: Delta;
  /** Values that the bot has to have told. */
  readonly told: readonly string[];
}

/** Whether a question asks for a yes to a change, as the names of the built-in dialogs say. */
export function isConfirmation(asking: string | undefined): boolean {
  return asking?.endsWith('-confirm') ?? false;
}
