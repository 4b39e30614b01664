import type { AnyDialog } from '../../../../dialogs/machine/dialog.ts';
import { seededRandom, shuffle } from '../../../../models/seeded-random.ts';
import { COMMAND_BUGS } from './command-bugs.ts';
import { MACHINE_BUGS } from './machine-bugs.ts';
import type { PlantedBug } from './planted-bug.ts';
import { TEXT_BUGS } from './text-bugs.ts';

/** Every bug that can be planted into a dialog, each kind at each of its places. */
export function allBugs(dialog: AnyDialog): PlantedBug[] {
  return [...COMMAND_BUGS, ...MACHINE_BUGS, TEXT_BUGS].flatMap((plant) => plant(dialog));
}

/** Some bugs of a dialog, drawn with a fixed seed: of as many kinds as there are, then more of the same kinds. */
export function plantBugs(dialog: AnyDialog, count: number): PlantedBug[] {
  const random = seededRandom(1);
  const byKind = new Map<string, PlantedBug[]>();
  for (const bug of shuffle(allBugs(dialog), random))
    byKind.set(bug.kind, [...(byKind.get(bug.kind) ?? []), bug]);
  const kinds = shuffle([...byKind.values()], random);
  const rounds = Math.max(...kinds.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, nth) => kinds.flatMap((bugs) => bugs[nth] ?? []))
    .flat()
    .slice(0, count);
}
