import { Parser } from 'htmlparser2';
import {
  type Attributes,
  BLOCKS,
  type ElementRole,
  isCut,
  isRule,
  PARAGRAPHS,
  roleOf,
  VOID,
} from './html-marks.ts';
import { isForwardMark } from './quote-marks.ts';

/** Most characters of HTML that are read: beyond a megabyte there are only old quotes. */
const MAX_HTML = 1_000_000;

/** Characters of markup that the parser gets at once, so that hostile nesting is noticed early. */
const CHUNK = 16_384;

/** Most open elements; with more the rest is not read, since the parser's time grows with their square. */
const MAX_OPEN = 4000;

/** Most lines; the rest is not read. No person types so many, and only quotes are that long. */
const MAX_LINES = 20_000;

/** Deepest nesting; elements below are ignored and their text is read, as browsers do from 512 levels on. */
const MAX_DEPTH = 512;

/** A line of a mail's text, with the mark that the mail program gave it. */
export interface MailLine {
  readonly text: string;
  readonly mark: 'none' | 'quote' | 'signature' | 'rule';
}

interface Frame {
  readonly name: string;
  role: ElementRole;
}

/** Zero-width characters with which newsletters pad their hidden preview text. */
const INVISIBLE = /\u200B|\u200C|\u00AD|\u034F|\uFEFF/g;

/** Whether a picture's alt text is one emoji, which is read as text; no other picture is, tracking pixels included. */
function isEmoji(alt: string): boolean {
  return alt.length <= 8 && /^\p{Emoji_Presentation}/u.test(alt);
}

/** Turns markup into marked lines of text in one pass, without recursion. */
class LineWriter {
  readonly #lines: MailLine[] = [];
  readonly #frames: Frame[] = [];
  /** The pieces of the current line, and how it ends. They are joined once: joining at each piece would take quadratic time. */
  #pieces: string[] = [];
  #end: 'empty' | 'space' | 'text' = 'empty';
  #blank = false;
  #quotes = 0;
  #hidden = 0;
  #signatures = 0;
  #cut = false;
  #tooDeep = 0;
  #pre = 0;

  open(name: string, attributes: Attributes): void {
    if (VOID.has(name)) {
      this.#void(name, attributes);
      return;
    }
    if (this.#frames.length >= MAX_DEPTH) {
      this.#tooDeep += 1;
      return;
    }
    if (BLOCKS.has(name)) this.#endLine(false);
    if (PARAGRAPHS.has(name)) this.#blank = true;
    if (name === 'li') this.#add('- ');
    const role = roleOf(name, attributes);
    if (isCut(attributes)) this.#cut = true;
    if (isRule(name, attributes)) this.#lines.push({ text: '', mark: 'rule' });
    if (name === 'pre') this.#pre += 1;
    this.#frames.push({ name, role });
    this.#count(role, 1);
    if ((name === 'td' || name === 'th') && this.#end === 'text') this.#add(' ');
  }

  #void(name: string, attributes: Attributes): void {
    if (name === 'br') this.#endLine(true);
    if (name === 'img' && isEmoji(attributes['alt'] ?? '')) this.text(attributes['alt'] ?? '');
    if (name !== 'hr') return;
    this.#endLine(false);
    this.#lines.push({ text: '', mark: 'rule' });
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    if (BLOCKS.has(name)) this.#endLine(false);
    if (PARAGRAPHS.has(name)) this.#blank = true;
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    if (frame.name === 'pre') this.#pre -= 1;
    this.#count(frame.role, -1);
  }

  text(text: string): void {
    if (this.#hidden > 0) return;
    if (this.#pre === 0) {
      const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
      this.#add(this.#end === 'text' ? flat : flat.replace(/^ /, ''));
      return;
    }
    const [first = '', ...rest] = text.split('\n');
    this.#add(first);
    for (const line of rest) {
      this.#endLine(true);
      this.#add(line);
    }
  }

  #add(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#end = piece.endsWith(' ') ? 'space' : 'text';
  }

  finish(): MailLine[] {
    this.#endLine(false);
    return this.#lines;
  }

  get lines(): number {
    return this.#lines.length;
  }

  get depth(): number {
    return this.#frames.length + this.#tooDeep;
  }

  #count(role: ElementRole, by: number): void {
    if (role === 'hidden') this.#hidden += by;
    if (role === 'quote' || role === 'maybe-forward') this.#quotes += by;
    if (role === 'signature') this.#signatures += by;
  }

  /** A quote container that starts with a forward mark is no quote: the sender wants its content read. */
  #release(line: string): void {
    for (const frame of this.#frames) {
      if (frame.role !== 'maybe-forward') continue;
      if (isForwardMark(line)) {
        this.#count(frame.role, -1);
        frame.role = 'none';
      } else frame.role = 'quote';
    }
  }

  #endLine(always: boolean): void {
    const line = this.#pieces
      .join('')
      .replace(/\u00A0/g, ' ')
      .replace(INVISIBLE, '')
      .trimEnd();
    this.#pieces = [];
    this.#end = 'empty';
    if (line === '' || line === '-') {
      if (always) this.#write('', true);
      return;
    }
    this.#release(line);
    this.#write(line, false);
  }

  #write(line: string, always: boolean): void {
    const mark = this.#cut || this.#quotes > 0 ? 'quote' : this.#signatures > 0 ? 'signature' : 'none';
    if (this.#blank && !always && this.#lines.length > 0 && this.#lines.at(-1)?.text !== '')
      this.#lines.push({ text: '', mark });
    this.#blank = false;
    this.#lines.push({ text: line.trimEnd(), mark });
  }
}

function readMarkup(writer: LineWriter, html: string): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      onclosetag: (name) => writer.close(name),
      ontext: (text) => writer.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < html.length; at += CHUNK) {
    if (writer.depth > MAX_OPEN || writer.lines > MAX_LINES) break;
    parser.write(html.slice(at, at + CHUNK));
  }
  parser.end();
}

/** The marked lines of an HTML mail. The HTML is neither run nor rendered. Never throws. */
export function htmlLines(html: string): MailLine[] {
  const writer = new LineWriter();
  try {
    readMarkup(writer, html.slice(0, MAX_HTML));
  } catch {
    return writer.finish();
  }
  return writer.finish();
}

/** The text of an HTML mail, without scripts, styles, hidden preview text and pictures; quoted lines start with `> `. */
export function htmlText(html: string): string {
  return htmlLines(html)
    .map((line) => (line.mark === 'quote' ? `> ${line.text}`.trimEnd() : line.text))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
