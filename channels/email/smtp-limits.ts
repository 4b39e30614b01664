import { MAX_MAIL_BYTES } from './parse/parse-mail.ts';

/**
 * How much of the SMTP port somebody may take. A network is an IPv4 address or an IPv6 /64. Relays are exempt from what is limited by network, and
 * have connections and memory of their own, so that strangers never shut them out.
 */
export interface SmtpLimits {
  /** Connections of strangers at once, and as many of relays. */
  readonly connections: number;
  /** Connections of one network at once; mail servers open two to five. */
  readonly networkConnections: number;
  /** Longest silence of a client, in milliseconds. */
  readonly silentMs: number;
  /** Longest time from the greeting, or from the mail before, to the end of a mail, in milliseconds. */
  readonly transactionMs: number;
  /** Within each of these windows, in milliseconds, a mail has to grow by `leastBytes`. */
  readonly windowMs: number;
  readonly leastBytes: number;
  /** Recipients of one mail; RFC 5321 (section 4.5.3.1.8) asks for 100. */
  readonly recipients: number;
  /** Mails of one network within a minute. */
  readonly mailsPerMinute: number;
  /** Bytes of mails of one network within a minute. */
  readonly bytesPerMinute: number;
  /** Bytes of large mails in memory: what each has beyond {@link LARGE_MAIL}. */
  readonly heldBytes: number;
}

/** Mails above this size, in bytes, share {@link SmtpLimits.heldBytes} and are processed one at a time. */
export const LARGE_MAIL = 1024 * 1024;

/** The limits of the product: a slow server on a bad line keeps them, and one network takes an eighth of the connections. */
export const SMTP_LIMITS: SmtpLimits = {
  connections: 64,
  networkConnections: 8,
  silentMs: 60_000,
  transactionMs: 10 * 60_000,
  windowMs: 30_000,
  leastBytes: 128 * 1024,
  recipients: 100,
  mailsPerMinute: 60,
  bytesPerMinute: 4 * MAX_MAIL_BYTES,
  heldBytes: 8 * MAX_MAIL_BYTES,
};
