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
