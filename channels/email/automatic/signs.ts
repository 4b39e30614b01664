import { htmlText } from '../content/html-text.ts';
import { headerValue, headerValues, type ParsedMail } from '../parse/mail.ts';

/** What an automatic mail is. None of these is answered; a bounce and a read receipt are stored with the thread they are about. */
export type AutomaticKind =
  | 'auto-reply'
  | 'bulk'
  | 'bounce'
  | 'feedback-report'
  | 'list'
  | 'own'
  | 'calendar'
  | 'read-receipt'
  | 'notification';

/** Whether a person or a program wrote a mail; `because` names the sign that decided, for the log. */
export type MailClass =
  | { readonly kind: 'human' }
  | { readonly kind: AutomaticKind; readonly because: string };

/** The shop's own addresses and Message-IDs, by which its own mails are recognised when they come back. */
export interface OwnMail {
  /** Addresses the shop sends from, in lower case. */
  readonly addresses: readonly string[];
  /** The domain of the Message-IDs the shop makes, in lower case. */
  readonly messageIdDomain: string;
}

/** A test for one sign of an automatic mail; undefined where the mail does not bear it. */
export type Sign = (mail: ParsedMail, own: OwnMail | undefined) => MailClass | undefined;

/** Most characters of a body that are searched for phrases: servers and absence notes put them at the top. */
const MAX_SEARCHED = 6000;

/** The class of an automatic mail. */
export function automatic(kind: AutomaticKind, because: string): MailClass {
  return { kind, because };
}

/** The topmost value of a header, trimmed and in lower case; empty if there is none. */
export function header(mail: ParsedMail, name: string): string {
  return (headerValue(mail.headers, name) ?? '').trim().toLowerCase();
}

/** The first of the phrases that a text contains. */
export function includesAny(text: string, phrases: readonly string[]): string | undefined {
  return phrases.find((phrase) => text.includes(phrase));
}

/** The beginning of the whole body in lower case, quotes included. */
export function bodyStart(mail: ParsedMail): string {
  const text = mail.text?.trim() ? mail.text : htmlText((mail.html ?? '').slice(0, MAX_SEARCHED * 10));
  return text.slice(0, MAX_SEARCHED).toLowerCase().replaceAll("'", '’');
}

/** Whether a mail server itself is named as the sender (`MAILER-DAEMON` and its variants). */
export function isFromDaemon(mail: ParsedMail): boolean {
  const from = header(mail, 'from');
  const local = (mail.from[0]?.address ?? from).split('@', 1)[0] ?? '';
  return (
    /mailer[-_.]?daemon|mail\.delivery\.system|mmsc ndr/.test(from) ||
    /^<?(?:mail(?:er)?[-_.]?(?:daemon|delivery)|mdaemon)/.test(local)
  );
}

/** Whether the sender is an address that mail administrators use. */
export function isFromPostmaster(mail: ParsedMail): boolean {
  return /^(?:post[-_.]?master|poostmaster|sysadmin|bounces?|complaints?|abuse)\b/.test(
    mail.from[0]?.address ?? '',
  );
}

/** Whether the mail has the null sender (`Return-Path: <>`), which RFC 5321 and RFC 3834 require on mails that must not be answered. */
export function hasNullSender(mail: ParsedMail): boolean {
  return headerValues(mail.headers, 'return-path').some((path) => {
    const bare = path.trim();
    if (!bare.startsWith('<') || !bare.endsWith('>')) return false;
    const inside = bare.slice(1, -1).trim();
    return inside === '' || /^mailer-daemon\S*$/i.test(inside);
  });
}
