import { withoutEnd } from '../parse/without-end.ts';
import { fromAllPhrases } from '../phrases/all-phrases.ts';

/** Longest mark of a mail program, in characters; a longer line was typed by a person. */
const MAX_MARK = 400;

/** Most lines of one "On … wrote:", which some programs wrap at 72 columns. */
const MAX_ATTRIBUTION_LINES = 6;

/** Most lines of a header block, with wrapped recipients. */
const MAX_BLOCK_LINES = 14;

/** The header lines that mail programs repeat above a quoted mail. */
export type HeaderLabel = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'other';

const LABELS = {
  from: 'labelFrom',
  date: 'labelDate',
  to: 'labelTo',
  cc: 'labelCc',
  subject: 'labelSubject',
  other: 'labelOther',
} as const satisfies Readonly<Record<HeaderLabel, string>>;

const labels = fromAllPhrases(
  (all): ReadonlyMap<string, HeaderLabel> =>
    new Map(
      (Object.keys(LABELS) as HeaderLabel[]).flatMap((label) =>
        all(LABELS[label]).map((word) => [word, label] as const),
      ),
    ),
);

const wrote = fromAllPhrases((all) => all('wrote'));
const messageWords = fromAllPhrases((all) => all('message'));
const forwardWords = fromAllPhrases((all) => all('forwarded'));
const begins = fromAllPhrases((all) => new RegExp(`^(?:${all('begin').join('|')})`));

const EMAIL = /[^\s<>@"]@[\w-]/;

const startsWithDate = fromAllPhrases((all) => {
  const numbers = String.raw`\d{1,4}[./年-]\s?\d{1,2}|\d{1,2}:\d{2}|\d{1,2}\.? \p{L}{3,10}`;
  const weekdays = String.raw`(?:${all('weekdays').join('|')})\p{L}{0,8}[.,]`;
  return new RegExp(String.raw`^(?:\p{L}{2,12}\.?,? )?(?:${numbers}|${weekdays})`, 'iu');
});

/** How an attribution starts in the languages that put a preposition before the date. */
const startsWithPreposition = fromAllPhrases(
  (all) => new RegExp(String.raw`^(?:[-*_]{1,4} ?)?(?:${all('datePrepositions').join('|')})[\s\d]`, 'iu'),
);

function compact(line: string): string {
  return line
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

/** A text without the marks at both ends, and the number of those. */
function withoutMarks(
  text: string,
  mark: RegExp,
): { readonly before: number; readonly after: number; readonly inside: string } {
  let before = 0;
  while (mark.test(text.charAt(before))) before += 1;
  const inside = withoutEnd(text.slice(before), mark);
  return { before, after: text.length - before - inside.length, inside };
}

/** What stands before the first colon of a line, without the marks of bold text and quotes, and what stands after it. */
function besideColon(line: string): readonly [label: string, rest: string] | undefined {
  const colon = line.search(/[:：]/);
  if (colon === -1) return undefined;
  return [withoutEnd(line.slice(0, colon).trimStart(), /[\s*_]/), line.slice(colon + 1)];
}

/** Whether a line is "---------- Forwarded message ----------" or a variant: the sender wants the mail below it read. */
export function isForwardMark(line: string): boolean {
  if (line.length > MAX_MARK) return false;
  const text = compact(line).toLowerCase();
  const framed = withoutMarks(text, /[-_=*]/);
  const isFramed = framed.before >= 2 && framed.after >= 2 && text.length >= 7 && framed.inside.length <= 80;
  const { before } = withoutMarks(text, /[-_]/);
  const dashed = isFramed || (before >= 5 && text.length >= 8 && text.length - before <= 80);
  const begun = begins().test(text) && /[:：]$/.test(text);
  return (dashed || begun) && forwardWords().some((word) => text.includes(word));
}

/** Whether a line is "-----Original Message-----", "---- On … wrote ----" or a variant: the quoted mail starts here. */
export function isOriginalMark(line: string): boolean {
  if (line.length > MAX_MARK) return false;
  const text = compact(line).toLowerCase();
  const { before, after, inside } = withoutMarks(text, /[-_=]/);
  const inner = inside.trim();
  if (before < 2 || after < 2 || inner === '' || inner.length > 300 || isForwardMark(line)) return false;
  if (wrote().some((word) => inner.endsWith(word))) return true;
  return inner.length <= 60 && messageWords().some((word) => inner.includes(word));
}

/** The header that a line such as "*Von:* Ann" repeats; undefined if it repeats none. */
export function labelOf(line: string): HeaderLabel | undefined {
  const [label = ''] = besideColon(line.slice(0, 60)) ?? [];
  return labels().get(
    label
      .replace(/^[*_>]{1,3}/, '')
      .trimStart()
      .toLowerCase(),
  );
}

function looksLikeHeader(line: string): boolean {
  const [label = '', rest = ''] = besideColon(line.slice(0, 80)) ?? [];
  return rest.trim() !== '' && /^[*_]{0,2}\p{L}[\p{L} ’'-]{0,23}$/u.test(label);
}

/**
 * The number of lines of a header block ("From: … Sent: … To: … Subject: …") that starts at `start`; 0 if there is none. Below a rule, two
 * known labels among unknown ones are enough, for languages that are not listed. A block without a subject needs a mail address, since
 * customers also write lines such as "From: … To: … Date: …" about a delivery.
 */
export function headerBlockLength(lines: readonly string[], start: number, belowRule: boolean): number {
  const first = labelOf(lines[start] ?? '');
  if (first === undefined || first === 'other') return 0;
  const seen = new Set<HeaderLabel>();
  let end = start;
  let strays = 0;
  let headerish = 0;
  let address = false;
  for (let at = start; at < Math.min(lines.length, start + MAX_BLOCK_LINES); at += 1) {
    const line = lines[at] ?? '';
    const label = labelOf(line);
    address ||= EMAIL.test(line.slice(0, MAX_MARK));
    if (label !== undefined) {
      seen.add(label);
      end = at;
      strays = 0;
    } else if (looksLikeHeader(line)) {
      headerish += 1;
    } else {
      strays += 1;
      if (strays > 2 || (line.trim() === '' && seen.size >= 3)) break;
    }
  }
  const known = seen.has('from') || (seen.has('subject') && seen.has('date'));
  const enough = seen.size >= 3 || (belowRule && seen.size >= 2 && seen.size + headerish >= 3);
  return known && enough && (seen.has('subject') || (seen.has('date') && address)) ? end - start + 1 : 0;
}

/**
 * Whether a text says "X wrote" as mail programs do: the verb is last, or a name, a date or a bracket follows. "I wrote to you about:"
 * continues in small letters, so it is a customer's own sentence.
 */
function saysWrote(text: string): boolean {
  const open = text
    .trimEnd()
    .replace(/[:：]$/, '')
    .trimEnd();
  const lower = open.toLowerCase();
  return wrote().some((word) => {
    const at = lower.lastIndexOf(word);
    if (at === -1) return false;
    const rest = open.slice(at + word.length).replace(/^\p{L}{0,3}(?:\(\p{L}{1,3}\))?\s*/u, '');
    return rest === '' || /^[^\p{Ll}]/u.test(rest);
  });
}

/** How certain an attribution is: `sure` by itself, `if-quoted` only where a quote follows. */
type Certainty = 'no' | 'if-quoted' | 'sure';

function certainty(joined: string): Certainty {
  if (joined.length > MAX_MARK || !/[:：>]$|[\p{L})]$/u.test(joined)) return 'no';
  const text = joined.replace(/^[-*_]{1,4} ?/, '').trim();
  const closed = /[:：]$/.test(text);
  const email = EMAIL.test(text);
  const digit = /\d/.test(text);
  if (saysWrote(text)) {
    const placed = email || startsWithPreposition().test(text) || startsWithDate().test(text);
    if (closed && placed && (digit || email)) return 'sure';
    if (digit && email) return 'sure';
    return closed ? 'if-quoted' : 'no';
  }
  if (!email || !startsWithDate().test(text)) return 'no';
  if (closed) return 'sure';
  return />$/.test(text) ? 'if-quoted' : 'no';
}

/** An attribution line ("On … wrote:") and the number of lines that it takes. */
export interface Attribution {
  readonly length: number;
}

/**
 * Finds "On … wrote:" at `start`, in many languages and with line breaks. `quoteFollows`: whether the next line with text below a given one
 * is quoted. The shortest match wins, so that it takes no line of the reply. Undefined if there is none.
 */
export function attributionAt(
  lines: readonly string[],
  start: number,
  quoteFollows: (line: number) => boolean,
): Attribution | undefined {
  let joined = '';
  let blanks = 0;
  for (let at = start; at < Math.min(lines.length, start + MAX_ATTRIBUTION_LINES); at += 1) {
    const line = lines[at] ?? '';
    if (line.length > MAX_MARK) return undefined;
    const text = compact(line);
    if (text === '') {
      blanks += 1;
      if (at === start || blanks > 1) return undefined;
      continue;
    }
    if (at > start && (!opens(compact(lines[start] ?? '')) || !continues(joined, text, blanks)))
      return undefined;
    blanks = 0;
    joined = `${joined} ${text}`.trim();
    const sure = certainty(joined);
    if (sure === 'sure' || (sure === 'if-quoted' && quoteFollows(at))) return { length: at - start + 1 };
  }
  return undefined;
}

/** Whether this line can be the first of a wrapped attribution. */
function opens(first: string): boolean {
  if (EMAIL.test(first) || /<$/.test(first)) return true;
  return /\d/.test(first) && (startsWithPreposition().test(first) || startsWithDate().test(first));
}

/** Whether a line can continue an attribution: after a blank line only an address in brackets, after a complete sentence none. */
function continues(joined: string, next: string, blanks: number): boolean {
  if (/[.!?。！？]$/.test(joined) && !/\b\p{L}{1,3}\.$/u.test(joined)) return false;
  if (blanks > 0) return /^[<(]/.test(next);
  return joined.length + next.length <= MAX_MARK;
}
