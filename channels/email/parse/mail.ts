/** One header line as it came: name in lower case, value unfolded, encoded words not yet decoded. */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

/** An address of a header; `address` is lower-cased, since no provider of note tells mailboxes apart by case. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What a part that is no body is for; `tnef` (winmail.dat) is kept and never unpacked, `message` is a whole mail inside. */
export type AttachmentKind =
  | 'file'
  | 'inline'
  | 'calendar'
  | 'tnef'
  | 'message'
  | 'headers'
  | 'delivery-status'
  | 'disposition'
  | 'feedback-report';

/** A part of a mail that is not its text. */
export interface MailAttachment {
  readonly kind: AttachmentKind;
  readonly filename?: string;
  /** What the sender says it is. */
  readonly declaredType: string;
  /** What its first bytes say it is, else the declared type: a sender names a type freely. */
  readonly contentType: string;
  /** Bytes, decoded. */
  readonly size: number;
  readonly content: Buffer;
  readonly contentId?: string;
  /** True if the HTML may show it in place (`cid:`). */
  readonly inline: boolean;
}

/** What had to be given up to read a mail at all; a mail with a problem is still a mail. */
export type MailProblem = 'too-large' | 'unreadable-structure';

/** A mail, read: everything the other parts of this channel decide from. */
export interface ParsedMail {
  /** Topmost first, repeated ones kept. */
  readonly headers: readonly MailHeader[];
  readonly from: readonly MailAddress[];
  readonly sender: readonly MailAddress[];
  /** Where to write to; it never says who somebody is. */
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Decoded, one line. */
  readonly subject: string;
  /** Absent when missing or unreadable. */
  readonly date?: Date;
  /** With its angle brackets, as all message ids here. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly MailAttachment[];
  readonly problems: readonly MailProblem[];
}

/** All values of a header, topmost first. */
export function headerValues(headers: readonly MailHeader[], name: string): string[] {
  return headers.filter((header) => header.name === name).map((header) => header.value);
}

/** The topmost value of a header; undefined if there is none. */
export function headerValue(headers: readonly MailHeader[], name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value;
}

/** The media type of a mail in lower case, without its parameters; `text/plain` if it names none (RFC 2045). */
export function mediaType(headers: readonly MailHeader[]): string {
  const value = headerValue(headers, 'content-type') ?? '';
  return value.split(';', 1)[0]?.trim().toLowerCase() || 'text/plain';
}
