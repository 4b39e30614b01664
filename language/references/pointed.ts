import type { Referent } from '../../models/values/referent.ts';
import { isEvident } from './evidence.ts';
import { type Pointer, pointersIn } from './pointers/pointers.ts';
import { resolvePointer } from './pointers/resolve-pointer.ts';
import type { Reading } from './reading.ts';
import type { Chosen } from './reference.ts';
import type { Stance } from './stance/actions.ts';
import { stancesOf } from './stance/stances.ts';
import { within } from './text/spans.ts';
import { byNumber } from './things/ids.ts';
import type { Mention } from './things/mentions.ts';

/** What a pointer means, and what the message says of it. */
export interface Pointed extends Chosen {
  readonly pointer: Pointer;
  readonly stance: Stance;
}

/** What was pointed to before, in a message that is read on. */
interface Before {
  readonly all: Pointed[];
  /** The ids of the things that were chosen. */
  readonly chosen: Set<string>;
  /** The things that were named last. */
  last: readonly Referent[];
  /** Something was pointed to that is not kept. */
  isGiven: boolean;
}

/** What a message points to, in its order. Features alone are meant of the things that were named last, if one of those has them. */
export function pointedIn(reading: Reading, referents: readonly Referent[]): Pointed[] {
  const pointers = pointersIn(reading);
  const stances = stancesOf(reading, pointers);
  const before: Before = { all: [], chosen: new Set(), last: [], isGiven: false };
  pointers.forEach((pointer, index) => {
    const stance = stances[index] ?? 'open';
    const picks = meaningOf(pointer, referents, before, reading);
    const latest = before.all.at(-1);
    if (picks !== undefined) add(before, { ...picks, pointer, stance });
    else if (latest?.stance === 'open' && isKeptIt(pointer, stance, reading))
      before.all.splice(-1, 1, { ...latest, stance: 'keeps' });
    if (pointer.mention !== undefined) before.last = membersOf(pointer.mention);
  });
  return withoutTopics(corrected(before.all, reading), reading);
}

function add(before: Before, pointed: Pointed): void {
  before.all.push(pointed);
  for (const id of pointed.chosen) before.chosen.add(id);
  if (pointed.stance !== 'keeps') before.isGiven = true;
}

function meaningOf(
  pointer: Pointer,
  referents: readonly Referent[],
  before: Before,
  reading: Reading,
): Chosen | undefined {
  const { last } = before;
  const numbers = byNumber(reading.tokens.slice(pointer.from, pointer.to), referents);
  if (numbers.length > 0) return { chosen: numbers, open: [] };
  if (pointer.kind === 'rest') {
    const namesOthers = before.all.length > 0 || reading.mentions.length > 0;
    return isRestMeant(pointer, namesOthers, reading) ? { chosen: [], open: [] } : undefined;
  }
  if (pointer.mention !== undefined) {
    const members = membersOf(pointer.mention);
    const others = members.filter(({ id }) => !before.chosen.has(id));
    return resolvePointer(pointer, pointer.isOther && others.length > 0 ? others : members, reading);
  }
  if (pointer.kind === 'everything') {
    const among = isOfLast(pointer, before.all.at(-1), reading) ? last : referents;
    const some = resolvePointer(pointer, among, reading);
    return some && { chosen: [...some.chosen, ...some.open.flat()], open: [] };
  }
  const catalogue = referents.map(({ features }) => features);
  const pointable = { referents, catalogue, isNarrowing: last.length > 1, isFirst: !before.isGiven };
  if (!isEvident(pointer, pointable, reading)) return undefined;
  const near = last.length > 1 ? resolvePointer(pointer, last, reading) : undefined;
  return near ?? resolvePointer(pointer, referents, reading);
}

/** "The rest" is what is left of something, or is given back: "other people" are none. */
function isRestMeant({ from, to }: Pointer, namesOthers: boolean, { cues }: Reading): boolean {
  return namesOthers || [cues.giveBack, cues.keep].some((spans) => within(spans, from, to).length > 0);
}

/** "The clocks are rubbish, all of them": nothing but that follows a name. */
function isOfLast(
  { clause, from, to }: Pointer,
  latest: Pointed | undefined,
  { clauses, unknownIn }: Reading,
): boolean {
  if (latest === undefined || latest.stance === 'keeps' || latest.pointer.mention === undefined) return false;
  const isNext = latest.pointer.clause === clause - 1 && clauses[clause]?.joint === 'comma';
  return isNext && unknownIn(from, to) === 0;
}

/** "I love it": what was named last is kept. */
function isKeptIt({ from, to }: Pointer, stance: Stance, { cues }: Reading): boolean {
  return stance === 'keeps' && within(cues.it, from, to).length > 0;
}

/** "The lamp, I mean the mug": what stands before a correction does not hold, if something is pointed to behind it. */
function corrected(pointed: readonly Pointed[], { cues }: Reading): Pointed[] {
  const end = pointed.findLast(({ stance }) => stance !== 'keeps')?.pointer.at ?? 0;
  const last = cues.correction.findLast(({ at }) => at < end);
  return pointed.filter(({ pointer }) => last === undefined || pointer.at > last.at);
}

/** How many references behind one may tell it apart. */
const NEAR = 12;

/** "I ordered two lamps, take the blue one back": what only says of what a message speaks, and is told apart later, is no choice. */
function withoutTopics(pointed: readonly Pointed[], { cues }: Reading): Pointed[] {
  const lastRest = pointed.findLastIndex(
    ({ pointer, stance }) => pointer.kind === 'rest' && stance !== 'keeps',
  );
  return pointed.filter(({ chosen, open, pointer, stance }, index) => {
    const several = chosen.length > 1 ? [chosen] : open;
    const isAll = [cues.all, cues.both].some((spans) => within(spans, pointer.from, pointer.to).length > 0);
    if (several.length === 0 || stance === 'keeps' || (chosen.length > 1 && (isAll || stance === 'gives')))
      return true;
    const later = pointed.slice(index + 1, index + 1 + NEAR);
    const parts = later.filter((each) => each.chosen.length > 0 && isPart(each.chosen, several.flat()));
    return !parts.some((each) => each.stance !== 'keeps' || lastRest > index);
  });
}

function isPart(some: readonly string[], all: readonly string[]): boolean {
  return some.length < all.length && some.every((id) => all.includes(id));
}

function membersOf({ groups }: Mention): Referent[] {
  return groups.flatMap(({ members }) => members);
}
