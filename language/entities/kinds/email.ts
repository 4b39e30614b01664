import { comparableAddress } from '../../../models/customer/email-address.ts';
import { isOwnAddress } from '../../../models/mail/own-addresses.ts';
import type { FoundValue, ValueContext, ValueKind } from '../../../models/values/value-kind.ts';
import { domainAt } from '../addresses/domain-at.ts';
import { findSpelledAddresses } from '../addresses/spelled-address.ts';

/**
 * What stands before an `@` and may be a local part: the characters of RFC 5321 (with the Latin letters of RFC 6531), at most 64. The search is linear,
 * since a run begins only where no such character is before it.
 */
const LOCAL =
  /(?<![\p{Script=Latin}\d.!#$%&'*+/=?^_`{|}~-])[\p{Script=Latin}\d.!#$%&'*+/=?^_`{|}~-]{1,80}@(?!@)/dgu;
/** A local part as RFC 5321 has it: at most 64 characters, no dot at an end and no two in a row; and no part of a list in braces. */
const SOUND = /^(?!\.)(?!.{0,80}\.\.)(?![^{]{0,80}\})[^@]{1,64}(?<!\.)$/;
/** Characters that stand in addresses, and more often between a word and an address: `email=ann@…`. */
const UNSURE = /[/=?]/;
/** Within the address of a page, a name and a password may stand before an `@`. */
const IN_PAGE_ADDRESS = /:\/\/\S{0,80}$/;
/** Marks of formatting and quotes that may surround an address and are no part of it. */
const AROUND = /^[*_~'`]+/;
/** Before a local part: a character of an address or name of which it would be a part only. */
const PART_BEFORE =
  /[@\\\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Behind a domain: the rest of a longer local part, of which the address would be a part only. */
const PART_AFTER = /^[\p{Script=Latin}\d.!#$%&'*+/=?^_`{|}~-]{1,80}@/u;

/**
 * An e-mail address, in the form in which addresses are compared (lower case, the domain in ASCII). One of the shop's own is none, and neither is a
 * part of something longer; one that is spelled out (`ann at example dot com`) is unsure.
 */
export const email: ValueKind<string> = {
  name: 'email',
  specificity: 90,
  example: { value: 'ann@example.com', text: 'Ann@example.com' },
  find(text, context) {
    const written = text.includes('@') ? findWritten(text, context) : [];
    const all = written.length > 0 ? written : findSpelledAddresses(text);
    return all.filter(({ value }) => !isOwnAddress(value, context.own ?? {}));
  },
};

function findWritten(text: string, context: ValueContext): FoundValue<string>[] {
  const original = context.written ?? ((start: number, end: number) => text.slice(start, end));
  // The normal form has one kind of quote, and a backtick is another character of an address.
  const asWritten = (local: string, start: number) =>
    Array.from(local, (sign, index) =>
      sign === "'" && original(start + index, start + index + 1) === '`' ? '`' : sign,
    ).join('');
  const isFullStop = (at: number) => original(at, at + 1) === '。';
  return Array.from(text.matchAll(LOCAL)).flatMap((match) => {
    const run = match[0].slice(0, -1);
    const domain = domainAt(text, match.index + match[0].length, isFullStop);
    if (domain === undefined || PART_BEFORE.test(text[match.index - 1] ?? ' ')) return [];
    if (PART_AFTER.test(text.slice(domain.end, domain.end + 81))) return [];
    if (IN_PAGE_ADDRESS.test(text.slice(Math.max(0, match.index - 80), match.index))) return [];
    const local = withoutMarks(run, text.slice(domain.end));
    if (local === undefined || !SOUND.test(local)) return [];
    const start = match.index + run.length - local.length;
    const value = comparableAddress(`${asWritten(local, start)}@${domain.domain}`);
    const isUnsure = UNSURE.test(local);
    return [{ value, start, end: domain.end, marked: true, ...(isUnsure && { doubt: 'unsure' as const }) }];
  });
}

/** A local part without the marks that surround the address: `*ann@…*`, `'ann@…'`; undefined if only its beginning has them, so that they may belong to it. */
function withoutMarks(run: string, after: string): string | undefined {
  const marks = AROUND.exec(run)?.[0] ?? '';
  const closing = [...marks].reverse().join('');
  const local = run.slice(marks.length);
  if (marks === '' || after.startsWith(closing)) return local;
  return /^_+$/.test(marks) ? run : undefined;
}
