import { ENTITY_WORDS, inAnyLanguage } from './words/words-by-locale.ts';

/** A line of a text; `end` is exclusive. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A line of a signature or a company's footer, by its place in the customer's text. */
export interface FooterLine extends Line {
  /** The line itself says so ("Tel. …", "… GmbH, HRB …"); absent for one that only stands beside such a line, as a name or a town does. */
  readonly isContact: boolean;
}

/** The line between a text and a signature (RFC 3676, section 4.3), as people and programs write it. */
const DELIMITER = /^\s*(?:--|—|–|_{2,})\s*$/u;

/** Most lines of a signature, and longest line of one, in characters; a longer one is a sentence. */
const MAX_LINES = 20;
const MAX_LINE = 120;

/** Longest closing, in characters. */
const MAX_CLOSING = 40;

const PHONE = /(?:\+ ?\d|\(0|(?<!\d)0)[\d ()/.-]{7,18}\d/;
const PAGE = /(?:https?:\/\/|www\.)\S/i;

const closingPattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`^(?:${inAnyLanguage(({ closings }) => closings)})(?![\p{L}\d])[^\d?？]{0,${MAX_CLOSING}}$`,
      'iu',
    ),
);
const contactPattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`(?<![\p{Script=Latin}\d])(?:${inAnyLanguage(({ contact }) => contact)})(?![\p{Script=Latin}])`,
      'iu',
    ),
);

/**
 * The lines of a text that are a signature or a company's footer: those below a delimiter, those below a closing if one of them has to do with how to
 * reach the sender, and such lines at the end. Numbers and addresses in them are no facts of the request. A text of one line has none.
 */
export function footerLines(text: string): FooterLine[] {
  const lines = linesOf(text);
  const from = [delimited(lines), belowClosing(lines), trailing(lines)].filter((index) => index > 0);
  if (from.length === 0) return [];
  return lines.slice(Math.min(...from)).map((line) => ({ ...line, isContact: isContact(line) }));
}

/** The lines that hold text. */
function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({
    text: line,
    start: index,
    end: index + line.length,
  })).filter((line) => line.text.trim() !== '');
}

/** Each of these gives the index of the first line of a footer; 0 or -1: there is none. */
function delimited(lines: readonly Line[]): number {
  const index = lines.findLastIndex(({ text }) => DELIMITER.test(text));
  return index > 0 && lines.length - index <= MAX_LINES ? index : -1;
}

function belowClosing(lines: readonly Line[]): number {
  const index = lines.findLastIndex(
    ({ text }) => text.length <= MAX_CLOSING && closingPattern().test(text.trim()),
  );
  const below = lines.slice(index + 1);
  const isFooter = below.length <= MAX_LINES && below.every(isShort) && below.some(isContact);
  return index >= 0 && isFooter ? index + 1 : -1;
}

function trailing(lines: readonly Line[]): number {
  return lines.findLastIndex((line) => !(isContact(line) && isShort(line))) + 1 || -1;
}

function isShort({ text }: Line): boolean {
  return text.length <= MAX_LINE;
}

function isContact({ text }: Line): boolean {
  return contactPattern().test(text) || PHONE.test(text) || PAGE.test(text);
}
