import { htmlText } from '../content/html-text.ts';
import { headerValue, type ParsedMail } from '../parse/mail.ts';
import { messageIds, readHeaderBlock } from '../parse/mail-headers.ts';
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

/** Lines below which servers append the undelivered mail. */
const ORIGINAL_BELOW =
  /^[\s>*-]*(?:-{2,}.{0,60}(?:copy of|original|unsent|returned) .{0,60}|.{0,40}(?:original message|copy of the message|message header|unsent message|received from|returned message).{0,40}:?\s*-*|received: .{1,400}|return-path: .{1,400})$/i;

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

function addressesIn(line: string): string[] {
  const found =
    line
      .slice(0, 1000)
      .match(/(?<![\w/.+-])[\w.!#$%&*+^`|~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi) ?? [];
  return found.map((address) => address.toLowerCase().replace(/\.$/, ''));
}

/** The recipients that a free-form bounce names, each with the reason near it; our own and the server's addresses are left out. */
function freeForm(mail: ParsedMail, text: string): FailedRecipient[] {
  const all = text.split('\n');
  const end = all.findIndex((line, index) => index > 0 && ORIGINAL_BELOW.test(line.slice(0, 500)));
  const lines = end === -1 ? all : all.slice(0, end);
  const ours = new Set([...mail.to, ...mail.from, ...mail.cc].map(({ address }) => address));
  const delayed = /delay|warning|temporar|not been delivered yet|will (?:be )?retr/i.test(
    `${mail.subject} ${text.slice(0, 1500)}`,
  );
  const seen = new Map<string, FailedRecipient>();
  lines.forEach((line, index) => {
    for (const address of addressesIn(line)) {
      if (seen.has(address) || ours.has(address) || /^(?:mailer-daemon|postmaster)@/.test(address)) continue;
      const reason = lines.slice(index, index + REASON_LINES).join(' ');
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
