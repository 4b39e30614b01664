import { domainToASCII, domainToUnicode } from 'node:url';

/** What some programs show as nothing or as a space, and others as a part of a word; a space and a tab are what they seem. */
const UNSEEN = /(?![ \t])[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/gu;

/** Stands for a character of {@link UNSEEN} while a header is parsed; no text has it (a noncharacter of Unicode). */
const MARK = '\uFDD0';

/** The part of an address before the `@`, unless it needs quoting. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+\-./=?^_`{|}~]{1,64}$/u;

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Longest domain name, in characters (RFC 1035). */
const MAX_DOMAIN = 253;

/** A header with a visible mark for every character that is not seen, so that the address around it is not read without it. */
export function withMarks(value: string): string {
  return value.replace(UNSEEN, MARK);
}

/** A name of {@link withMarks} with spaces for the marks. */
export function withoutMarks(name: string): string {
  return name.replaceAll(MARK, ' ');
}

/**
 * Whether an address, in lower case, is one that all mail servers read alike: it needs no quoting, no character of it is hidden or stands for
 * another one, and it ends with a domain name.
 */
export function isAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const ascii = domainToASCII(domain);
  const labels = ascii.split('.');
  return (
    address.search(UNSEEN) === -1 &&
    address.normalize('NFKC') === address &&
    LOCAL.test(address.slice(0, Math.max(at, 0))) &&
    (ascii === domain || domainToUnicode(ascii) === domain) &&
    ascii.length <= MAX_DOMAIN &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  );
}

/** One address of a header as it is written: bare, or in angle brackets behind a name. */
export interface WrittenAddress {
  readonly name: string;
  readonly address: string;
}

/** The addresses of a header by its commas, in lower case. One that is written otherwise than {@link WrittenAddress} says is left whole. */
export function writtenAddresses(value: string): WrittenAddress[] {
  return withoutQuotes(value)
    .toLowerCase()
    .split(/[,;]/)
    .map((piece) => piece.trim())
    .map((piece) => {
      const open = piece.indexOf('<');
      const inside = piece.slice(open + 1, -1);
      if (open === -1 || !piece.endsWith('>') || /[<>]/.test(inside)) return { name: '', address: piece };
      return { name: piece.slice(0, open), address: inside.trim() };
    });
}

/** A header with a space for each quoted text and each comment. Comments nest; a backslash takes the next character along. */
function withoutQuotes(value: string): string {
  let bare = '';
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    const wasOutside = depth === 0 && !isQuoted;
    if (char === '\\') at += 1;
    else if (char === '"' && depth === 0) isQuoted = !isQuoted;
    else if (char === '(' && !isQuoted) depth += 1;
    else if (char === ')' && depth > 0) depth -= 1;
    if (wasOutside) bare += depth === 0 && !isQuoted && char !== '\\' ? char : ' ';
  }
  return bare;
}
