import type { Identity } from '../../models/customer/identity.ts';
import type { StaffContact } from '../../models/desk/staff-contact.ts';
import type { JsonObject } from '../../models/json.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { Ending } from './effects.ts';
import type { Interpretation } from './events.ts';

/**
 * A running dialog as a conversation's memory stores it. Holds names and values, never an index or a function, so that it outlives a
 * deployment; `version` says which migrations it lacks.
 */
export interface Snapshot {
  readonly dialog: string;
  readonly version: number;
  readonly state: string;
  readonly slots: JsonObject;
}

/** A snapshot on the stack, with the kernel's own notes about it. */
export interface Frame extends Snapshot {
  /** Started by the frame below, which waits for its end; absent: started by the customer. */
  readonly child?: true;
  /** The key of the query or command that is under way. */
  readonly pendingKey?: string;
  /** The fingerprint of the command that the confirm state showed last. */
  readonly shownFingerprint?: string;
  /** The fingerprint of the command that got an explicit yes; any other state than the command's removes it. */
  readonly confirmedFingerprint?: string;
}

/** A dialog that has ended, so that staff see what was tried. */
export type EndedDialog = { dialog: string; ending: Ending; about?: string };

/** How often each counter was raised in the episode, by its name; absent means 0. */
export type Counts = { readonly [counter: string]: number };

/**
 * The working memory of a conversation's episode, which the conversation stores as plain JSON. Holds the running dialogs (the last
 * frame asks the present question), what was proved, and the counters that limit guesses. The limits of the counters are in
 * the dialogs; counters hold for the episode, so that starting over gives nobody more guesses.
 */
export interface Stack {
  /** The conversation and episode: makes the keys of two conversations differ. */
  readonly scope: string;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** The instant of the present turn, ISO: what dialogs read as now. */
  readonly now: string;
  readonly frames: readonly Frame[];
  /** The proved identity of the customer. */
  readonly identity: Identity;
  /** How the customer reaches a person. */
  readonly staff: StaffContact;
  readonly counts: Counts;
  /** Messages in a row that were not understood. */
  readonly notUnderstoodCount: number;
  /** Queries and commands so far; a part of their keys. */
  readonly callCount: number;
  /** What was last in question, by kind of value, such as an order's number. */
  readonly focus?: SlotValues;
  /** Values that the customer has told and no dialog has taken yet; one that begins in the same task takes them. */
  readonly kept?: SlotValues;
  /** What the customer wants besides, in order; each is begun when the one before has ended. */
  readonly wishes?: readonly Interpretation[];
  /** The task whose command the customer has refused last, in its question for a yes, so that "do it after all" is about it. */
  readonly declined?: Frame;
  /** How many messages ago the bot said that it is sorry, counted down: it does not say so twice in a row. */
  readonly regret?: number;
  /** The newest dialogs that have ended, oldest first; staff read it, and what a message without a subject is about. */
  readonly endedDialogs?: readonly EndedDialog[];
  /** The bot has disclosed that it is a bot. */
  readonly disclosed?: true;
}

/** How customers reach a person where the app has a staff desk. */
export const AT_DESK: StaffContact = {
  by: 'desk',
  writesByEmail: false,
  email: null,
  phone: null,
  hours: null,
};

/** An empty stack: the start of an episode. `staff` is a staff desk by default. */
export function newStack(
  scope: string,
  locale: string,
  identity: Identity,
  now: Date,
  staff = AT_DESK,
): Stack {
  return {
    scope,
    locale,
    now: now.toISOString(),
    frames: [],
    identity,
    staff,
    counts: {},
    notUnderstoodCount: 0,
    callCount: 0,
  };
}

/**
 * The stack at the start of the next episode: without counters, the focus, wishes and ended dialogs, but with the frames, so that the result of a
 * command under way finds the dialog that waits for it.
 */
export function nextEpisode(stack: Stack, scope: string): Stack {
  const { locale, identity, now, staff, frames, callCount, disclosed } = stack;
  const empty = newStack(scope, locale, identity, new Date(now), staff);
  return { ...empty, frames, callCount, ...(disclosed && { disclosed }) };
}

/** A frame of no dialog: the kernel hands over instead of guessing. */
const UNREADABLE: Frame = { dialog: '', version: 0, state: '', slots: {} };

/**
 * Reads a stack back from a conversation's memory. Nothing stored, or another scope (a new episode): an empty stack.
 * Anything else that isn't a stack becomes one that no dialog can read. The identity comes from the conversation, and `staff` from what is configured now.
 */
export function loadStack(
  memory: unknown,
  scope: string,
  locale: string,
  identity: Identity,
  now: Date,
  staff = AT_DESK,
): Stack {
  const fresh = newStack(scope, locale, identity, now, staff);
  if (memory === undefined || memory === null || (isObject(memory) && Object.keys(memory).length === 0))
    return fresh;
  if (!isStack(memory)) return { ...fresh, frames: [UNREADABLE] };
  if (memory.scope !== scope)
    return { ...fresh, ...(memory.disclosed ? { disclosed: memory.disclosed } : {}) };
  return { ...memory, locale, identity, staff, now: now.toISOString() };
}

function isStack(memory: unknown): memory is Stack {
  return (
    isObject(memory) &&
    typeof memory['scope'] === 'string' &&
    Number.isInteger(memory['notUnderstoodCount']) &&
    Number.isInteger(memory['callCount']) &&
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
