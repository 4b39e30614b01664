import type { AnyMachine } from '../../dialogs/machine/dialog.ts';
import type { Frame, Stack } from '../../dialogs/machine/stack.ts';
import type { World } from './step.ts';

/**
 * The key of a configuration: everything but running numbers and notes that no dialog reads. `most`: up to which number the counters of the episode
 * tell configurations apart.
 */
export function keyOf(stack: Stack, most: number): string {
  const { callCount: _, endedDialogs: __, declined: ___, regret: ____, ...others } = stack;
  const { notUnderstoodCount, counts, ...rest } = others;
  const frames = stack.frames.map(({ pendingKey, ...frame }) => ({ ...frame, called: callIn(pendingKey) }));
  return JSON.stringify([{ ...rest, frames }, Math.min(notUnderstoodCount, 2), capped(counts, most)]);
}

/** The key of the configurations that no guard tells apart: where each dialog is, what its guards say, which slots are filled, and what is proved. */
export function kindOf(stack: Stack, most: number, { kernel }: World): string {
  const { identity, counts, focus = {}, wishes = [], notUnderstoodCount, disclosed } = stack;
  const frames = stack.frames.map((frame) => [
    frame.dialog,
    frame.state,
    callIn(frame.pendingKey),
    frame.child,
    frame.shownFingerprint !== undefined,
    guardsIn(kernel.registry.dialog(frame.dialog).machine, frame, stack),
  ]);
  const facts = [
    stack.staff,
    identity.level,
    Object.keys(focus).filter((kind) => isRemembered(kind, kernel)),
    wishes,
    Math.min(notUnderstoodCount, 2),
    disclosed,
  ];
  return JSON.stringify([frames, facts, capped(counts, most)]);
}

function guardsIn({ guards }: AnyMachine, { slots }: Frame, stack: Stack): string[] {
  const { identity, staff, counts, locale, now } = stack;
  return Object.keys(guards).filter((name) => {
    try {
      return guards[name]?.({ slots, identity, staff, counts, locale, now });
    } catch {
      // A guard may need a slot that is filled in the states only that name the guard.
      return false;
    }
  });
}

function capped(counts: Stack['counts'], most: number): [string, number][] {
  return Object.entries(counts)
    .map(([name, count]): [string, number] => [name, Math.min(count, most)])
    .sort();
}

/** Whether a dialog takes a value from what was last in question. */
function isRemembered(kind: string, { registry }: World['kernel']): boolean {
  return registry.dialogs.some(({ machine }) => machine.takes[kind]?.remembered);
}

/** The operation of a call's key. */
function callIn(key: string | undefined): string | undefined {
  return key?.split(':')[0];
}
