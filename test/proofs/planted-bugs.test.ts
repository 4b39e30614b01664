import { expect } from 'chai';
import { BUILT_IN_DIALOGS } from '../../dialogs/built-in.ts';
import type { AnyDialog } from '../../dialogs/machine/dialog.ts';
import { walkOf } from '../../testing/walk/walk.ts';
import { plantBugs } from '../support/dialogs/planted/plant-bugs.ts';
import type { PlantedBug } from '../support/dialogs/planted/planted-bug.ts';
import { BREADTH, optionsFor } from '../support/dialogs/walk-options.ts';
import { PROVES_ALL, sample } from '../support/proof.ts';

/** How many bugs each task gets; with `npm run prove` one of each kind at least. */
const BUGS = PROVES_ALL ? 30 : 10;

/** How many of them `npm test` lets a walk look for. */
const LOOKED_FOR = 3;

const TASKS: readonly AnyDialog[] = BUILT_IN_DIALOGS.map((Class): AnyDialog => new Class()).filter(
  ({ role }) => role === 'task',
);

/** What a walk finds wrong with a dialog that has a bug; undefined: nothing. */
function found({ dialog }: PlantedBug): string | undefined {
  try {
    return walkOf(dialog, { ...optionsFor(dialog), breadth: BREADTH, firstFault: true }).faults[0];
  } catch (error) {
    return String(error);
  }
}

const plantedIn = new Map<AnyDialog, PlantedBug[]>();

/** The bugs of a task, which are drawn once. */
function bugsOf(task: AnyDialog): PlantedBug[] {
  const bugs = plantedIn.get(task) ?? plantBugs(task, BUGS);
  plantedIn.set(task, bugs);
  return bugs;
}

describe('bugs that are planted into the dialogs of tasks', () => {
  for (const task of TASKS) {
    it(`are found in ${task.id}`, () => {
      const planted = bugsOf(task);
      expect(planted.length, 'bugs that could be planted').to.be.at.least(10);
      const { cases, extent } = sample(planted, LOOKED_FOR, 'bugs');
      const missed = cases.filter((bug) => found(bug) === undefined);
      console.log(`      ${extent}; ${new Set(cases.map(({ kind }) => kind)).size} kinds`);
      expect(missed.map(({ kind, place }) => `${kind}: ${place}`)).to.deep.equal([]);
    });
  }

  it('are of ten kinds at least in each task', () => {
    for (const task of TASKS)
      expect(
        new Set(
          bugsOf(task)
            .slice(0, 10)
            .map(({ kind }) => kind),
        ),
        task.id,
      ).to.have.property('size', 10);
  });
});
