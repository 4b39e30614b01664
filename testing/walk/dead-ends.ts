import { arrows } from '../../dialogs/diagrams/draw-dialog.ts';
import type { AnyDialog } from '../../dialogs/machine/dialog.ts';

/** The states of a dialog from which no row of transitions leads to an end. */
export function deadEnds({ machine }: Pick<AnyDialog, 'machine'>): string[] {
  const ways = arrows(machine);
  const ending = new Set<string | undefined>([undefined]);
  for (let size = -1; size < ending.size; ) {
    size = ending.size;
    for (const { from, to } of ways) if (ending.has(to)) ending.add(from);
  }
  return Object.keys(machine.states).filter((name) => !ending.has(name));
}

/** The states of a dialog to which no row of transitions leads from its beginning; a command leads to the state that asks for its yes. */
export function unreachable({ machine }: Pick<AnyDialog, 'machine'>): string[] {
  const { states, initial } = machine;
  const ways = arrows(machine);
  const reached = new Set([initial]);
  for (const name of reached) {
    for (const { from, to } of ways) if (from === name && to !== undefined) reached.add(to);
    const state = states[name];
    if (state?.call !== undefined && typeof state.confirm === 'string') reached.add(state.confirm);
  }
  return Object.keys(states).filter((name) => !reached.has(name));
}
