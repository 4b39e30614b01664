import type { Picks, Referent } from '../../models/values/referent.ts';
import { type Pointed, pointedIn } from './pointed.ts';
import { narrow } from './pointers/resolve-pointer.ts';
import { type Reading, readText } from './reading.ts';
import type { Chosen, Reference } from './reference.ts';
import { within } from './text/spans.ts';
import { idsOf } from './things/groups.ts';

/**
 * The things that a normalised text refers to: by name, features, place in the list, price or number; all of them, both, all but some, or those that it does not
 * speak of. What the customer keeps is left out. Where a name fits several and nothing tells them apart, they are left open. Undefined: it refers to none.
 */
export function readPicks(text: string, referents: readonly Referent[]): Reference<Picks> | undefined {
  if (referents.length === 0) return undefined;
  const features = referents.map((referent) => referent.features);
  const reading = readText(text, referents, features);
  const pointed = onlyKept(pointedIn(reading, referents), reading);
  const { chosen, open } = chosenOf(pointed, referents, reading);
  const without = idsOf(referents).filter((id) =>
    pointed.some(({ stance, chosen: named }) => stance === 'keeps' && named.includes(id)),
  );
  const [first] = pointed;
  const isAllKept = without.length === referents.length;
  if (first === undefined || chosen.length + open.length + (isAllKept ? 0 : without.length) === 0)
    return undefined;
  const { at, length } = (pointed.find(({ stance }) => stance !== 'keeps') ?? first).pointer;
  const [start, end] = [reading.tokens[at]?.start ?? 0, reading.tokens[at + length - 1]?.end ?? text.length];
  return { value: { chosen, open, without, adds: isMore(reading) }, start, end };
}

/** "Also the mug", "and the lamp": what was chosen before stays chosen. */
function isMore({ cues }: Reading): boolean {
  return cues.and.some(({ at }) => at === 0) || (cues.likewise.length > 0 && cues.correction.length === 0);
}

/** "Only the black one fits, so the other goes": where the others are given back, what is "only" is kept. */
function onlyKept(pointed: readonly Pointed[], { cues }: Reading): Pointed[] {
  const lastGiven = pointed.findLastIndex((each) => isRest(each) && each.stance === 'gives');
  return pointed.map((each, index) => {
    const { from, to } = each.pointer;
    const isOnly = each.stance === 'open' && within(cues.only, from, to).length > 0;
    return isOnly && lastGiven > index ? { ...each, stance: 'keeps' } : each;
  });
}

/** What is chosen after all: what is named, and what is not named where the message says so, without what is kept. */
function chosenOf(pointed: readonly Pointed[], referents: readonly Referent[], reading: Reading): Chosen {
  const keeps = pointed.filter(({ stance }) => stance === 'keeps');
  // "All are fine but the lamp" keeps what is not named.
  const kept = new Set(
    keeps
      .map(idsPointed)
      .filter((ids) => ids.length < referents.length)
      .flat(),
  );
  const named = pointed.filter((each) => each.stance !== 'keeps' && !isRest(each));
  const chosen = new Set(named.flatMap((each) => each.chosen).filter((id) => !kept.has(id)));
  const open = new Map<string, readonly Referent[]>();
  for (const ids of named.flatMap((each) => each.open)) {
    if (open.has(ids.join(' '))) continue;
    const left = referents.filter(({ id }) => ids.includes(id) && !kept.has(id));
    const one = narrow(left);
    if (one.chosen.length > 0 && left.length < ids.length) for (const id of one.chosen) chosen.add(id);
    else open.set(ids.join(' '), left);
  }
  const others = unnamed(pointed, referents, reading);
  for (const id of others.chosen) chosen.add(id);
  const stillOpen = [...open.values()]
    .map(idsOf)
    .filter((left) => left.length > 0 && !left.some((id) => chosen.has(id)));
  return { chosen: idsOf(referents).filter((id) => chosen.has(id)), open: [...stillOpen, ...others.open] };
}

/** The things that a message means and does not name: "the rest", "the other one", all but some, and all but the only one that is kept. */
function unnamed(
  pointed: readonly Pointed[],
  referents: readonly Referent[],
  { cues, isOffer }: Reading,
): Chosen {
  const given = pointed.find((each) => isRest(each) && each.stance !== 'keeps');
  if (given === undefined && !isOnlyKept(pointed, cues) && !isOnlyLeftOut(pointed, isOffer))
    return { chosen: [], open: [] };
  const isOther =
    (given === undefined && !isOffer) ||
    (given !== undefined && within(cues.other, given.pointer.at, given.pointer.at + 1).length > 0);
  // "Keep one towel, send the other back": it is not said which.
  const undecided = pointed.find(({ stance, open }) => stance === 'keeps' && open.length > 0);
  if (given !== undefined && isOther && undecided !== undefined) return { chosen: [], open: undecided.open };
  const spoken = new Set(pointed.flatMap(idsPointed));
  const left = referents.filter(({ id }) => !spoken.has(id));
  const names = new Set(referents.filter(({ id }) => spoken.has(id)).map(({ names: [name] }) => name));
  const alike = left.filter(({ names: [name] }) => names.has(name));
  return { chosen: idsOf(isOther && alike.length > 0 ? alike : left), open: [] };
}

/** Whether all that a message names is kept, and nothing but that: "I only want to keep the mug". */
function isOnlyKept(pointed: readonly Pointed[], { only, keepOnly, except }: Reading['cues']): boolean {
  const areKept = pointed.length > 0 && pointed.every(({ stance }) => stance === 'keeps');
  const isSaid = only.length + keepOnly.length + except.length > 0;
  return isSaid && areKept && !pointed.some(isRest) && pointed.some((each) => idsPointed(each).length > 0);
}

/** Whether all that a message names of an offer is left out, so that the rest is wanted: "not the tote". */
function isOnlyLeftOut(pointed: readonly Pointed[], isOffer: boolean): boolean {
  return (
    isOffer &&
    pointed.length > 0 &&
    pointed.every(({ stance, chosen }) => stance === 'keeps' && chosen.length > 0)
  );
}

function isRest({ pointer }: Pointed): boolean {
  return pointer.kind === 'rest';
}

function idsPointed({ chosen, open }: Pointed): string[] {
  return [...chosen, ...open.flat()];
}
