import type { Reading } from '../reading.ts';
import { within } from '../text/spans.ts';
import type { Action, Stance } from './actions.ts';

/**
 * The clauses of what is left out, behind "except" and what is listed with it, each with the stance to it: the opposite of what is said of all. "Return all but the lamp"
 * keeps it, "all but the lamp is fine" gives it back.
 */
export function exceptionsIn(
  { clauses, cues }: Reading,
  actions: readonly (readonly Action[])[],
): ReadonlyMap<number, Stance> {
  const excepted = new Set<number>();
  const keeping = new Set<number>();
  const giving = new Set<number>();
  clauses.forEach(({ from, to, joint, sentence }, index) => {
    const isListed =
      (joint === 'comma' || joint === 'and') &&
      excepted.has(index - 1) &&
      clauses[index - 1]?.sentence === sentence &&
      [cues.rest, cues.everything, cues.all].every((spans) => within(spans, from, to).length === 0) &&
      (actions[index]?.length ?? 0) === 0;
    if (joint === 'except' || isListed) excepted.add(index);
    else for (const { stance } of actions[index] ?? []) (stance === 'keeps' ? keeping : giving).add(sentence);
  });
  return new Map(
    [...excepted].map((index) => {
      const sentence = clauses[index]?.sentence ?? 0;
      return [index, keeping.has(sentence) && !giving.has(sentence) ? 'gives' : 'keeps'];
    }),
  );
}
