import { createRequire } from 'node:module';
import { type Root, type Token, types } from 'ret';

const require = createRequire(import.meta.url);
/** The package is a function, which its declarations name as a property. */
const tokenize = require('ret') as (source: string) => Root;

/** Most characters of a match; also the look-back of a search, so that it limits the time of one. */
const MAX_LENGTH = 40;

/** Default of the most ways in which a pattern may match one text: a search may try each of them at each place of a text. */
const MAX_WAYS = 1_000;

/** The size of a part of a pattern: its shortest and longest match, and in how many ways it may match one text at most. */
interface Size {
  readonly least: number;
  readonly most: number;
  readonly ways: number;
  /** What can't be searched for in it. */
  readonly fault?: string | undefined;
}

const ONE: Size = { least: 1, most: 1, ways: 1 };
const NOTHING: Size = { least: 0, most: 0, ways: 1 };

/** Why a pattern can't be searched for in every message; undefined if it can. `mostWays`: in which it may match one text. */
export function patternFault({ source, flags }: RegExp, mostWays = MAX_WAYS): string | undefined {
  if (/[^iu]/.test(flags)) return `has the flag ${flags.replace(/[iu]/g, '')[0]}: only i and u are possible`;
  try {
    const { least, most, ways, fault } = sizeOfOptions(tokenize(source));
    if (fault !== undefined) return fault;
    if (least < 3) return 'matches texts of less than three characters';
    if (most > MAX_LENGTH) return `matches texts of more than ${MAX_LENGTH} characters`;
    return ways > mostWays
      ? 'matches the same text in too many ways: a repetition within a repetition'
      : undefined;
  } catch (error) {
    // It knows no look-behind and no Unicode properties.
    if (error instanceof SyntaxError) return 'has a part that is not known here';
    throw error;
  }
}

interface Options {
  readonly stack?: readonly Token[];
  readonly options?: readonly (readonly Token[])[];
}

function sizeOfOptions({ stack, options = stack === undefined ? [] : [stack] }: Options): Size {
  const sizes = options.map(sizeOfAll);
  return {
    least: Math.min(...sizes.map(({ least }) => least)),
    most: Math.max(...sizes.map(({ most }) => most)),
    ways: sizes.reduce((sum, { ways }) => sum + ways, 0),
    fault: sizes.find(({ fault }) => fault !== undefined)?.fault,
  };
}

function sizeOfAll(tokens: readonly Token[]): Size {
  return tokens.map(sizeOf).reduce(
    (all, { least, most, ways, fault }) => ({
      least: all.least + least,
      most: all.most + most,
      ways: all.ways * ways,
      fault: all.fault ?? fault,
    }),
    NOTHING,
  );
}

function sizeOf(token: Token): Size {
  if (token.type === types.CHAR || token.type === types.SET) return ONE;
  if (token.type === types.REPETITION) return repeated(sizeOf(token.value), token.min, token.max);
  if (token.type === types.REFERENCE) return faulty('refers to an earlier group');
  if (token.type === types.POSITION)
    return faulty('has ^, $ or \\b: it describes the number alone, and whole numbers are read anyway');
  if (token.followedBy === true || token.notFollowedBy === true || token.lookBehind === true)
    return faulty('looks around');
  return sizeOfOptions(token);
}

function faulty(fault: string): Size {
  return { ...NOTHING, fault };
}

function repeated({ least, most, ways, fault }: Size, min: number, max: number): Size {
  if (!Number.isFinite(max)) return faulty('has a repetition without an upper limit, such as + or *');
  const times = Array.from({ length: Math.min(max, MAX_LENGTH) - min + 1 }, (_, more) => min + more);
  return {
    least: least * min,
    most: most * max,
    ways: times.reduce((sum, count) => sum + ways ** count, 0),
    fault,
  };
}
