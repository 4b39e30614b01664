import type { AnyDialog } from '../machine/dialog.ts';
import type { DialogRegistry } from '../machine/registry.ts';
import type { Frame, Stack } from '../machine/stack.ts';

/**
 * Migrates every stored snapshot to the version of its dialog's code, one version at a time. Undefined if a snapshot can't be migrated:
 * its dialog or state is unknown, or a newer version of the code wrote it.
 */
export function migrateStack(registry: DialogRegistry, stack: Stack): Stack | undefined {
  const frames = stack.frames.map((frame) => migrateFrame(registry.find(frame.dialog), frame));
  return frames.every((frame) => frame !== undefined) ? { ...stack, frames } : undefined;
}

function migrateFrame(dialog: AnyDialog | undefined, frame: Frame): Frame | undefined {
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
