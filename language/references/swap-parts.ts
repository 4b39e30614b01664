import type { Referent } from '../../models/values/referent.ts';
import { type Pointer, pointersIn } from './pointers/pointers.ts';
import type { Reading } from './reading.ts';
import type { Stance } from './stance/actions.ts';
import { stancesOf } from './stance/stances.ts';
import { endOf, within } from './text/spans.ts';
import { narrowed } from './things/features.ts';
import type { Mention } from './things/mentions.ts';

/** What a message says about one thing, or about several of one name. */
export interface SwapPart {
  /** Absent: nothing is named. */
  readonly mention?: Mention;
  /** Where it speaks of it: the name's own clause, and those behind it up to the next name. */
  readonly pointers: readonly Pointer[];
  readonly stance: Stance;
}

/** Of how many parts the last ones may be spoken of again. */
const RECENT = 12;

/** A text by the things that it names. */
export function swapParts(reading: Reading): SwapPart[] {
  const pointers = pointersIn(reading);
  const stances = stancesOf(reading, pointers);
  const parts: { mention?: Mention; pointers: Pointer[]; stance: Stance }[] = [];
  // What stands before the first name belongs to it.
  let before: Pointer[] = [];
  pointers.forEach((pointer, index) => {
    const { mention } = pointer;
    const own =
      mention === undefined
        ? parts.at(-1)
        : parts.slice(-RECENT).find((part) => speaksOf(part, pointer, reading));
    if (own !== undefined) own.pointers.push(pointer);
    else if (mention === undefined) before.push(pointer);
    else {
      parts.push({ mention, pointers: [...before, pointer], stance: stances[index] ?? 'open' });
      before = [];
    }
  });
  return parts.length > 0 ? parts : [{ pointers: before, stance: 'open' }];
}

/** Whether a name belongs to a part: it names the only such thing again, or what is wanted for it ("my lamp for a brighter lamp"), or does not tell it from the one before. */
function speaksOf(part: SwapPart, pointer: Pointer, reading: Reading): boolean {
  const [before, now] = [part.mention, pointer.mention];
  if (before === undefined || now === undefined) return false;
  if (!now.groups.some((group) => before.groups.includes(group))) return false;
  const members = membersOf(now);
  if (members.length === 1) return true;
  const last = part.pointers.at(-1);
  if (last === undefined) return false;
  const between = [reading.cues.into, reading.cues.insteadOf];
  const isWanted =
    last.clause === pointer.clause &&
    between.some((spans) => within(spans, endOf(last), pointer.at).length > 0);
  const own = narrowed(
    within(reading.said, pointer.from, pointer.at),
    members.map(({ features }) => features),
  );
  const isNext = reading.clauses[last.clause]?.sentence === reading.clauses[pointer.clause]?.sentence;
  const isListed = reading.tokens.slice(last.at, pointer.at).some(({ text }) => text === ';');
  return isWanted || (own.length === 0 && !pointer.isOther && !isNext && !isListed);
}

/** The things that a mention may be. */
export function membersOf({ groups }: Mention): Referent[] {
  return groups.flatMap(({ members }) => members);
}
