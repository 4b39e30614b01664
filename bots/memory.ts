import type { Event } from '../dialogs/kernel/events.ts';
import type { Stack } from '../dialogs/kernel/stack.ts';
import { loadStack } from '../dialogs/kernel/stack.ts';
import type { Json, JsonObject } from '../models/json.ts';
import type { Turn } from '../models/turn.ts';

/** A button the customer was shown: the words on it and the event that choosing it means. */
export interface Offer {
  readonly label: string;
  readonly event: Event;
}

/** Where a person's part of the episode ended: who gave it back, when (ISO), and what they did in a few words. */
export interface Handback {
  readonly by: string;
  readonly at: string;
  readonly summary: string;
}

/** What the brain keeps of a conversation between turns. */
export interface Memory {
  readonly stack: Stack;
  /** The choices of the bot's newest message, in order: a reply with the words or the number of one chooses it. */
  readonly offers: readonly Offer[];
  /** The newest end of a person's part, until the episode ends. */
  readonly lastHandback?: Handback;
  /** The case whose rating was asked for last; kept over episodes, so that none is asked for twice. */
  readonly rated?: string;
  /** Staff were called without the customer being told, who is told nothing of the queue either until they are answered again. */
  readonly queuedSilently?: boolean;
  /** A person has the conversation in the provider's own app, and nobody of staff has it. */
  readonly providerAppTakeover?: true;
  /** The scope of the episode in which a thumb down was answered: once is enough. */
  readonly disliked?: string;
}

/** The memory of the turn's conversation, answered in `locale`; a new stack at the start of an episode. */
export function recall(turn: Turn, locale: string): Memory {
  const { identity, episode, memory } = turn.conversation;
  const kept = (memory ?? {}) as JsonObject;
  const scope = scopeOf(turn, episode.number);
  const { lastHandback, rated, queuedSilently, providerAppTakeover, disliked } = kept as unknown as Omit<
    Memory,
    'stack' | 'offers'
  >;
  const stored = kept['stack'] as { readonly scope?: unknown } | null | undefined;
  return {
    stack: loadStack(kept['stack'] ?? null, scope, locale, identity),
    offers: (kept['offers'] ?? []) as unknown as readonly Offer[],
    ...(lastHandback !== undefined && stored?.scope === scope && { lastHandback }),
    ...(rated !== undefined && { rated }),
    ...(queuedSilently === true && { queuedSilently }),
    ...(providerAppTakeover !== undefined && { providerAppTakeover }),
    ...(disliked !== undefined && { disliked }),
  };
}

/** What tells the keys of an episode's calls from those of every other. */
export function scopeOf({ conversation }: Turn, episode: number): string {
  return `${conversation._id}/${episode}`;
}

/** Memory as it is stored. */
export function toJson(memory: Memory): Json {
  return memory as unknown as Json;
}

/** Whether the customer waits for a person, as far as the dialogs know. */
export function waitsForPerson({ stack }: Memory): boolean {
  return stack.frames.some((frame) => frame.dialog === 'handoff');
}
