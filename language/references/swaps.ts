import type { Referent, Swap, Swaps } from '../../models/values/referent.ts';
import { isEvident } from './evidence.ts';
import { narrow } from './pointers/resolve-pointer.ts';
import { type Reading, readText } from './reading.ts';
import type { Reference } from './reference.ts';
import { membersOf, type SwapPart, swapParts } from './swap-parts.ts';
import { endOf, within } from './text/spans.ts';
import { numberOf } from './text/units.ts';
import { hasFeatures } from './things/features.ts';
import { catalogueOf } from './things/groups.ts';
import { byNumber } from './things/ids.ts';
import { placesIn, thingsAt } from './things/places.ts';
import { pricedAt } from './things/prices.ts';
import { asksFor, describing, targetFor } from './wanted.ts';
import { asksForSame, type Wishes, wishesOf } from './wishes.ts';

/**
 * The things that a normalised text wants exchanged, each with what is wanted for it as far as it is said ("the lamp for a black one", "size L instead of M"). What
 * is not said stays as it is. What the customer keeps is left out. Undefined: it speaks of none of the things.
 */
export function readSwaps(text: string, referents: readonly Referent[]): Reference<Swaps> | undefined {
  if (referents.length === 0) return undefined;
  const reading = readText(text, referents, catalogueOf(referents));
  const swaps: Swap[] = [];
  const open: string[][] = [];
  for (const part of sharing(swapParts(reading), reading)) {
    const used = new Set(swaps.map(({ from }) => from));
    const found = readPart(
      part,
      referents.filter(({ id }) => !used.has(id)),
      reading,
    );
    swaps.push(...found.swaps);
    open.push(...found.open);
  }
  const taken = new Set(swaps.map(({ from }) => from));
  const stillOpen = open.filter((ids) => !ids.some((id) => taken.has(id)));
  if (swaps.length === 0 && stillOpen.length === 0) return undefined;
  const [{ at, length } = { at: 0, length: reading.tokens.length }] = reading.mentions;
  const [start, end] = [reading.tokens[at]?.start ?? 0, reading.tokens[at + length - 1]?.end ?? text.length];
  return { value: { swaps, open: stillOpen }, start, end };
}

const NOTHING: Swaps = { swaps: [], open: [] };

function readPart(part: SwapPart, referents: readonly Referent[], reading: Reading): Swaps {
  const { mention } = part;
  if (mention === undefined) return unnamed(part, referents, reading);
  const candidates = membersOf(mention).filter((each) => referents.includes(each));
  const wishes = wishesOf(part, membersOf(mention), reading);
  const fitting = fittingOf(part, candidates, wishes, reading);
  if (part.stance === 'keeps' && !fitting.some((each) => asksFor(each, wishes))) return NOTHING;
  if (meansAll(part, fitting.length, reading))
    return { swaps: fitting.map((each) => swapOf(each, wishes)), open: [] };
  return swapOne(fitting, wishes);
}

/** Features alone tell of which thing a message speaks: by what it has, or by what only its alternatives have. */
function unnamed(part: SwapPart, referents: readonly Referent[], reading: Reading): Swaps {
  const catalogue = catalogueOf(referents);
  const pointable = { referents, catalogue, isNarrowing: false, isFirst: true };
  const isOnly =
    referents.length === 1 && part.pointers.some(({ from, to }) => asksForSame(reading, from, to));
  const pointers = part.pointers.filter((pointer) => isEvident(pointer, pointable, reading));
  if (pointers.length === 0 && !isOnly) return NOTHING;
  const wishes = wishesOf(part, referents, reading);
  const fitting = fittingOf(part, referents, wishes, reading);
  const asking = fitting.filter((each) => {
    const { to, among } = targetFor(each, wishes);
    return to !== null || among.length > 0;
  });
  const isAll =
    part.pointers.some(({ kind }) => kind === 'everything') || meansAll(part, fitting.length, reading);
  if (isAll) return { swaps: asking.map((each) => swapOf(each, wishes)), open: [] };
  return swapOne(asking.length > 0 ? asking : fitting, wishes);
}

/** The things that a part may speak of: by number, price, place and the features that some of them have. */
function fittingOf(
  { pointers }: SwapPart,
  candidates: readonly Referent[],
  wishes: Wishes,
  reading: Reading,
): readonly Referent[] {
  let fitting = candidates;
  const narrowTo = (some: readonly Referent[]) => {
    if (some.length > 0) fitting = some;
  };
  for (const pointer of pointers) {
    const numbers = new Set(byNumber(reading.tokens.slice(pointer.from, pointer.to), candidates));
    narrowTo(fitting.filter(({ id }) => numbers.has(id)));
    narrowTo(pricedAt(reading, pointer, fitting));
  }
  for (const feature of describing(wishes.features))
    narrowTo(fitting.filter(({ features }) => hasFeatures(features, [feature])));
  for (const pointer of pointers) narrowTo(thingsAt(placesIn(reading, pointer), fitting));
  return fitting;
}

function swapOne(fitting: readonly Referent[], wishes: Wishes): Swaps {
  const { chosen, open } = narrow(fitting);
  return { swaps: fitting.filter(({ id }) => chosen.includes(id)).map((each) => swapOf(each, wishes)), open };
}

function swapOf(referent: Referent, wishes: Wishes): Swap {
  return { from: referent.id, ...targetFor(referent, wishes) };
}

/** Whether all that fit are meant: "both lamps in silver". */
function meansAll({ mention, pointers }: SwapPart, count: number, { cues, tokens }: Reading): boolean {
  const has = (spans: Reading['cues']['all']) =>
    pointers.some(({ from, to }) => within(spans, from, to).length > 0);
  if (count < 2 || has(cues.oneOf)) return false;
  if (has(cues.all)) return true;
  if (has(cues.both)) return count === 2;
  if (mention === undefined) return false;
  const counted = numberOf(tokens[mention.at - 1]?.text ?? '');
  return counted === undefined ? mention.isPlural && mention.groups.length === 1 : counted === count;
}

/** "The lamp and the chair both in white": what is listed before such a word shares what is said behind it. */
function sharing(parts: readonly SwapPart[], { cues, clauses }: Reading): SwapPart[] {
  return parts.map((part, index) => {
    const next = parts[index + 1];
    const [own, others] = [part.pointers.at(-1), next?.pointers];
    const [behind] = others ?? [];
    if (own === undefined || behind === undefined || next?.mention === undefined || others === undefined)
      return part;
    const isListed = clauses[behind.clause]?.joint === 'and' && behind.clause === own.clause + 1;
    const isShared = [cues.both, cues.all].some(
      (spans) => within(spans, endOf(behind), behind.to).length > 0,
    );
    if (!isListed || !isShared) return part;
    return { ...part, pointers: [...part.pointers, { ...behind, from: endOf(behind) }, ...others.slice(1)] };
  });
}
