import type { Reading } from '../reading.ts';
import type { Clause } from '../text/clauses.ts';
import { byPlace, endOf, type Span, tokensOfSpans, within } from '../text/spans.ts';

/** What a message says of something: the customer stays with it, gives it back, or neither is said. */
export type Stance = 'keeps' | 'gives' | 'open';

/** A place that refers to something. */
export interface Anchor extends Span {
  /** It is named or described, so that it may stand in a list. */
  readonly isListable: boolean;
  /** The index of its clause. */
  readonly clause: number;
}

/** A phrase such as "keep" or "don't return". */
export interface Action extends Span {
  readonly stance: 'keeps' | 'gives';
}

/** Most tokens between a negation and what it negates, before it and behind it: "don't really want to keep", "passt leider nicht". */
const [NEGATED, NEGATED_BEHIND] = [5, 2];

/**
 * The phrases of a clause that say what happens to something. A negation turns them, unless it is `taken` by what it stands before. Of an offer, what is kept is
 * taken and what is given back is left out.
 */
export function actionsIn(
  { cues, isOffer }: Reading,
  { from, to }: Clause,
  taken: ReadonlySet<Span>,
): Action[] {
  const turnsIn = (start: number, end: number) =>
    within(cues.not, Math.max(start, from), Math.min(end, to)).filter((not) => !taken.has(not)).length;
  const action = (stance: Action['stance'], turned: Action['stance']) => (span: Span) => {
    const end = endOf(span);
    const turns = turnsIn(span.at - NEGATED, span.at) + turnsIn(end, end + NEGATED_BEHIND + 1);
    return { ...span, stance: turns % 2 === 0 ? stance : turned };
  };
  return [
    ...within(isOffer ? cues.giveBack : cues.keep, from, to).map(action('keeps', 'gives')),
    ...within(isOffer ? cues.keep : cues.giveBack, from, to).map(action('gives', 'keeps')),
  ].sort((one, other) => one.at - other.at);
}

/** The places that a negation stands before ("not the lamp", of an offer "without the lamp" too), each with that negation. */
export function directNegations(
  { cues, said, isOffer }: Reading,
  anchors: readonly Anchor[],
): ReadonlyMap<Anchor, Span> {
  const nots = byPlace(isOffer ? [...cues.not, ...cues.without] : cues.not, endOf);
  const between = tokensOfSpans([...cues.determiners, ...said]);
  const found = new Map<Anchor, Span>();
  for (const anchor of anchors) {
    let place = anchor.at;
    while (!nots.has(place) && between.has(place - 1)) place -= 1;
    const [not] = nots.get(place) ?? [];
    if (not !== undefined) found.set(anchor, not);
  }
  return found;
}
