import { htmlLines, type MailLine } from './html-text.ts';
import { attributionAt, headerBlockLength, isForwardMark, isOriginalMark } from './quote-marks.ts';
import { withoutSignature } from './signatures.ts';

/** Most lines of a mail that are read; no person types so many, and the rest can only be quoted. */
const MAX_LINES = 20_000;

/** Most empty lines in a row that are kept; more only hide the text below. */
const MAX_BLANKS = 50;

/** Most characters of a mail's text that are read. */
const MAX_TEXT = 2_000_000;

/** A mail in two parts: `visible` is what its sender wrote now; `elided` are quoted mails, signatures and legal text. */
export interface SplitMail {
  readonly visible: string;
  readonly elided: string;
}

type LineFate = 'kept' | 'elided';

function textLines(text: string): MailLine[] {
  const lines: MailLine[] = [];
  const source = text.slice(0, MAX_TEXT).replace(/\r\n?/g, '\n');
  let blanks = 0;
  for (let at = 0; at <= source.length && lines.length < MAX_LINES; ) {
    const end = source.indexOf('\n', at);
    const line = source.slice(at, end === -1 ? source.length : end).trimEnd();
    blanks = line === '' ? blanks + 1 : 0;
    if (blanks <= MAX_BLANKS) lines.push({ text: line, mark: isQuoted(line) ? 'quote' : 'none' });
    if (end === -1) break;
    at = end + 1;
  }
  return lines;
}

/** Whether a line is quoted: `>`, with initials before it (`JD>`) as some old programs write it. */
function isQuoted(line: string): boolean {
  return /^\s{0,3}[A-Z]{0,3}>(?!\s*wrote:$)/.test(line);
}

/** The next line with text from `start` on. */
function nextText(lines: readonly MailLine[], start: number): MailLine | undefined {
  for (let at = start; at < lines.length; at += 1) if (lines[at]?.text !== '') return lines[at];
  return undefined;
}

/** Decides line by line what is kept and what is quoted, in one pass from the top. */
class QuoteCutter {
  readonly #lines: readonly MailLine[];
  readonly #texts: readonly string[];
  readonly kept: LineFate[];
  /** The line from which on everything is quoted; the number of lines if nothing was cut. */
  cutAt: number;
  forwarded = false;
  #attributed = false;
  /** The lines above this one were searched for words of the sender, and whether they have some. */
  #searched = 0;
  #wrote = false;
  #quoteBlocks = 0;

  constructor(lines: readonly MailLine[]) {
    this.#lines = lines;
    this.#texts = lines.map((line) => line.text);
    this.kept = lines.map((line) => (line.mark === 'none' ? 'kept' : 'elided'));
    this.cutAt = lines.length;
  }

  run(): void {
    for (let at = 0; at < this.#lines.length; ) {
      const taken = this.#step(at);
      if (taken === 0) return;
      at += taken;
    }
    this.#spareLoneQuotes();
  }

  /** Reads one line. Returns how many lines are decided; 0 if all are. */
  #step(at: number): number {
    const line = this.#lines[at];
    if (line === undefined) return 0;
    if (line.mark === 'quote') {
      if (this.#lines[at - 1]?.mark !== 'quote') this.#quoteBlocks += 1;
      return 1;
    }
    if (line.text === '' || line.mark !== 'none') return 1;
    if (isForwardMark(line.text)) return this.#forward(at);
    if (isOriginalMark(line.text)) return this.#cut(at);
    const length = headerBlockLength(this.#texts, at, this.#belowRule(at));
    if (length > 0) return this.#wroteAbove(at) ? this.#cut(this.#ruleAbove(at)) : this.#elide(at, length);
    return this.#attribution(at);
  }

  /** The texts from a line on, up to the first quoted or marked one. */
  #ownTexts(at: number): readonly string[] {
    const near = this.#lines.slice(at, at + 8);
    const end = near.findIndex((line) => line.mark !== 'none');
    return this.#texts.slice(at, at + (end === -1 ? near.length : end));
  }

  #attribution(at: number): number {
    const found = attributionAt(
      this.#ownTexts(at),
      0,
      (line) => nextText(this.#lines, at + line + 1)?.mark === 'quote',
    );
    if (found === undefined) return 1;
    this.#attributed = true;
    const next = nextText(this.#lines, at + found.length);
    if (next?.mark === 'quote' || !this.#wroteAbove(at)) return this.#elide(at, found.length);
    return this.#cut(at);
  }

  #forward(at: number): number {
    this.forwarded = true;
    if (this.#wroteAbove(at)) {
      this.kept.fill('kept', at);
      return 0;
    }
    let start = at + 1;
    while (this.#texts[start] === '' && start < at + 4) start += 1;
    const length = headerBlockLength(this.#texts, start, true);
    this.#elide(at, start - at + length);
    return 0;
  }

  #belowRule(at: number): boolean {
    return this.#ruleAbove(at) < at;
  }

  /** The line of the rule above a header block; the block's first line if there is none. */
  #ruleAbove(at: number): number {
    let above = at - 1;
    while (above > 0 && this.#texts[above] === '' && this.#lines[above]?.mark !== 'rule') above -= 1;
    const line = this.#lines[above];
    return line !== undefined && (line.mark === 'rule' || /^\s*[-_=*]{5,}\s*$/.test(line.text)) ? above : at;
  }

  /** Whether the sender wrote above a line. Lines above the present one are decided, so that each is searched once. */
  #wroteAbove(at: number): boolean {
    for (; this.#searched < at && !this.#wrote; this.#searched += 1)
      this.#wrote = this.#isKept(this.#searched);
    return this.#wrote;
  }

  #isKept(at: number): boolean {
    return this.kept[at] === 'kept' && (this.#texts[at] ?? '').trim() !== '';
  }

  #elide(at: number, length: number): number {
    this.kept.fill('elided', at, at + length);
    return Math.max(length, 1);
  }

  #cut(at: number): number {
    this.kept.fill('elided', at);
    this.cutAt = at;
    return 0;
  }

  /**
   * Keeps a quote that the sender made by hand, as part of the reply: one quote without an attribution, that is a single line or a block at
   * the top with a reply below.
   */
  #spareLoneQuotes(): void {
    if (this.#attributed || this.#quoteBlocks !== 1) return;
    const first = this.#lines.findIndex((line) => line.mark === 'quote');
    const last = this.#lines.findLastIndex((line) => line.mark === 'quote');
    const above = this.#lines.slice(0, first).some((_, at) => this.#isKept(at));
    const below = nextText(this.#lines, last + 1) !== undefined;
    if ((below && !above) || (first === last && below)) this.kept.fill('kept', first, last + 1);
  }
}

function joined(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** The kept lines, with one empty line where lines between them were cut. */
function keptTexts(lines: readonly MailLine[], kept: readonly LineFate[]): string[] {
  const texts: string[] = [];
  let gap = false;
  for (const [index, line] of lines.entries()) {
    if (kept[index] === 'elided') {
      gap = true;
      continue;
    }
    if (gap && line.text === '' && (texts.at(-1) ?? '') === '') continue;
    if (line.text !== '') gap = false;
    texts.push(line.text);
  }
  return texts;
}

function split(lines: readonly MailLine[]): SplitMail {
  const cutter = new QuoteCutter(lines);
  cutter.run();
  const shown = keptTexts(lines, cutter.kept);
  const last = cutter.kept.lastIndexOf('kept');
  const endsMail =
    lines.slice(last + 1).every((line) => line.mark !== 'quote') && cutter.cutAt === lines.length;
  const own = cutter.forwarded ? shown : withoutSignature(shown, endsMail);
  const visible = joined(own);
  const elided = lines.flatMap((line, index) =>
    cutter.kept[index] === 'elided' && line.mark !== 'rule' ? [line.text] : [],
  );
  return { visible, elided: joined([...shown.slice(own.length), ...elided]) };
}

/**
 * Cuts the quoted reply from a mail: quoted mails, signatures and legal text. Reads the plain text, else the HTML. If nothing would remain,
 * everything is visible, so that no mail is emptied.
 */
export function cutQuotedReply(mail: { readonly text?: string; readonly html?: string }): SplitMail {
  const plain = mail.text !== undefined && mail.text.trim() !== '';
  const lines = plain ? textLines(mail.text) : htmlLines(mail.html ?? '');
  const reply = split(lines);
  if (reply.visible !== '') return reply;
  return {
    visible: joined(lines.filter((line) => line.mark !== 'rule').map((line) => line.text)),
    elided: '',
  };
}
