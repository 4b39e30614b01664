import type { Locale } from '../../models/locale/locale.ts';
import type { Log } from '../../models/log/log.ts';
import type { MailThread } from '../../models/mail/mail-thread.ts';
import type { MailThreadRepository } from '../../models/mail/mail-thread-repository.ts';
import type { MailboxRepository } from '../../models/mail/mailbox-repository.ts';
import type { ParseMarkRepository } from '../../models/mail/parse-mark-repository.ts';
import type { ComposedMail } from './composed-mail.ts';
import { domainOf } from './parse/domain-of.ts';
import type { SmtpLimits } from './smtp-limits.ts';

/** The mailbox that customers' mails are read from. */
export interface ImapOptions {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. False: STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** The folder to which recorded mails are moved. Default: they stay, marked as read. */
  readonly doneFolder?: string;
  /** How often the mailbox is polled, beside the server's notifications (IDLE), in milliseconds. */
  readonly pollMs: number;
  /** Timeout of a response in which the server sends nothing, in milliseconds. Default 30,000. */
  readonly answerMs?: number;
  /**
   * How often the lease on the mailbox is renewed, in milliseconds; another process takes over after four missed renewals. Default 15,000.
   */
  readonly heartbeatMs?: number;
}

/** The SMTP port on which mails are received from other servers. */
export interface SmtpReceiverOptions {
  readonly port: number;
  readonly host: string;
  /** PEM texts. Default: no STARTTLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** IP addresses of relays whose Authentication-Results header is trusted; any other sender could forge it. */
  readonly relays: readonly string[];
  /** Default: those of `SMTP_LIMITS`. */
  readonly limits?: Partial<SmtpLimits>;
}

/** An attachment of an outgoing mail. */
export interface MailFile {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** An outgoing mail: a reply of the channel, or a plain-text mail of the shop. */
interface MailToSend extends Omit<ComposedMail, 'from' | 'html'> {
  readonly from: string | ComposedMail['from'];
  readonly html?: string;
}

/** Takes outgoing mails: an SMTP server, or in development the outbox page. */
export interface MailTransport {
  /** Resolves when the mail is accepted. @throws nodemailer's error, which `classifySmtpError` sorts. */
  send(mail: MailToSend, files: readonly MailFile[]): Promise<void>;
  close?(): void;
}

/** The options of the e-mail channel. */
export interface EmailOptions {
  /** The address that customers write to and that replies come from. */
  readonly address: string;
  /** The sender's name beside the address. */
  readonly name: string;
  /** The language of a page that belongs to no mail. Default: the default language. */
  readonly locale?: Locale | undefined;
  /** Reply-To is `name+token@…`, which leads a reply to its thread; only for a mailbox that accepts plus addresses. */
  readonly plus: boolean;
  /** The authserv-id of our receiving server in Authentication-Results (RFC 8601). Default: DMARC proves no sender. */
  readonly authservId?: string;
  readonly imap?: ImapOptions;
  readonly smtp?: SmtpReceiverOptions;
  readonly transport: MailTransport;
  /** Most mails within 24 hours; more wait. */
  readonly dailyLimit: number;
  /** Choices are links; they need a public address of our server. False: a numbered list. */
  readonly links: boolean;
  /** The public address of our server; undefined until it is known. */
  publicUrl(): string | undefined;
  readonly threads: MailThreadRepository;
  readonly mailboxes: MailboxRepository;
  readonly parseMarks: ParseMarkRepository;
  /** The shop's customer id for a mail address; undefined if there is none. */
  customerByEmail(email: string): Promise<string | undefined>;
  /** Whether the customer of a conversation (by the channel's id) is identified, by any proof. */
  isKnown(conversation: string): Promise<boolean>;
  /** Whether the ticket of a thread is closed. */
  isClosed(thread: MailThread): Promise<boolean>;
  /** The signature below a mail of a member of staff, in a language (BCP 47). */
  signature(staff: string, locale: string): string;
  /** Whether customers reach a person by asking for one. Default true. */
  readonly offersPerson?: boolean;
  readonly now: () => Date;
  /** Cryptographically random bytes. */
  readonly random: (bytes: number) => Buffer;
  readonly log: Log;
}

/** The domain of our Message-IDs: a subdomain, because the mail programs of the shop's employees use the domain itself. */
export function messageIdDomain({ address }: Pick<EmailOptions, 'address'>): string {
  return `onevoice.${domainOf(address)}`;
}
