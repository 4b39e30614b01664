import type { Json } from '../json.ts';
import { matchWithin } from './match-within.ts';
import { patternFault } from './pattern-fault.ts';
import type { FoundValue, ValueKind } from './value-kind.ts';

/** A kind of value by its pattern. */
export interface ValueDefinition<V extends Json> {
  readonly name: string;
  /**
   * Is matched against text in normal form, so in lower case. Its first group is the value; without a group the whole match is. It matches
   * whole words only: no letter or digit of the Latin script directly before or after. Avoid a repetition within a repetition, such as
   * `(\w+)+`: {@link matchWithin} ends the search, but the customer's value is not found. A pattern without `+`, `*`, `^`, `$` and `\b` is the cheapest: it is
   * known to end, so that nothing has to watch the search.
   */
  readonly pattern: RegExp;
  /** Whether the text fulfils more than the pattern, such as a checksum. Default: always. */
  readonly check?: (text: string) => boolean;
  /** Reads the value; undefined if it is none. Default: the text in upper case. */
  readonly read?: (match: RegExpExecArray) => V | undefined;
  /** Words that name the kind before a value, such as `frame number`, in any letter case. Default: the name with spaces. */
  readonly marks?: readonly string[];
  readonly example: ValueKind<V>['example'];
  /** The value proves something while it is valid, such as a PIN: it is stored masked. Default: it is no secret. */
  readonly secret?: true;
  /** Default 50: after a postcode (70) and an order number (60), before a quantity (30) and a number (10). */
  readonly specificity?: number;
}

/** Longest text in UTF-16 units in which a pattern is searched for; a value after that is not found. */
export const MAX_PATTERN_TEXT = 2_048;

/** Most ways to match one text of a pattern that is searched for without a time limit: all of them at each place of a text take a few milliseconds. */
const QUICK_WAYS = 100;

/** What may stand between a mark and its value, in any language: at most one short word, as in "frame number is: ". */
const BETWEEN = /^[^\p{L}\d]{0,8}(?:\p{L}{1,8}[^\p{L}\d]{0,4})?$/u;
/** Characters before a value in which a mark is searched for. */
const LEAD = 64;

/**
 * Makes a kind from a pattern:
 *
 * ```ts
 * const frameNumber = defineValue({
 *   name: 'frame-number',
 *   pattern: /([a-z]{2}\d{6})/,
 *   check: (text) => [...text.slice(2)].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0,
 *   example: { value: 'WX123455', text: 'WX123455' },
 * });
 * ```
 */
export function defineValue<V extends Json = string>(options: ValueDefinition<V>): ValueKind<V> {
  const { name, check, example, specificity = 50, secret } = options;
  const pattern = wholeWords(options.pattern);
  // A time limit takes a thread that watches the search, which costs more than most searches.
  const isQuick = patternFault(options.pattern, QUICK_WAYS) === undefined;
  const search = (text: string) => (isQuick ? text.matchAll(pattern) : matchWithin(text, pattern));
  const marks = (options.marks ?? [name.replaceAll('-', ' ')]).map((mark) => mark.toLowerCase());
  const read =
    options.read ?? ((match: RegExpExecArray) => (match[1] ?? match[0]).toUpperCase() as Json as V);
  return {
    name,
    specificity,
    ...(secret && { secret }),
    example,
    find(text) {
      const found: FoundValue<V>[] = [];
      for (const match of search(text.slice(0, MAX_PATTERN_TEXT))) {
        const written = match[1] ?? match[0];
        const [start, end] = match.indices?.[match[1] === undefined ? 0 : 1] ?? [match.index, match.index];
        if (start === end || check?.(written) === false) continue;
        const value = read(match);
        if (value === undefined) continue;
        found.push({
          value,
          start,
          end,
          marked: isMarked(text.slice(Math.max(0, start - LEAD), start), marks),
        });
      }
      return found;
    },
  };
}

/** The pattern with whole words, all matches and their positions; `i`, `s`, `m` and `v` stay. */
function wholeWords({ source, flags }: RegExp): RegExp {
  const kept = flags.replace(/[dguy]/g, '');
  const unicode = kept.includes('v') ? '' : 'u';
  return new RegExp(
    String.raw`(?<![\p{Script=Latin}\d])(?:${source})(?![\p{Script=Latin}\d])`,
    `dg${unicode}${kept}`,
  );
}

function isMarked(before: string, marks: readonly string[]): boolean {
  return marks.some((mark) => {
    const at = before.lastIndexOf(mark);
    return at >= 0 && BETWEEN.test(before.slice(at + mark.length));
  });
}
