import type { Identity } from '../../models/identity.ts';
import type { JsonObject } from '../../models/json.ts';
import type { Counts } from '../vocabulary.ts';
import type { Event } from './events.ts';

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
  /** The arguments that were last shown for a yes. */
  readonly shown?: JsonObject;
  /** The arguments that got an explicit yes; any other event takes it back. */
  readonly agreed?: JsonObject;
}

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
  /** What the customer wanted while a command was under way; done when its result is there. */
  readonly later?: Event;
  /** The customer was told that this is a bot. */
  readonly met?: true;
}

/** An empty stack: the start of an episode. */
export function newStack(scope: string, locale: string, identity: Identity): Stack {
  return { scope, locale, frames: [], identity, counts: {}, misses: 0, calls: 0 };
}
