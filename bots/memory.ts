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

/** What the brain keeps of a conversation between turns. */
export interface Memory {
  readonly stack: Stack;
  /** The choices of the bot's newest message, in order: a reply with the words or the number of one chooses it. */
  readonly offers: readonly Offer[];
}

/** The memory of the turn's conversation, answered in `locale`; a new stack at the start of an episode. */
export function recall(turn: Turn, locale: string): Memory {
  const { _id, episode, identity, memory } = turn.conversation;
  const kept = (memory ?? {}) as JsonObject;
  return {
    stack: loadStack(kept['stack'] ?? null, `${_id}/${episode.number}`, locale, identity),
    offers: (kept['offers'] ?? []) as unknown as readonly Offer[],
  };
}

/** Memory as it is stored. */
export function toJson(memory: Memory): Json {
  return memory as unknown as Json;
}

/** Whether the customer waits for a person, as far as the dialogs know. */
export function waitsForPerson({ stack }: Memory): boolean {
  return stack.frames.some((frame) => frame.dialog === 'handoff');
}
