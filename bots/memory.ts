import type { Event } from '../dialogs/machine/events.ts';
import type { DialogRegistry } from '../dialogs/machine/registry.ts';
import type { Stack } from '../dialogs/machine/stack.ts';
import { loadStack } from '../dialogs/machine/stack.ts';
import type { StaffContact } from '../models/desk/staff-contact.ts';
import type { Json, JsonObject } from '../models/json.ts';
import type { Turn } from '../models/turn.ts';

/** A button of the bot's last message: its label and the event that it means. */
export interface OfferedChoice {
  readonly label: string;
  readonly event: Event;
}

/** The selection of several in the bot's last message: each option's label with its value for the dialog, in order. */
export interface OfferedSelection {
  readonly options: readonly { readonly label: string; readonly value: string }[];
  /** The label of the button that selects nothing. */
  readonly none?: string;
}

/** The moment when staff gave the conversation back to the bot: by whom, when (ISO), and a short summary of what they did. */
export interface Handback {
  readonly by: string;
  readonly at: string;
  readonly summary: string;
}

/**
 * What the brain stores of a conversation between turns, in `conversation.memory` as JSON, written by the commit of the turn. Holds the
 * dialogs' stack and what belongs to no dialog. A new episode starts with an empty stack; `ratingAskedFor` and `thumbDownAnsweredIn` outlive it.
 */
export interface Memory {
  readonly stack: Stack;
  /** The choices of the bot's last message, in order: a message with the label or the number of one chooses it. */
  readonly offers: readonly OfferedChoice[];
  /** The selection of several in the bot's last message, if it has one. */
  readonly selection?: OfferedSelection;
  /** The last time in this episode that staff gave the conversation back. */
  readonly lastHandback?: Handback;
  /** The case that the last CSAT question was about; kept over episodes, so that no case is asked about twice. */
  readonly ratingAskedFor?: string;
  /** The customer has read, in a language that the bot does not answer in, which ones it does; kept over episodes. */
  readonly languagesSaid?: true;
  /** Staff were called without a message to the customer, who gets no news of the queue until the bot answers again. */
  readonly queuedSilently?: boolean;
  /** A person of the shop answers in the provider's own app, and no member of staff has claimed the conversation. */
  readonly providerAppTakeover?: true;
  /** The scope of the episode in which the bot answered a thumb down, so that it answers one an episode. */
  readonly thumbDownAnsweredIn?: string;
}

/** Loads the memory of the turn's conversation, to be answered in `locale`; a new stack at the start of an episode. `staff`: by default a staff desk. */
export function loadMemory(turn: Turn, locale: string, staff?: StaffContact): Memory {
  const { identity, episode, memory } = turn.conversation;
  const kept = (memory ?? {}) as JsonObject;
  const scope = scopeOf(turn, episode.number);
  const {
    selection,
    lastHandback,
    ratingAskedFor,
    languagesSaid,
    queuedSilently,
    providerAppTakeover,
    thumbDownAnsweredIn,
  } = kept as unknown as Omit<Memory, 'stack' | 'offers'>;
  const stored = kept['stack'] as { readonly scope?: unknown } | null | undefined;
  return {
    stack: loadStack(kept['stack'] ?? null, scope, locale, identity, turn.now, staff),
    offers: (kept['offers'] ?? []) as unknown as readonly OfferedChoice[],
    ...(selection !== undefined && { selection }),
    ...(lastHandback !== undefined && stored?.scope === scope && { lastHandback }),
    ...(ratingAskedFor !== undefined && { ratingAskedFor }),
    ...(languagesSaid !== undefined && { languagesSaid }),
    ...(queuedSilently === true && { queuedSilently }),
    ...(providerAppTakeover !== undefined && { providerAppTakeover }),
    ...(thumbDownAnsweredIn !== undefined && { thumbDownAnsweredIn }),
  };
}

/** The scope of an episode: the part of its calls' keys that differs from every other episode's. */
export function scopeOf({ conversation }: Pick<Turn, 'conversation'>, episode: number): string {
  return `${conversation._id}/${episode}`;
}

/** A memory as it is stored. */
export function memoryToJson(memory: Memory): Json {
  return memory as unknown as Json;
}

/** Whether the customer waits for a person by the dialogs' stack. */
export function waitsForPerson({ stack }: Memory, registry: DialogRegistry): boolean {
  return stack.frames.some(({ dialog }) => registry.find(dialog)?.role === 'queue');
}
