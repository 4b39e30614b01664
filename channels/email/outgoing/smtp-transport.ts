import { createTransport } from 'nodemailer';
import type { SendResult } from '../../channel.ts';
import type { MailTransport } from '../options.ts';
import type { DkimKey } from './dkim.ts';

/** Connections that are kept open for further mails. */
const CONNECTIONS = 4;

/** Timeout of connecting, and of the server's greeting, in milliseconds. */
const ANSWER_MS = 15_000;

/**
 * Timeout of the server's response after a mail's data, in milliseconds: ten minutes (RFC 5321, section 4.5.3.2.6). A client with a shorter
 * one sends mails again that the server has accepted.
 */
const ACCEPT_MS = 10 * 60_000;

/** Error codes of nodemailer for a server that was not reached or refused the login: not the mail's fault. */
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

/** Wait before the next try when the server was not reached or refused the login, in milliseconds. */
const UNREACHABLE_MS = 30_000;

/** Wait before the next try after a temporary refusal (4xx), in milliseconds: greylisting servers require minutes. */
const RETRY_MS = 120_000;

/** The SMTP server that takes our mails, and the DKIM key that signs them. */
export interface SmtpTransportOptions {
  /** `smtp://` or `smtps://`, with user and password. Default port: 587, or 465 for `smtps`. */
  readonly url: string;
  /** Signs every mail. Default: no signature. */
  readonly dkim?: DkimKey;
  /**
   * Timeout of each step, in milliseconds, where a customer waits for the mail; each mail then has its own connection. Default: the
   * protocol's timeouts, over pooled connections.
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

/** Submits mails to an SMTP server: the replies of the e-mail channel and the shop's own mails. */
export function smtpTransport(options: SmtpTransportOptions): MailTransport {
  const transport = nodemailerTransport(options);
  return {
    async send(mail, files) {
      const references = mail.references?.join(' ');
      await transport.sendMail({
        ...mail,
        // An address object, because nodemailer would parse a text into several recipients.
        to: { name: '', address: mail.to },
        ...(references !== undefined && { references }),
        attachments: files.map((file) => ({ ...file })),
      });
    },
    close: () => transport.close(),
  };
}

/** Connects and logs in to the server. @throws the server's refusal, or why it was not reached. */
export async function checkSmtp(options: SmtpTransportOptions): Promise<void> {
  const transport = nodemailerTransport(options);
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

/**
 * The delivery result of a failed submission. `wait`: the server was not reached, closes (421) or refused the login, so that the mail is not
 * at fault. `failed`: a permanent refusal (5xx). `retry`: a temporary refusal (4xx), and every other error.
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
  // After a timeout later than the greeting, the server may have accepted the mail: that counts as a try.
  const isAbsent = code === 'ETIMEDOUT' && timeoutType !== 'SOCKET_TIMEOUT';
  if (responseCode === 421 || UNREACHABLE.has(code) || isAbsent)
    return { status: 'wait', after: UNREACHABLE_MS, reason };
  if (responseCode >= 500) return { status: 'failed', reason };
  return { status: 'retry', after: RETRY_MS, reason };
}
