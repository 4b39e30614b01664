import { withoutEnd } from '../parse/without-end.ts';
import { fromAllPhrases } from '../phrases/all-phrases.ts';

/** Most lines of a signature below its delimiter; more belong to the letter, and the delimiter is a rule in it. */
const MAX_SIGNATURE_LINES = 20;

/** Longest "Sent from my …", in characters; a longer one is a sentence of the sender. */
const MAX_SENT_FROM = 90;

/** Most words of a name below a closing. */
const MAX_NAME_WORDS = 3;

const closings = fromAllPhrases((all) => new Set(all('closings')));
const sentFrom = fromAllPhrases((all) => all('sentFrom'));
const disclaimers = fromAllPhrases((all) => all('disclaimers'));
const confidential = fromAllPhrases((all) => new RegExp(all('confidential').join('|'), 'i'));

const DELIMITER = /^\s*(?:-- ?|—|–|__)\s*$/;
const RULE = /^\s*_{5,}\s*$/;

function blank(line: string): boolean {
  return line.trim() === '';
}

function lastText(lines: readonly string[]): number {
  return lines.findLastIndex((line) => !blank(line));
}

function withoutDelimited(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => !blank(line)).length;
  let above = 0;
  for (const [index, line] of lines.entries()) {
    if ((DELIMITER.test(line) || RULE.test(line)) && above > 0 && filled - above - 1 <= MAX_SIGNATURE_LINES) {
      return lines.slice(0, index);
    }
    if (!blank(line)) above += 1;
  }
  return lines;
}

/** Whether a line is "Sent from my iPhone" in one of many languages; a sentence that continues is the sender's own. */
export function isSentFrom(line: string): boolean {
  const text = line
    .trim()
    .toLowerCase()
    .replace(/^[-–—*_\s[(]+/, '');
  if (text === '' || text.length > MAX_SENT_FROM) return false;
  if (
    !sentFrom().some((opening) => text.startsWith(opening) || (text.length <= 30 && text.endsWith(opening)))
  )
    return false;
  return !/[,;?!]|\.\s+\S/.test(text.replace(/https?:\S+/g, ''));
}

function withoutSentFrom(lines: readonly string[]): readonly string[] {
  const last = lastText(lines);
  const line = lines[last] ?? '';
  if (last <= 0 || !isSentFrom(line)) return lines;
  return lines.slice(0, last);
}

function withoutDisclaimer(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line, index) => {
    if (index === 0 || !blank(lines[index - 1] ?? '')) return false;
    const text = line
      .trim()
      .slice(0, 80)
      .toLowerCase()
      .replace(/^[*_\s-]+/, '');
    return disclaimers().some((opening) => text.startsWith(opening));
  });
  if (start === -1) return lines;
  const below = lines.slice(start).join(' ');
  return below.length >= 120 || confidential().test(below) ? lines.slice(0, start) : lines;
}

function isName(line: string): boolean {
  const words = line.trim().split(/\s+/);
  return words.length <= MAX_NAME_WORDS && /^[\p{L}][\p{L} .'’-]{0,40}$/u.test(line.trim());
}

function withoutClosing(lines: readonly string[]): readonly string[] {
  const last = lastText(lines);
  const filled = [...lines.keys()].slice(0, last + 1).filter((index) => !blank(lines[index] ?? ''));
  const [closing, name] = filled.slice(-2);
  if (closing === undefined || name === undefined || filled.length < 3) return withoutDashedName(lines, last);
  const words = withoutEnd((lines[closing] ?? '').trim().toLowerCase(), /[,.!，。]/);
  if (closings().has(words) && isName(lines[name] ?? '')) return lines.slice(0, closing);
  return withoutDashedName(lines, last);
}

/** Cuts a dashed name ("- roman") on the last line, unless it ends a list. */
function withoutDashedName(lines: readonly string[], last: number): readonly string[] {
  if (last < 2 || !blank(lines[last - 1] ?? '')) return lines;
  const above = lines.slice(0, last).findLast((line) => !blank(line)) ?? '';
  const dashed = /^[-–—]{1,2} ?\p{L}[\p{L}.'’-]{0,24}(?: \p{L}[\p{L}.'’-]{0,24})?$/u;
  return dashed.test((lines[last] ?? '').trim()) && !/^\s*[-–—*•]/.test(above) ? lines.slice(0, last) : lines;
}

/**
 * Lines without the signature at their end: delimited signatures, "Sent from …", legal text. A closing with a name is cut only where
 * `endsMail`: above a quote the end of the reply is certain, and cutting more could only lose the customer's words.
 */
export function withoutSignature(lines: readonly string[], endsMail: boolean): readonly string[] {
  let rest = withoutDelimited(lines);
  for (let round = 0; round < 4; round += 1) {
    const shorter = withoutSentFrom(withoutDisclaimer(rest));
    if (shorter.length === rest.length) break;
    rest = shorter;
  }
  return endsMail ? withoutClosing(rest) : rest;
}
