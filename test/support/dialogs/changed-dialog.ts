import type { AnyDialog, AnyMachine } from '../../../dialogs/machine/dialog.ts';

/** A dialog with changes; all else, its methods too, is as in the original. */
export function changedDialog(dialog: AnyDialog, changes: Partial<AnyDialog>): AnyDialog {
  return Object.defineProperties(
    Object.create(dialog),
    Object.getOwnPropertyDescriptors(changes),
  ) as AnyDialog;
}

/** A dialog with some states of its machine changed, or added. */
export function withStates(dialog: AnyDialog, states: AnyMachine['states']): AnyDialog {
  const { machine } = dialog;
  return changedDialog(dialog, { machine: { ...machine, states: { ...machine.states, ...states } } });
}
