import { decodeBytes } from './charset.ts';
import type { MailHeader } from './mail.ts';

/** Most bytes of headers that are read; RFC 5322 has no limit, and large providers accept far less. */
export const MAX_HEADER_BYTES = 262_144;

/** Bytes that a header must not hold unencoded, and the escape sequence of ISO-2022-JP. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of ISO-2022-JP is what is looked for
const NOT_ASCII = /[\u0080-\u00FF]|\u001B[$(]/;

/** A folded header line from the MIME parser, its bytes as latin1. */
export interface RawLine {
  readonly key: string;
  readonly line: string;
}

/** Header lines, topmost first, with values unfolded and unencoded 8-bit bytes decoded. */
export function readHeaderLines(lines: readonly RawLine[], charsetHint?: string): MailHeader[] {
  return lines.map(({ key, line }) => {
    const value = line.slice(line.indexOf(':') + 1).replace(/\r?\n(?=[ \t])|[\r\n]/g, '');
    const decoded = NOT_ASCII.test(value) ? decodeBytes(Buffer.from(value, 'latin1'), charsetHint) : value;
    return { name: key.toLowerCase(), value: decoded.trim() };
  });
}

/** Headers that stand once in a mail (RFC 5322, section 3.6; RFC 5321, section 4.4), so that programs differ about which of two counts. */
const SINGLE = new Set(
  'from sender reply-to to cc bcc message-id in-reply-to references subject date return-path'.split(' '),
);

/** What ends a line, or the text, for some programs only. */
const LINE_END = /\r(?!\n)|\0/;

/**
 * Whether programs may differ about what the headers of a mail say: one that stands once stands twice, or the name of one, or of what a server says of
 * the mail, is not followed by its colon at once, or a line holds what is a line's end for some.
 */
export function areAmbiguous(lines: readonly RawLine[]): boolean {
  const seen = new Set<string>();
  return lines.some(({ key, line }) => {
    const name = key.toLowerCase();
    if (LINE_END.test(line)) return true;
    if (!SINGLE.has(name) && name !== 'authentication-results') return false;
    const isTwice = SINGLE.has(name) && seen.has(name);
    seen.add(name);
    return isTwice || line.slice(0, line.indexOf(':')).toLowerCase() !== name;
  });
}

/** The header block at the start of a mail's bytes, read without a MIME parser: for attached mails, and for malformed ones. */
export function readHeaderBlock(bytes: Buffer): MailHeader[] {
  return readHeaderLines(readRawLines(bytes));
}

function readRawLines(bytes: Buffer): RawLine[] {
  const text = bytes
    .subarray(0, MAX_HEADER_BYTES)
    .toString('latin1')
    .replace(/^[\r\n]+/, '');
  const lines: RawLine[] = [];
  let current = '';
  const close = (): void => {
    const colon = current.indexOf(':');
    const key = current.slice(0, Math.max(colon, 0)).trim();
    if (/^[!-9;-~]+$/.test(key)) lines.push({ key, line: current });
    current = '';
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) current += ` ${line.trim()}`;
    else {
      close();
      current = line;
    }
  }
  close();
  return lines;
}

/** The Message-IDs of a header value, in order, with angle brackets; missing brackets are added. */
export function messageIds(value: string | undefined): string[] {
  if (value === undefined) return [];
  const bracketed = value.slice(0, MAX_HEADER_BYTES).match(/<[^<>\s]{1,998}>/g);
  if (bracketed !== null) return bracketed;
  return value
    .split(/\s+/)
    .filter((word) => word.includes('@') && word.length < 998)
    .map((word) => `<${word.replace(/[<>]/g, '')}>`);
}
