import type { Reading } from '../reading.ts';
import type { Clause } from '../text/clauses.ts';
import { endOf, firstBehind, lastBefore, within } from '../text/spans.ts';
import { type Anchor, actionsIn, directNegations, type Stance } from './actions.ts';
import { exceptionsIn } from './exceptions.ts';
import { type Found, sharedStances } from './lists.ts';

/** "Not the lamp", "lamp: no". */
const REFUSED: Found = { stance: 'keeps', isBefore: false };
const UNSAID: Found = { stance: 'open', isBefore: false };

/** The stance that a message takes to each of some places, in their order. */
export function stancesOf(reading: Reading, anchors: readonly Anchor[]): Stance[] {
  const negated = directNegations(reading, anchors);
  const taken = new Set(negated.values());
  const actions = reading.clauses.map((clause) => actionsIn(reading, clause, taken));
  const exceptions = exceptionsIn(reading, actions);
  const found = anchors.map((anchor): Found => {
    const clause = reading.clauses[anchor.clause];
    if (negated.has(anchor)) return REFUSED;
    if (clause === undefined) return UNSAID;
    const own = actions[anchor.clause] ?? [];
    const before = lastBefore(own, anchor.at);
    const excepted = exceptions.get(anchor.clause);
    if (excepted !== undefined && (before === undefined || clause.joint === 'except'))
      return { stance: excepted, isBefore: true };
    const action = before ?? firstBehind(own, endOf(anchor));
    if (action !== undefined) return { stance: action.stance, isBefore: action === before };
    return isRefused(reading, clause, anchor) ? REFUSED : UNSAID;
  });
  const all = sharedStances(reading, anchors, found);
  return all.map((each, index) => (isContrast(reading, anchors, all, index) ? 'gives' : each.stance));
}

/** "Pan: no", "die Lampe nicht": a refusal at the end of a clause that says nothing else. */
function isRefused({ cues, unknownIn }: Reading, { from, to }: Clause, anchor: Anchor): boolean {
  const start = Math.max(endOf(anchor), to - LONGEST_REFUSAL);
  const isAtEnd = [cues.no, cues.not].some((spans) =>
    within(spans, start, to).some((span) => endOf(span) === to),
  );
  return isAtEnd && unknownIn(from, to) === 0;
}

/** In tokens: "no thank you". */
const LONGEST_REFUSAL = 3;

/** "Not the lamp" is kept, but "happy with the mug, but not the lamp" says the opposite of what was said before. */
function isContrast(
  { clauses }: Reading,
  anchors: readonly Anchor[],
  found: readonly Found[],
  index: number,
): boolean {
  const [before, own] = [anchors[index - 1], anchors[index]].map((anchor) => clauses[anchor?.clause ?? -1]);
  const isOneSentence = own !== before && own?.sentence === before?.sentence;
  const said = found[index - 1];
  return found[index] === REFUSED && isOneSentence && said?.stance === 'keeps' && said !== REFUSED;
}
