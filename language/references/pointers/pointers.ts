import type { Reading } from '../reading.ts';
import type { Anchor } from '../stance/actions.ts';
import type { Clause } from '../text/clauses.ts';
import { endOf, type Span, tokensOfSpans, within } from '../text/spans.ts';
import { numberOf } from '../text/units.ts';
import type { Mention } from '../things/mentions.ts';

/** A place in a message that points to things: by a name, by what is not named ("the rest"), by all, or by features alone ("the blue one"). */
export interface Pointer extends Anchor {
  readonly kind: 'name' | 'rest' | 'everything' | 'features';
  readonly mention?: Mention;
  /** What is said of it stands there: from a token, to one that is exclusive. */
  readonly from: number;
  readonly to: number;
  /** What is not named of a name: "the other lamp". */
  readonly isOther: boolean;
}

/** The places of a message that point to things, in their order. */
export function pointersIn(reading: Reading): Pointer[] {
  const modifiers = modifiersIn(reading);
  return reading.clauses.flatMap((clause, index) => {
    const named = namesIn(reading, clause, index, modifiers);
    const others = new Set(named.filter(({ isOther }) => isOther).map(({ at }) => at));
    const rests = restsIn(reading, clause, index).filter(
      (rest) => ![...others].some((at) => isBefore(rest, at, modifiers)),
    );
    if (named.length + rests.length > 0) return [...named, ...rests].sort((one, other) => one.at - other.at);
    const [everything] = within(reading.cues.everything, clause.from, clause.to);
    if (everything !== undefined) return [whole(everything, 'everything', clause, index)];
    return [whole(describing(reading, clause), 'features', clause, index)];
  });
}

function namesIn(
  { mentions, cues }: Reading,
  { from, to }: Clause,
  clause: number,
  modifiers: ReadonlySet<number>,
): Pointer[] {
  const named = within(mentions, from, to);
  const starts = named.map((mention, index) => (index === 0 ? from : beginning(mention.at, modifiers)));
  const rests = new Set([...within(cues.other, from, to), ...within(cues.rest, from, to)].map(endOf));
  return named.map((mention, index) => ({
    at: mention.at,
    length: mention.length,
    clause,
    kind: 'name',
    isListable: true,
    mention,
    from: starts[index] ?? from,
    to: starts[index + 1] ?? to,
    isOther: endsBefore(rests, mention.at, modifiers),
  }));
}

function restsIn({ cues }: Reading, clause: Clause, index: number): Pointer[] {
  return [...within(cues.rest, clause.from, clause.to), ...within(cues.other, clause.from, clause.to)]
    .slice(0, 1)
    .map((span) => whole(span, 'rest', clause, index));
}

/** The first word of a clause that describes something; none of the clause if there is none. */
function describing({ cues, said, steps, ordinals }: Reading, { from, to }: Clause): Span {
  const { one, last, cheapest, dearest, all, both } = cues;
  const places = [said, steps, ordinals, last, cheapest, dearest, all, both, one].flatMap((spans) =>
    within(spans, from, to).slice(0, 1),
  );
  return places.sort((one, other) => one.at - other.at)[0] ?? { at: from, length: 0 };
}

function whole(span: Span, kind: Pointer['kind'], { from, to }: Clause, clause: number): Pointer {
  return {
    at: span.at,
    length: span.length,
    clause,
    kind,
    from,
    to,
    isOther: false,
    isListable: kind === 'features',
  };
}

/** The tokens that may stand before a name and belong to it: articles, numbers, features. */
function modifiersIn({ tokens, cues, said }: Reading): ReadonlySet<number> {
  const { determiners, all, both, oneOf, other, rest, only, not } = cues;
  const numbers = tokens.flatMap(({ text }, at) => (numberOf(text) !== undefined ? [{ at, length: 1 }] : []));
  return tokensOfSpans([
    ...[determiners, all, both, oneOf, other, rest, only, not].flat(),
    ...said.filter(({ isWeak }) => !isWeak),
    ...numbers,
  ]);
}

/** Where what belongs to a name begins. */
function beginning(at: number, modifiers: ReadonlySet<number>): number {
  let from = at;
  while (modifiers.has(from - 1)) from -= 1;
  return from;
}

/** Whether a word of some ends where nothing but what belongs to a name follows up to it. */
function endsBefore(ends: ReadonlySet<number>, at: number, modifiers: ReadonlySet<number>): boolean {
  let place = at;
  while (!ends.has(place) && modifiers.has(place - 1)) place -= 1;
  return ends.has(place);
}

/** Whether nothing but what belongs to a name stands between a word and it. */
function isBefore(word: Span, at: number, modifiers: ReadonlySet<number>): boolean {
  return endOf(word) <= at && beginning(at, modifiers) <= endOf(word);
}
