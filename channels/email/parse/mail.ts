/** One header: name in lower case, value unfolded, encoded words not decoded. */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

/** An address of a header; `address` is in lower case, since no large provider distinguishes mailboxes by case. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
  /** Servers may read it differently, or it is no address: it proves nobody, and gets no reply. Default false. */
  readonly isOdd?: true;
}

/** The purpose of a part that is not the body. `tnef` (winmail.dat) is stored and never unpacked; `message` is an attached mail. */
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

/** A part of a mail that is not its body. */
export interface MailAttachment {
  readonly kind: AttachmentKind;
  readonly filename?: string;
  /** The media type that the sender declares. */
  readonly declaredType: string;
  /** The media type by the first bytes, else the declared one, which a sender chooses freely. */
  readonly contentType: string;
  /** In bytes, after decoding. */
  readonly size: number;
  readonly content: Buffer;
  readonly contentId?: string;
  /** The HTML may show it in place (`cid:`). */
  readonly inline: boolean;
}

/** Why a mail could be parsed only in part. */
export type MailProblem = 'too-large' | 'unreadable-structure';

/** A parsed mail: everything that the other parts of the channel read. */
export interface ParsedMail {
  /** Topmost first, with repeated ones. */
  readonly headers: readonly MailHeader[];
  readonly from: readonly MailAddress[];
  readonly sender: readonly MailAddress[];
  /** Names the visitor in a mail of the shop's contact form; else never used as the sender's identity, and never as a recipient. */
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Decoded, on one line. */
  readonly subject: string;
  /** Absent if missing or malformed. */
  readonly date?: Date;
  /** With angle brackets, as all Message-IDs here. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly MailAttachment[];
  readonly problems: readonly MailProblem[];
  /** A header that says who sent the mail, or which mail it is, can be read in two ways: the mail proves nobody. Default false. */
  readonly isAmbiguous?: true;
}

/** All values of a header, topmost first. */
export function headerValues(headers: readonly MailHeader[], name: string): string[] {
  return headers.filter((header) => header.name === name).map((header) => header.value);
}

/** The topmost value of a header; undefined if there is none. */
export function headerValue(headers: readonly MailHeader[], name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value;
}

/** The media type of a mail in lower case, without parameters. Default `text/plain` (RFC 2045). */
export function mediaType(headers: readonly MailHeader[]): string {
  const value = headerValue(headers, 'content-type') ?? '';
  return value.split(';', 1)[0]?.trim().toLowerCase() || 'text/plain';
}
