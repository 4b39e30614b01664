import { overlaps } from '../entity-candidate.ts';

/** A place in a text; `end` is exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const LETTER_OR_DIGIT = /[\p{Script=Latin}\d]/u;
/** Joins letters and digits to one number or name: `SHOP-12345`, `SO_20261127`. */
const JOINS = new Set("-_/@+&*'=#%\\~$".split(''));
/** Joins digits only: `10:42`, `1.042`; after a letter it ends a label: `No.1042`. */
const JOINS_DIGITS = new Set('.:,'.split(''));
/** Between two numbers that are whole by themselves: `1042/1043`. */
const SEPARATES = new Set('/,&+'.split(''));
const DIGIT = /\d/;

/** Most matches that are compared with each other; more is a pasted list, of which the rest is not read. */
const MAX_MATCHES = 128;

/**
 * Of the places where a pattern matches, those that are whole numbers: no part of a longer name or number such as `SHOP-1042`, a file's name or
 * a date. Where the sign between two numbers may join or separate them, both sides have to be numbers of the pattern.
 */
export function wholeNumbers<S extends Span>(text: string, matches: readonly S[]): S[] {
  return withoutJoined(text, matches.slice(0, MAX_MATCHES));
}

function withoutJoined<S extends Span>(text: string, matches: readonly S[]): S[] {
  const kept = matches.filter(
    (match) => isWhole(text, match, matches, -1) && isWhole(text, match, matches, 1),
  );
  return kept.length === matches.length ? kept : withoutJoined(text, kept);
}

/** Whether a match ends at one of its sides (-1: its beginning); `matches`: what may stand beside it. */
export function isWhole(text: string, match: Span, matches: readonly Span[], side: -1 | 1): boolean {
  const at = side < 0 ? match.start - 1 : match.end;
  const sign = text[at] ?? ' ';
  if (LETTER_OR_DIGIT.test(sign) || sign === '@') return false;
  const beyond = text[at + side] ?? ' ';
  const isJoined = JOINS.has(sign)
    ? LETTER_OR_DIGIT.test(beyond) || sign === '+'
    : JOINS_DIGITS.has(sign) && DIGIT.test(beyond);
  if (!isJoined) return true;
  const next = at + side;
  return SEPARATES.has(sign) && matches.some((other) => overlaps(other, { start: next, end: next + 1 }));
}
