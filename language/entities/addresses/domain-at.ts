import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A domain in a text, with its end. */
interface Domain {
  readonly domain: string;
  readonly end: number;
}

/** A label of 1 to 63 characters (RFC 1035) without a hyphen at an end: in Latin letters, or in those of any script. */
const LATIN_LABEL = /(?!-)[\p{Script=Latin}\d-]{1,63}(?<!-)/uy;
const LABEL = /(?!-)[\p{L}\p{M}\d-]{1,63}(?<!-)/uy;
/** A top-level domain in ASCII: letters, or punycode. */
const LATIN_TOP = /^(?:[a-z]{2,63}|xn--[a-z\d-]{2,59})$/;

/** Scripts without spaces between words, so that a word may follow a domain at once. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The top-level domains (IANA) in other scripts, the longest first, so that none is taken for the beginning of a longer one. */
const OTHER_TOPS = (require('tlds') as readonly string[])
  .filter((name) => /\P{ASCII}/u.test(name))
  .sort((a, b) => b.length - a.length);

/** Most labels of a domain; a longer name is none that people write. */
const MAX_LABELS = 6;

/**
 * The domain that begins at a place of a text; undefined if there is none, or if what follows makes its end unclear. `isFullStop` tells whether the
 * dot at a place ends a sentence (`。`).
 */
export function domainAt(
  text: string,
  start: number,
  isFullStop: (at: number) => boolean,
): Domain | undefined {
  let found: Domain | undefined;
  for (let at = start, labels = 1; labels <= MAX_LABELS; labels += 1) {
    const top = labels === 1 ? undefined : topAt(text, at);
    if (top !== undefined) found = { domain: text.slice(start, top), end: top };
    const end = labelEnd(text, at);
    if (end === undefined || text[end] !== '.') break;
    if (found?.end === end && isFullStop(end)) break;
    at = end + 1;
  }
  return found;
}

/** The end of the label at a place: a word of an unspaced script that follows Latin letters is no part of it. */
function labelEnd(text: string, at: number): number | undefined {
  const latin = matchAt(LATIN_LABEL, text, at);
  if (latin !== undefined && text[at + latin.length] === '.') return at + latin.length;
  const label = matchAt(LABEL, text, at);
  return label === undefined ? undefined : at + label.length;
}

/** The end of the top-level domain that begins at a place; undefined if there is none. */
function topAt(text: string, at: number): number | undefined {
  const latin = matchAt(LATIN_LABEL, text, at);
  if (latin !== undefined) {
    const end = at + latin.length;
    return LATIN_TOP.test(latin) && isEnd(text, end) ? end : undefined;
  }
  const other = OTHER_TOPS.find((name) => text.startsWith(name, at) && isEnd(text, at + name.length));
  return other === undefined ? undefined : at + other.length;
}

/** Whether a domain may end here: no letter or digit follows, but one of a script that needs no space before it. */
function isEnd(text: string, at: number): boolean {
  const [next = ' ', beyond = ' '] = [text[at], text[at + 1]];
  if (UNSPACED.test(next)) return true;
  if (/[-_]/.test(next)) return !/[\p{L}\d]/u.test(beyond);
  return !/[\p{L}\p{M}\d@]/u.test(next);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
