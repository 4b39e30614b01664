import type { Reading } from '../reading.ts';
import { endOf, within } from '../text/spans.ts';
import type { Anchor, Stance } from './actions.ts';

/** A stance, and whether its word stands before the reference, so that it holds for what is listed behind it. */
export interface Found {
  readonly stance: Stance;
  readonly isBefore: boolean;
}

/**
 * The stances to some places, where what is only listed shares the stance of what it is listed with: "keep the lamp and the mug", "the lamp and the mug are fine", "I keep the lamp. The
 * mug too."
 */
export function sharedStances(
  reading: Reading,
  anchors: readonly Anchor[],
  found: readonly Found[],
): Found[] {
  const all = [...found];
  shareForwards(reading, anchors, all);
  shareBackwards(reading, anchors, all);
  return all;
}

function shareForwards(reading: Reading, anchors: readonly Anchor[], all: Found[]): void {
  for (let index = 1; index < all.length; index += 1) {
    const before = all[index - 1];
    if (before === undefined) continue;
    const joint = jointAt(reading, anchors, index);
    const isList = before.isBefore && (joint === 'and' || joint === 'comma');
    const isShared =
      isLikewise(reading, anchors, index) || (isList && isListed(reading, anchors[index], all[index]));
    if (isShared) all[index] = before;
  }
}

function shareBackwards(reading: Reading, anchors: readonly Anchor[], all: Found[]): void {
  let isEnded = false;
  for (let index = all.length - 2; index >= 0; index -= 1) {
    const [next, joint] = [all[index + 1], jointAt(reading, anchors, index + 1)];
    isEnded = joint === 'and' || (isEnded && joint === 'comma');
    const isShared = isEnded && next?.stance === 'keeps' && !next.isBefore;
    if (isShared && isListed(reading, anchors[index], all[index])) all[index] = next;
    else isEnded = false;
  }
}

/** What stands between a place and the one before it; undefined: whole clauses. */
function jointAt({ clauses }: Reading, anchors: readonly Anchor[], index: number) {
  const [before, own] = [anchors[index - 1]?.clause ?? -1, anchors[index]?.clause ?? -1];
  if (own - before > 1) return undefined;
  return own === before ? 'and' : clauses[own]?.joint;
}

function isListed(reading: Reading, anchor: Anchor | undefined, found: Found | undefined): boolean {
  return found?.stance === 'open' && anchor?.isListable === true && isBare(reading, anchor);
}

/** "So does the rug", "the mug too", "nor the lamp": a word before a place, or behind the last one of its clause. */
function isLikewise(reading: Reading, anchors: readonly Anchor[], index: number): boolean {
  const [before, anchor, next] = [anchors[index - 1], anchors[index], anchors[index + 1]];
  const clause = reading.clauses[anchor?.clause ?? -1];
  if (anchor === undefined || clause === undefined || !isBare(reading, anchor)) return false;
  const from = before?.clause === anchor.clause ? endOf(before) : clause.from;
  const to = next?.clause === anchor.clause ? anchor.at : clause.to;
  return within(reading.cues.likewise, from, to).length > 0;
}

/** Whether a clause says nothing but what it names. */
function isBare({ clauses, cues, unknownIn }: Reading, anchor: Anchor): boolean {
  const clause = clauses[anchor.clause];
  if (clause === undefined) return false;
  const isOwn = [cues.only, cues.subjects].some((spans) => within(spans, clause.from, clause.to).length > 0);
  if (isOwn) return false;
  return unknownIn(clause.from, clause.to) === 0;
}
