import type { Log } from '../../models/log/log.ts';
import type { MailThread } from '../../models/mail/mail-thread.ts';
import type { MailThreadRepository } from '../../models/mail/mail-thread-repository.ts';
import type { MailboxRepository } from '../../models/mail/mailbox-repository.ts';
import type { ComposedMail } from './outgoing/reply-mail.ts';
import { domainOf } from './parse/domain-of.ts';

/** A mailbox that is read. */
export interface ImapOptions {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; without it STARTTLS is used where the server has it. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** Where mails are moved when they are recorded. Default: they stay, marked as read. */
  readonly doneFolder?: string;
  /** How often is looked without being told, in milliseconds. */
  readonly pollMs: number;
  /** How long the server may send nothing while it is asked for something, in milliseconds. Default 30,000. */
  readonly answerMs?: number;
  /** How often the process that reads gives a sign of life, in milliseconds; another one goes on when four are missed. Default 15,000. */
  readonly heartbeatMs?: number;
}

/** A port on which mails are taken from other servers. */
export interface SmtpReceiverOptions {
  readonly port: number;
  readonly host: string;
  /** PEM texts. Default: no STARTTLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Addresses of servers whose Authentication-Results are believed; anybody else could write them themselves. */
  readonly relays: readonly string[];
}

/** A file that goes with a mail. */
export interface MailFile {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** A mail that leaves: an answer of the channel, or a plain mail of the shop with its sender as one text. */
interface MailToSend extends Omit<ComposedMail, 'from' | 'html'> {
  readonly from: string | ComposedMail['from'];
  readonly html?: string;
}

/** What takes our mails. */
export interface MailTransport {
  /** Resolves when the mail is safe there. @throws what {@link deliveryOf} tells apart. */
  send(mail: MailToSend, files: readonly MailFile[]): Promise<void>;
  close?(): void;
}

/** What the e-mail channel is made with. */
export interface EmailOptions {
  /** The address that customers write to and that answers come from. */
  readonly address: string;
  /** The name beside it. */
  readonly name: string;
  /** Answers are sent back to `name+token@…`; only where the mailbox takes such addresses. */
  readonly plus: boolean;
  /** The name by which our receiving server signs its Authentication-Results. Default: nobody is proved by mail. */
  readonly authservId?: string;
  readonly imap?: ImapOptions;
  readonly smtp?: SmtpReceiverOptions;
  readonly transport: MailTransport;
  /** Mails a day. */
  readonly dailyLimit: number;
  /** Whether choices are links, which needs a public address. */
  readonly links: boolean;
  /** The address of our server, where it is known already. */
  publicUrl(): string | undefined;
  readonly threads: MailThreadRepository;
  readonly mailboxes: MailboxRepository;
  /** The shop's customer with an address. */
  customerByEmail(email: string): Promise<string | undefined>;
  /** Whether the person of a conversation (by the channel's id of it) is known in any way. */
  isKnown(conversation: string): Promise<boolean>;
  /** Whether the matter of a thread was closed for good. */
  isClosed(thread: MailThread): Promise<boolean>;
  /** What ends a mail of a member of staff. */
  signature(staff: string, locale: string): string;
  readonly now: () => Date;
  /** As many random bytes. */
  readonly random: (bytes: number) => Buffer;
  readonly log: Log;
}

/** The domain of our own Message-IDs: not the shop's, whose people's own mail programs make ids with that. */
export function messageIdDomain({ address }: Pick<EmailOptions, 'address'>): string {
  return `onevoice.${domainOf(address)}`;
}
