import { createTransport } from 'nodemailer';
import type { SendResult } from '../../channel.ts';
import type { MailTransport } from '../options.ts';
import type { DkimKey } from './dkim.ts';

/** Connections that are kept open for the next mails. */
const CONNECTIONS = 4;

/** How long the server may take to be there, in milliseconds. */
const ANSWER_MS = 15_000;

/**
 * How long the server may think about a mail that it has got, in milliseconds: ten minutes (RFC 5321, section 4.5.3.2.6). Whoever gives
 * up earlier sends mails again that were taken.
 */
const ACCEPT_MS = 10 * 60_000;

/** What tells that the server was not reached, or did not let us in, whatever its words: no mail is to blame for that. */
const UNREACHABLE = new Set([
  'ECONNECTION',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'EPROXY',
]);

/** How long to wait for a server that is not there, or does not let us in, in milliseconds. */
const UNREACHABLE_MS = 30_000;

/** How long to wait after "not now": servers that greylist want minutes. In milliseconds. */
const RETRY_MS = 120_000;

/** Where our mails go, and how they are signed. */
export interface SmtpTransportOptions {
  /** `smtp://` or `smtps://`, with user and password. Default port: 587, or 465 for `smtps`. */
  readonly url: string;
  /** Signs every mail. Default: no signature. */
  readonly dkim?: DkimKey;
  /**
   * How long the server may take for each step, in milliseconds, where somebody waits for the mail; each mail then has a connection of its
   * own. Default: as long as the protocol grants, over connections that are kept open.
   */
  readonly withinMs?: number;
}

function nodemailerTransport({ url, dkim, withinMs }: SmtpTransportOptions) {
  const common = { url, disableFileAccess: true, disableUrlAccess: true, ...(dkim && { dkim }) };
  const answerMs = withinMs ?? ANSWER_MS;
  const times = {
    connectionTimeout: answerMs,
    greetingTimeout: answerMs,
    socketTimeout: withinMs ?? ACCEPT_MS,
  };
  return withinMs === undefined
    ? createTransport({ ...common, ...times, pool: true, maxConnections: CONNECTIONS })
    : createTransport({ ...common, ...times });
}

/** Hands mails to an SMTP server: the one way out for answers of the e-mail channel and for the shop's own mails. */
export function smtpTransport(options: SmtpTransportOptions): MailTransport {
  const transport = nodemailerTransport(options);
  return {
    async send(mail, files) {
      const references = mail.references?.join(' ');
      await transport.sendMail({
        ...mail,
        // As an address and not as a header's text, so that nothing in it is read as another recipient.
        to: { name: '', address: mail.to },
        ...(references !== undefined && { references }),
        attachments: files.map((file) => ({ ...file })),
      });
    },
    close: () => transport.close(),
  };
}

/** Whether the server is there and lets us in. @throws what it said instead. */
export async function checkSmtp(options: SmtpTransportOptions): Promise<void> {
  const transport = nodemailerTransport(options);
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

/**
 * What a failed handing-over means. A server that is not there, closes, or does not let us in is no fault of the mail, which waits;
 * a 5xx is final; a 4xx is tried again, and so is whatever else may be the mail's own fault.
 */
export function classifySmtpError(error: unknown): Exclude<SendResult, { status: 'sent' }> {
  const {
    responseCode = 0,
    code = '',
    timeoutType,
    message = String(error),
  } = error as {
    readonly responseCode?: number;
    readonly code?: string;
    readonly timeoutType?: string;
    readonly message?: string;
  };
  const reason = message.replace(/\s+/g, ' ').slice(0, 300);
  // A server that fell silent later than in its greeting may have taken the mail.
  const isAbsent = code === 'ETIMEDOUT' && timeoutType !== 'SOCKET_TIMEOUT';
  if (responseCode === 421 || UNREACHABLE.has(code) || isAbsent)
    return { status: 'wait', after: UNREACHABLE_MS, reason };
  if (responseCode >= 500) return { status: 'failed', reason };
  return { status: 'retry', after: RETRY_MS, reason };
}
