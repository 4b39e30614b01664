import { type Attachment, type ParsedMail as LibraryMail, simpleParser } from 'mailparser';
import { decodeBytes, RepairingDecoder } from './charset.ts';
import { readableHeader } from './encoded-words.ts';
import {
  type AttachmentKind,
  headerValue,
  type MailAttachment,
  type MailHeader,
  type MailProblem,
  mediaType,
  type ParsedMail,
} from './mail.ts';
import { parseAddresses } from './mail-addresses.ts';
import {
  areAmbiguous,
  MAX_HEADER_BYTES,
  messageIds,
  readHeaderBlock,
  readHeaderLines,
} from './mail-headers.ts';
import { sniffType } from './sniff-type.ts';
import { uudecode } from './uudecode.ts';

/** Most bytes of a mail that are parsed (25 MiB); the rest is cut off. Large providers refuse mails from 25 MB on. */
export const MAX_MAIL_BYTES = 26_214_400;

/** Most MIME parts of a mail; more are an attack on the parser. */
const MAX_PARTS = 2000;

/** Most parts with parts, whose depth the parser's time grows with the square of. Real mails have a few, a digest of mails some dozens. */
const MAX_MULTIPARTS = 300;

/** Most bytes of a mail whose damaged text is repaired: repair takes several times the memory, and the text comes before the files. */
const MAX_REPAIRED = 4 * 1024 * 1024;

/** Most References that are kept; a thread is found by the newest ones. */
const MAX_REFERENCES = 100;

/** Most characters of a date header that are read. */
const MAX_DATE = 500;

const OPTIONS = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepCidLinks: true,
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  checksumAlgo: false as const,
  maxHeadSize: MAX_HEADER_BYTES,
  maxChildNodes: MAX_PARTS,
  Iconv: RepairingDecoder,
};

const KINDS: Readonly<Record<string, AttachmentKind>> = {
  'text/calendar': 'calendar',
  'application/ics': 'calendar',
  'application/ms-tnef': 'tnef',
  'application/vnd.ms-tnef': 'tnef',
  'message/rfc822': 'message',
  'message/global': 'message',
  'text/rfc822-headers': 'headers',
  'message/global-headers': 'headers',
  'message/delivery-status': 'delivery-status',
  'message/global-delivery-status': 'delivery-status',
  'message/disposition-notification': 'disposition',
  'message/feedback-report': 'feedback-report',
};

/** Turns the CR line ends of old systems into LF, since the MIME parser would read such a mail as one header. */
function soundLines(raw: Buffer): Buffer {
  const head = raw.subarray(0, MAX_HEADER_BYTES);
  if (head.includes(0x0a) || !head.includes(0x0d)) return raw;
  const copy = Buffer.from(raw);
  for (let at = copy.indexOf(0x0d); at !== -1; at = copy.indexOf(0x0d, at + 1)) copy[at] = 0x0a;
  return copy;
}

/** Renames the charset labels that mailparser decodes itself, so that those parts go through the repairing decoder too. */
function relabelled(raw: Buffer): Buffer {
  const text = raw
    .toString('latin1')
    .replace(/(charset\s{0,8}=\s{0,8}"?)(utf-?8|us-ascii|ascii)\b/gi, '$1x-utf8')
    .replace(/(charset\s{0,8}=\s{0,8}"?)(?:unicode-1-1-)?utf-7/gi, '$1x-seven')
    .replace(
      /^(content-type:[ \t]{0,8}text\/(?:plain|html))[ \t;]{0,8}(?=\r?\n(?![ \t]))/gim,
      '$1; charset=x-utf8',
    );
  const bare = !/^content-type:/im.test(text.split(/\r?\n\r?\n/, 1)[0] ?? '');
  return Buffer.from(bare ? `Content-Type: text/plain; charset=x-utf8\r\n${text}` : text, 'latin1');
}

function isTooNested(raw: Buffer): boolean {
  const found = raw.toString('latin1').matchAll(/multipart\//gi);
  for (let count = 0; found.next().done !== true; count += 1) if (count === MAX_MULTIPARTS) return true;
  return false;
}

async function structured(raw: Buffer): Promise<LibraryMail> {
  const mail = await simpleParser(raw, OPTIONS);
  const shown = `${mail.text ?? ''}${mail.html || ''}`;
  const damaged = shown.includes('\uFFFD') && !raw.includes('\uFFFD');
  const words = raw.subarray(0, MAX_REPAIRED);
  const utf7 = /charset\s{0,8}=\s{0,8}"?(?:unicode-1-1-)?utf-7/i.test(words.toString('latin1'));
  if (!damaged && !utf7) return mail;
  const again = await simpleParser(relabelled(words), OPTIONS);
  return {
    ...mail,
    ...(again.text ? { text: again.text } : {}),
    ...(again.html ? { html: again.html } : {}),
  };
}

function attachment(part: Attachment): MailAttachment {
  const declaredType = part.contentType.toLowerCase();
  const encoding = String(part.headers.get('content-transfer-encoding') ?? '');
  const content = /^\s*(?:x-)?uue(?:ncode)?\s*$/i.test(encoding) ? uudecode(part.content) : part.content;
  const contentType = sniffType(content, declaredType);
  const inline = part.related === true || (part.contentDisposition === 'inline' && part.cid !== undefined);
  const filename = part.filename === undefined ? undefined : readableHeader(part.filename);
  const tnef = contentType === 'application/ms-tnef' || filename?.toLowerCase() === 'winmail.dat';
  return {
    kind: tnef ? 'tnef' : (KINDS[declaredType] ?? (inline ? 'inline' : 'file')),
    declaredType,
    contentType,
    size: content.length,
    content,
    inline,
    ...(filename === undefined ? {} : { filename }),
    ...(part.contentId === undefined ? {} : { contentId: part.contentId }),
  };
}

function dated(value: string | undefined): Date | undefined {
  const date = new Date((value ?? '').slice(0, MAX_DATE).replace(/\([^()]{0,200}\)/g, ''));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function assembled(
  headers: readonly MailHeader[],
  content: Pick<ParsedMail, 'text' | 'html' | 'attachments' | 'problems' | 'isAmbiguous'>,
): ParsedMail {
  const value = (name: string): string | undefined => headerValue(headers, name);
  const date = dated(value('date'));
  const messageId = messageIds(value('message-id'))[0];
  const inReplyTo = messageIds(value('in-reply-to'))[0];
  return {
    headers,
    from: headers.filter(({ name }) => name === 'from').flatMap((header) => parseAddresses(header.value)),
    sender: parseAddresses(value('sender')),
    replyTo: parseAddresses(value('reply-to')),
    to: parseAddresses(value('to')),
    cc: parseAddresses(value('cc')),
    subject: readableHeader(value('subject') ?? ''),
    references: messageIds(value('references')).slice(-MAX_REFERENCES),
    ...(date === undefined ? {} : { date }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...content,
  };
}

function charsetOf(headers: readonly { key: string; line: string }[]): string | undefined {
  const line = headers.find(({ key }) => key === 'content-type')?.line ?? '';
  return /charset\s{0,8}=\s{0,8}"?([\w.:-]{1,40})/i.exec(line)?.[1];
}

/** The last resort for a mail of malformed structure: the text below the headers, without MIME boundaries and part headers. */
function bodyOf(raw: Buffer): string | undefined {
  const ends = ['\r\n\r\n', '\n\n'].map((mark) => raw.indexOf(mark)).filter((at) => at !== -1);
  if (ends.length === 0) return undefined;
  let inHeaders = false;
  const lines = decodeBytes(raw.subarray(Math.min(...ends)))
    .split(/\r?\n/)
    .filter((line) => {
      if (/^--[^\s-]/.test(line) || /^--[\w.=-]{8,}$/.test(line)) inHeaders = true;
      const shown = !inHeaders && !/^--[\w=._-]{1,70}--$/.test(line);
      if (line === '') inHeaders = false;
      return shown;
    });
  return lines.join('\n').trim() || undefined;
}

/** Parses raw MIME. Never rejects: of a mail with a malformed structure the headers are kept, and `problems` names it. */
export async function parseMail(bytes: Buffer): Promise<ParsedMail> {
  const problems: MailProblem[] = bytes.length > MAX_MAIL_BYTES ? ['too-large'] : [];
  const read = bytes.subarray(0, MAX_MAIL_BYTES);
  const raw = soundLines(read);
  if (isTooNested(raw)) return unreadable(raw, problems);
  try {
    const mail = await structured(raw);
    const headers = readHeaderLines(mail.headerLines, charsetOf(mail.headerLines));
    const lost = mail.text === undefined && !mail.html && mail.attachments.length === 0;
    const text = lost ? bodyOf(raw) : mail.text;
    return assembled(headers, {
      ...(text === undefined || (text === '' && mail.html) ? {} : { text }),
      ...(mail.html ? { html: mail.html } : {}),
      attachments: mail.attachments.map(attachment),
      problems,
      ...((raw !== read || areAmbiguous(mail.headerLines)) && { isAmbiguous: true }),
    });
  } catch {
    return unreadable(raw, problems);
  }
}

/** What can be said of a mail of malformed or hostile structure. */
function unreadable(raw: Buffer, problems: readonly MailProblem[]): ParsedMail {
  const headers = readHeaderBlock(raw);
  const text = mediaType(headers) === 'text/plain' ? bodyOf(raw) : undefined;
  return assembled(headers, {
    ...(text === undefined ? {} : { text }),
    attachments: [],
    problems: [...problems, 'unreadable-structure'],
    isAmbiguous: true,
  });
}
