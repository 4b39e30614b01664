import { Parser } from 'htmlparser2';
import { isForwardMark } from './quote-marks.ts';

/** Most characters of HTML that are read: a megabyte of markup is a newsletter, not a question. */
const MAX_HTML = 4_000_000;

/** Markup is handed over in pieces of this size, so that hostile nesting is noticed before it costs time. In characters. */
const CHUNK = 16_384;

/** With more elements open than this the rest of the mail is not read: the parser's time grows with the square of it. */
const MAX_OPEN = 4000;

/** Elements deeper than this are read as if they were not there; browsers flatten at 512 levels. */
const MAX_DEPTH = 512;

const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'xml',
  'select',
  'textarea',
  'base',
  'iframe',
]);
const BLOCKS = new Set(
  'address article aside body blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set(['p', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre']);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Classes and ids of the containers that mail programs put the mail that is answered into. */
const QUOTE_CLASS =
  /(?:^|\s)(?:gmail_quote(?:_container)?|gmail_extra_quote|yahoo_quoted|yahoo_quoted_\d+|moz-cite-prefix|protonmail_quote|tutanota_quote|zmail_extra|zoho_quote|ntes-mailmaster-quote|mail_quote|qqmail_quote|qmbox_quote|OutlookMessageHeader|WordSection1_quote|freebirdFormviewerViewItem_quote|gmail_attr|mailrc_quote|front-blockquote|hs_reply_quote|cj_quote|iwi_quote|quote)(?:\s|$)/i;
const QUOTE_ID =
  /^(?:yahoo_quoted_\d+|isReplyContent|isForwardContent|mail-editor-reference-message-container|reply-intro|OLK_SRC_BODY_SECTION|origbody|replyContent|quoted_body)$/i;

/** Elements from which on everything is the mail that is answered: the programs leave it open to the end of the body. */
const CUT_ID =
  /^(?:x_)*(?:appendonsend|divRplyFwdMsg|divtagdefaultwrapper_quote|stopSpelling|ms-outlook-mobile-quote)$/i;
const RULE_ABOVE = /border-top\s{0,4}:\s{0,4}solid\s{1,4}[#\w]{1,20}\s{1,4}1(?:\.0)?pt/i;
const SIGNATURE_CLASS =
  /(?:^|\s)(?:gmail_signature|moz-signature|protonmail_signature_block(?:-user)?|yahoo-signature|ms-outlook-mobile-signature)(?:\s|$)/i;
const SIGNATURE_ID =
  /^(?:x_)*(?:ms-outlook-mobile-signature|AppleMailSignature|signature|composer_signature|Signature)$/;
const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!)|max-height\s*:\s*0(?:px)?\s*(?:;|$|!)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)/i;

type Role = 'none' | 'hidden' | 'quote' | 'maybe-forward' | 'signature';

interface Frame {
  readonly name: string;
  role: Role;
}

type Attributes = Readonly<Record<string, string>>;

function roleOf(name: string, attributes: Attributes): Role {
  const style = attributes['style'] ?? '';
  const id = attributes['id'] ?? '';
  const names = attributes['class'] ?? '';
  if (SILENT.has(name) || attributes['hidden'] !== undefined || HIDDEN_STYLE.test(style)) return 'hidden';
  if (SIGNATURE_CLASS.test(names) || SIGNATURE_ID.test(id)) return 'signature';
  if (name === 'blockquote') return 'quote';
  if (QUOTE_CLASS.test(names) || QUOTE_ID.test(id) || attributes['data-marker'] === '__QUOTED_TEXT__')
    return 'maybe-forward';
  return 'none';
}

/** A line of a mail's text and what its mail program marked it as. */
export interface MailLine {
  readonly text: string;
  readonly mark: 'none' | 'quote' | 'signature' | 'rule';
}

/** Lines of text made of markup, each with what encloses it; built in one pass over the markup, without recursion. */
class LineWriter {
  readonly #lines: MailLine[] = [];
  readonly #frames: Frame[] = [];
  #line = '';
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
    if (name === 'li') this.#line = '- ';
    const role = roleOf(name, attributes);
    if (CUT_ID.test(attributes['id'] ?? '')) this.#cut = true;
    if (name === 'div' && RULE_ABOVE.test(attributes['style'] ?? '')) this.#push({ text: '', mark: 'rule' });
    if (name === 'pre') this.#pre += 1;
    this.#frames.push({ name, role });
    this.#count(role, 1);
    if ((name === 'td' || name === 'th') && this.#line.trim() !== '') this.#line += ' ';
  }

  #void(name: string, attributes: Attributes): void {
    if (name === 'br') this.#endLine(true);
    if (name === 'img') this.text(attributes['alt'] ?? '');
    if (name !== 'hr') return;
    this.#endLine(false);
    this.#push({ text: '', mark: 'rule' });
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
    if (this.#pre > 0) {
      const [first = '', ...rest] = text.split('\n');
      this.#line += first;
      for (const line of rest) {
        this.#endLine(true);
        this.#line = line;
      }
      return;
    }
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? flat.replace(/^ /, '') : flat;
  }

  finish(): MailLine[] {
    this.#endLine(false);
    return this.#lines;
  }

  get depth(): number {
    return this.#frames.length + this.#tooDeep;
  }

  #count(role: Role, by: number): void {
    if (role === 'hidden') this.#hidden += by;
    if (role === 'quote' || role === 'maybe-forward') this.#quotes += by;
    if (role === 'signature') this.#signatures += by;
  }

  /** A quote container that begins with a forward mark holds what the sender wants read, so it is no quote. */
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
    const line = this.#line
      .replace(/(?:[ \u00A0\u200B-\u200C\u2007\u202F\uFEFF\u00AD]|\u200D|\u034F)+$/u, '')
      .replace(/\u00A0/g, ' ');
    this.#line = '';
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
      this.#push({ text: '', mark });
    this.#blank = false;
    this.#push({ text: line.trimEnd(), mark });
  }

  #push(line: MailLine): void {
    this.#lines.push(line);
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
    if (writer.depth > MAX_OPEN) break;
    parser.write(html.slice(at, at + CHUNK));
  }
  parser.end();
}

/** The lines of an HTML mail with what its program marked them as; never run, never rendered, never throws. */
export function htmlLines(html: string): MailLine[] {
  const writer = new LineWriter();
  try {
    readMarkup(writer, html.slice(0, MAX_HTML));
  } catch {
    return writer.finish();
  }
  return writer.finish();
}

/** The text of an HTML mail: scripts, styles, hidden preheaders and pictures are gone, quoted lines begin with `> `. */
export function htmlText(html: string): string {
  return htmlLines(html)
    .map((line) => (line.mark === 'quote' ? `> ${line.text}` : line.text))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
