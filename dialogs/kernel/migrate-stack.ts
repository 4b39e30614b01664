import type { AnyDialog } from './dialog.ts';
import type { Frame, Stack } from './stack.ts';

/**
 * Brings every stored snapshot to the version of the code, step by step. Undefined if one of them can't be: its dialog
 * or state is unknown, or it was written by a newer version.
 */
export function revive(dialogs: ReadonlyMap<string, AnyDialog>, stack: Stack): Stack | undefined {
  const frames = stack.frames.map((frame) => reviveFrame(dialogs.get(frame.dialog), frame));
  return frames.every((frame) => frame !== undefined) ? { ...stack, frames } : undefined;
}

function reviveFrame(dialog: AnyDialog | undefined, frame: Frame): Frame | undefined {
  if (!dialog || frame.version > dialog.version) return undefined;
  const steps = dialog.migrations.slice(frame.version - 1, dialog.version - 1);
  if (frame.version + steps.length !== dialog.version) return undefined;
  const { state, slots } = steps.reduce((old, migrate) => migrate(old), {
    state: frame.state,
    slots: frame.slots,
  });
  if (!Object.hasOwn(dialog.machine.states, state)) return undefined;
  return steps.length === 0 ? frame : { ...frame, version: dialog.version, state, slots };
}
