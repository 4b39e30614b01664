import type { Identity } from '../../models/customer/identity.ts';
import type { JsonObject } from '../../models/json.ts';
import type { Counts } from '../vocabulary.ts';
import type { Ending } from './effects.ts';

/** A running dialog as it is stored: names and values, never an index, never a function. */
export interface Snapshot {
  readonly dialog: string;
  readonly version: number;
  readonly state: string;
  readonly slots: JsonObject;
}

/** A snapshot with what the kernel itself keeps about it. */
export interface Frame extends Snapshot {
  /** Started for the frame below, which waits for its end; absent: started by the customer. */
  readonly child?: true;
  /** The key of the query or command that is under way. */
  readonly waits?: string;
  /** The command and arguments that were last shown for a yes. */
  readonly shown?: string;
  /** The command and arguments that got an explicit yes; leaving for any other state takes it back. */
  readonly agreed?: string;
}

/** A dialog that has ended, for staff to see what was tried. */
export type Tried = { dialog: string; ending: Ending; order?: string };

/** The whole working memory of a conversation's episode, as plain JSON. The last frame is the one that speaks. */
export interface Stack {
  /** The conversation and episode: makes the keys of two conversations differ. */
  readonly scope: string;
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly frames: readonly Frame[];
  /** What was proved about the customer. */
  readonly identity: Identity;
  readonly counts: Counts;
  /** Messages in a row that were not understood. */
  readonly misses: number;
  /** Queries and commands so far; part of their keys. */
  readonly calls: number;
  /** The order that was last spoken of. */
  readonly focus?: string;
  /** The newest dialogs that have ended, oldest first; staff read it, no dialog does. */
  readonly trail?: readonly Tried[];
  /** The customer was told that this is a bot. */
  readonly met?: true;
}

/** An empty stack: the start of an episode. */
export function newStack(scope: string, locale: string, identity: Identity): Stack {
  return { scope, locale, frames: [], identity, counts: {}, misses: 0, calls: 0 };
}

/**
 * The stack at the start of the episode after this one: nothing that was counted or spoken of is left, but what is still under
 * way, so that a command's result finds who waits for it.
 */
export function nextEpisode(stack: Stack, scope: string): Stack {
  const { locale, identity, frames, calls, met } = stack;
  return { ...newStack(scope, locale, identity), frames, calls, ...(met && { met }) };
}

/** A frame that no dialog fits: the kernel hands over instead of guessing. */
const UNREADABLE: Frame = { dialog: '', version: 0, state: '', slots: {} };

/**
 * Reads a stack back from a conversation's memory. Nothing stored, or another scope (a new episode): an empty stack.
 * Anything else that isn't a stack is kept as one that no dialog can read. What was proved comes from the conversation.
 */
export function loadStack(memory: unknown, scope: string, locale: string, identity: Identity): Stack {
  const fresh = newStack(scope, locale, identity);
  if (memory === undefined || memory === null || (isObject(memory) && Object.keys(memory).length === 0))
    return fresh;
  if (!isStack(memory)) return { ...fresh, frames: [UNREADABLE] };
  if (memory.scope !== scope) return { ...fresh, ...(memory.met ? { met: memory.met } : {}) };
  return { ...memory, locale, identity };
}

function isStack(memory: unknown): memory is Stack {
  return (
    isObject(memory) &&
    typeof memory['scope'] === 'string' &&
    Number.isInteger(memory['misses']) &&
    Number.isInteger(memory['calls']) &&
    isObject(memory['counts']) &&
    Array.isArray(memory['frames']) &&
    memory['frames'].every(isFrame)
  );
}

function isFrame(frame: unknown): frame is Frame {
  return (
    isObject(frame) &&
    typeof frame['dialog'] === 'string' &&
    Number.isInteger(frame['version']) &&
    typeof frame['state'] === 'string' &&
    isObject(frame['slots'])
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
