import { htmlText } from '../content/html-text.ts';
import { headerValue, type ParsedMail } from '../parse/mail.ts';
import { messageIds, readHeaderBlock } from '../parse/mail-headers.ts';
import { withoutEnd } from '../parse/without-end.ts';
import {
  type FailedRecipient,
  failedRecipient,
  readDeliveryStatusReport,
  statusIn,
} from './delivery-status-report.ts';

/** What a bounce reports: which mail was not delivered, to whom, and why. */
export interface Bounce {
  /** The Message-ID of the undelivered mail; absent if the server returned no part of it. */
  readonly originalMessageId?: string;
  readonly recipients: readonly FailedRecipient[];
}

/** Most characters of a free-form bounce that are searched. */
const MAX_TEXT = 100_000;

/** Lines from an address on in which the reason is searched. */
const REASON_LINES = 6;

/** Most characters of one line that are searched for its meaning. */
const MAX_LINE = 500;

/** Most recipients that are read of a free-form bounce: it is about one mail of ours, which has one. */
const MAX_RECIPIENTS = 50;

/** Words of the lines below which servers append the undelivered mail: between dashes, and in any line. */
const DASHED = ['copy of ', 'original ', 'unsent ', 'returned '];
const PLAIN = [
  'original message',
  'copy of the message',
  'message header',
  'unsent message',
  'received from',
  'returned message',
];

/** Whether a line has one of some words, with few characters before and after it. */
function hasAmong(line: string, words: readonly string[], few: number): boolean {
  return words.some((word) => {
    const at = line.indexOf(word);
    return at !== -1 && at <= few && line.length - at - word.length <= few;
  });
}

/** Whether servers append the undelivered mail below a line. */
function isOriginalBelow(whole: string): boolean {
  const line = whole.slice(0, MAX_LINE).toLowerCase();
  const words = line.replace(/^[\s>*-]+/, '');
  const isDashed = line.slice(0, line.length - words.length).includes('--');
  if (/^(?:received|return-path): ./.test(words)) return true;
  return (isDashed && hasAmong(words, DASHED, 60)) || hasAmong(withoutEnd(words, /[\s:-]/), PLAIN, 40);
}

function bodyText(mail: ParsedMail): string {
  const text = mail.text?.trim() ? mail.text : htmlText(mail.html ?? '');
  return text.slice(0, MAX_TEXT).replace(/\r\n?/g, '\n');
}

function originalId(mail: ParsedMail, text: string): string | undefined {
  for (const part of mail.attachments) {
    if (part.kind !== 'message' && part.kind !== 'headers') continue;
    const id = messageIds(headerValue(readHeaderBlock(part.content), 'message-id'))[0];
    if (id !== undefined) return id;
  }
  const inText = /^[\s>]{0,8}message-id:\s{0,4}(<[^<>\s]{3,300}>)/im.exec(text)?.[1];
  const inJson = /"messageId"\s{0,4}:\s{0,4}"([^"\s]{3,300})"/.exec(text)?.[1];
  return (
    inText ?? mail.inReplyTo ?? mail.references.at(-1) ?? (inJson === undefined ? undefined : `<${inJson}>`)
  );
}

/** An address at the start of a word. */
const ADDRESS = /^[\w.!#$%&*+^`|~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/i;

function addressesIn(line: string): string[] {
  const words = line.slice(0, MAX_LINE).match(/[\w.!#$%&*+^`|~@/-]+/g) ?? [];
  return words.flatMap((word) => ADDRESS.exec(word)?.[0].toLowerCase() ?? []);
}

/** The recipients that a free-form bounce names, each with the reason near it; our own and the server's addresses are left out. */
function freeForm(mail: ParsedMail, text: string): FailedRecipient[] {
  const all = text.split('\n');
  const end = all.findIndex((line, index) => index > 0 && isOriginalBelow(line));
  const lines = end === -1 ? all : all.slice(0, end);
  const ours = new Set([...mail.to, ...mail.from, ...mail.cc].map(({ address }) => address));
  const delayed = /delay|warning|temporar|not been delivered yet|will (?:be )?retr/i.test(
    `${mail.subject} ${text.slice(0, 1500)}`,
  );
  const seen = new Map<string, FailedRecipient>();
  lines.forEach((line, index) => {
    for (const address of seen.size < MAX_RECIPIENTS ? addressesIn(line) : []) {
      if (seen.has(address) || ours.has(address) || /^(?:mailer-daemon|postmaster)@/.test(address)) continue;
      const near = lines.slice(index, index + REASON_LINES);
      const reason = near.map((text) => text.slice(0, MAX_LINE)).join(' ');
      const status = statusIn(reason.replaceAll(address, ''));
      const permanent = status === undefined ? !delayed : status.startsWith('5');
      seen.set(
        address,
        failedRecipient(address, permanent, status, reason.trim() === '' ? undefined : reason),
      );
    }
  });
  return [...seen.values()];
}

function namedByHeader(mail: ParsedMail, text: string): FailedRecipient[] {
  const header = headerValue(mail.headers, 'x-failed-recipients') ?? '';
  return addressesIn(header).map((address) => {
    const status = statusIn(text);
    return failedRecipient(address, !(status ?? '5').startsWith('4'), status, undefined);
  });
}

/**
 * Reads a bounce: its delivery status part (RFC 3464), else the headers and phrases of servers that send none. Best effort: recipients may be
 * missing. Call it only for a mail that was classified as a bounce.
 */
export function readBounce(mail: ParsedMail): Bounce {
  const text = bodyText(mail);
  const reported = mail.attachments
    .filter(({ kind }) => kind === 'delivery-status')
    .flatMap(({ content }) => readDeliveryStatusReport(content.toString('utf8')));
  const inText = reported.length > 0 ? reported : readDeliveryStatusReport(text);
  const named = inText.length > 0 ? inText : namedByHeader(mail, text);
  const recipients = named.length > 0 ? named : freeForm(mail, text);
  const id = originalId(mail, text);
  return { recipients, ...(id === undefined ? {} : { originalMessageId: id }) };
}
