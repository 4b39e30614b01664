import type { Features, Referent } from '../../models/values/referent.ts';
import type { Pointer } from './pointers/pointers.ts';
import type { Reading } from './reading.ts';
import type { SwapPart } from './swap-parts.ts';
import { byPlace, endOf, type Span, tokensOfSpans, within } from './text/spans.ts';
import { NOTHING_ELSE } from './text/tokens.ts';
import { attributesOf, narrowed, type SaidFeature } from './things/features.ts';
import { catalogueOf } from './things/groups.ts';
import { extreme } from './things/prices.ts';
import type { Step } from './things/scales.ts';

/** What a feature says: what the thing has, what is wanted for it, what is not, or what is wanted if that is not there. Unmarked: what the thing has, or what is wanted. */
type Role = 'source' | 'wanted' | 'excluded' | 'fallback' | 'modifier' | 'unmarked';

/** A feature with what it says. */
export interface RoledFeature extends SaidFeature {
  readonly role: Role;
}

/** What a part of a message says of a thing and of what is wanted for it. */
export interface Wishes {
  readonly features: readonly RoledFeature[];
  readonly steps: readonly Step[];
  /** Names of attributes, with where they stand. */
  readonly named: Reading['attributes'];
  /** The attributes of which each value is welcome. */
  readonly free: ReadonlySet<string>;
  /** The attributes that shall have another value. */
  readonly different: ReadonlySet<string>;
  /** The same thing once more is wanted. */
  readonly isSame: boolean;
  /** The cheapest or the most expensive of some is wanted. */
  readonly best: <Thing extends { readonly price: Referent['price'] }>(
    among: readonly Thing[],
  ) => Thing | undefined;
}

/** What a part of a message wishes, of some things. */
export function wishesOf(part: SwapPart, candidates: readonly Referent[], reading: Reading): Wishes {
  const catalogue = catalogueOf(candidates);
  const all = <Found extends Span>(spans: readonly Found[]) =>
    part.pointers.flatMap(({ from, to }) => within(spans, from, to));
  return {
    features: part.pointers.flatMap((pointer, index) =>
      rolesIn(pointer, part.pointers[index - 1], catalogue, reading),
    ),
    steps: all(reading.steps),
    named: all(reading.attributes),
    free: freeIn(part, catalogue, reading),
    different: differentIn(part, reading),
    isSame: part.pointers.some(({ from, to }) => asksForSame(reading, from, to)),
    best: (among) =>
      part.pointers
        .map((pointer) => extreme(reading.cues, pointer, among))
        .find((thing) => thing !== undefined),
  };
}

function rolesIn(
  pointer: Pointer,
  before: Pointer | undefined,
  catalogue: readonly Features[],
  reading: Reading,
): RoledFeature[] {
  const { cues, clauses, tokens } = reading;
  const { from, to, mention } = pointer;
  const said = narrowed(within(reading.said, from, to), catalogue);
  const [instead] = within(cues.insteadOf, from, to);
  const [otherwise] = within(cues.otherwise, from, to);
  const into = within(cues.into, from, to).findLast(
    (span) => said.some(({ at }) => at >= endOf(span)) || nothingElse(tokens, endOf(span), to),
  );
  const isExcepted = clauses[pointer.clause]?.joint === 'except';
  const isNegated = negations(pointer, reading);
  const freed =
    before !== undefined && clauses[pointer.clause]?.joint === 'but' ? freedIn(before, reading) : [];
  const role = ({ at, meant }: SaidFeature): Role => {
    const isBut = meant.some(({ attribute }) => freed.includes(attribute));
    if (isExcepted || isBut || isNegated(at)) return 'excluded';
    if (instead !== undefined && at >= endOf(instead) && !isBehindName(at, instead, mention)) return 'source';
    if (otherwise !== undefined && at >= endOf(otherwise)) return 'fallback';
    if (into !== undefined && at >= endOf(into)) return 'wanted';
    if (into !== undefined && (mention === undefined || into.at > mention.at)) return 'source';
    return mention !== undefined && at < mention.at ? 'modifier' : 'unmarked';
  };
  return alternatives(said, cues).map((feature) => ({ ...feature, role: role(feature) }));
}

/** The attributes of which a clause says that each value is welcome: "any colour *but* black". */
function freedIn({ from, to }: Pointer, { cues, attributes }: Reading): string[] {
  if (within(cues.free, from, to).length === 0) return [];
  return within(attributes, from, to).map(({ attribute }) => attribute);
}

/** Most tokens between a value and the "or" behind it. */
const NEAR = 2;

/** "Black or blue": each of the values is welcome. */
function alternatives(said: readonly SaidFeature[], { or }: Reading['cues']): SaidFeature[] {
  const all: SaidFeature[] = [];
  for (const feature of said) {
    const before = all.at(-1);
    const isJoined =
      before !== undefined &&
      within(or, endOf(before), Math.min(feature.at, endOf(before) + NEAR)).length > 0;
    const attributes = new Set(feature.meant.map(({ attribute }) => attribute));
    if (isJoined && before.meant.some(({ attribute }) => attributes.has(attribute)))
      all.splice(-1, 1, {
        ...before,
        length: endOf(feature) - before.at,
        meant: [...before.meant, ...feature.meant],
      });
    else all.push(feature);
  }
  return all;
}

function nothingElse(tokens: Reading['tokens'], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => text === NOTHING_ELSE);
}

/** "Instead of the black lamp a white one": what stands behind the name is wanted again. */
function isBehindName(at: number, instead: Span, mention: Span | undefined): boolean {
  return mention !== undefined && instead.at < mention.at && at > mention.at;
}

/** Whether a negation stands before a feature: "not in black", "nicht die rote". */
function negations({ from, to }: Pointer, { cues }: Reading): (at: number) => boolean {
  const inside = (...lists: (readonly Span[])[]) => lists.flatMap((spans) => within(spans, from, to));
  const nots = byPlace(inside(cues.not, cues.without), endOf);
  const between = tokensOfSpans(inside(cues.determiners, cues.light, cues.one));
  return (at) => {
    let place = at;
    while (!nots.has(place) && between.has(place - 1)) place -= 1;
    return nots.has(place);
  };
}

/** The attributes of which a message says that each value is welcome; all of them, if it names none: "whichever". */
function freeIn(
  { pointers }: SwapPart,
  catalogue: readonly Features[],
  { cues, attributes, clauses }: Reading,
): Set<string> {
  const free = new Set<string>();
  const sentences = new Map<number, Pointer[]>();
  for (const pointer of pointers) {
    const sentence = clauses[pointer.clause]?.sentence ?? 0;
    const before = sentences.get(sentence);
    if (before === undefined) sentences.set(sentence, [pointer]);
    else before.push(pointer);
  }
  for (const sentence of sentences.values()) {
    if (sentence.every(({ from, to }) => within(cues.free, from, to).length === 0)) continue;
    const named = sentence.flatMap(({ from, to }) =>
      within(attributes, from, to).map(({ attribute }) => attribute),
    );
    for (const attribute of named.length > 0 ? named : attributesOf(catalogue).keys()) free.add(attribute);
  }
  return free;
}

/** "A different colour": the attributes that are named behind such a word. */
function differentIn({ pointers }: SwapPart, { cues, attributes }: Reading): Set<string> {
  const names = byPlace(attributes, ({ at }) => at);
  const words = pointers.flatMap(({ from, to }) => within(cues.different, from, to));
  return new Set(words.flatMap((word) => (names.get(endOf(word)) ?? []).map(({ attribute }) => attribute)));
}

/** Whether a part of a text wants the same thing: not "the same *colour*". */
export function asksForSame({ cues, attributes, tokens }: Reading, from: number, to: number): boolean {
  const names = new Set(within(attributes, from, to + 1).map(({ at }) => at));
  return nothingElse(tokens, from, to) || within(cues.same, from, to).some((span) => !names.has(endOf(span)));
}
