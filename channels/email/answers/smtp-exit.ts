import { createTransport } from 'nodemailer';
import type { SendResult } from '../../channel.ts';
import type { MailExit } from '../options.ts';

/** Connections that are kept open for the next mails. */
const CONNECTIONS = 4;

/** How long the server may take to be there, in milliseconds. */
const ANSWER_MS = 15_000;

/**
 * How long the server may think about a mail that it has got, in milliseconds: ten minutes (RFC 5321, section 4.5.3.2.6). Whoever gives
 * up earlier sends mails again that were taken.
 */
const TAKING_MS = 10 * 60_000;

/** What tells that the server was not reached, or did not let us in, whatever its words: no mail is to blame for that. */
const AWAY = new Set([
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
const AWAY_MS = 30_000;

/** How long to wait after "not now": servers that greylist want minutes. In milliseconds. */
const LATER_MS = 120_000;

/** Where our mails go, and how they are signed. */
export interface SmtpOutOptions {
  /** `smtp://` or `smtps://`, with user and password. Default port: 587, or 465 for `smtps`. */
  readonly url: string;
  readonly dkim?: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string };
  /**
   * How long the server may take for each step, in milliseconds, where somebody waits for the mail; each mail then has a connection of its
   * own. Default: as long as the protocol grants, over connections that are kept open.
   */
  readonly withinMs?: number;
}

function transportOf({ url, dkim, withinMs }: SmtpOutOptions) {
  const common = { url, disableFileAccess: true, disableUrlAccess: true, ...(dkim && { dkim }) };
  const answerMs = withinMs ?? ANSWER_MS;
  const times = {
    connectionTimeout: answerMs,
    greetingTimeout: answerMs,
    socketTimeout: withinMs ?? TAKING_MS,
  };
  return withinMs === undefined
    ? createTransport({ ...common, ...times, pool: true, maxConnections: CONNECTIONS })
    : createTransport({ ...common, ...times });
}

/** Hands mails to an SMTP server: the one way out for answers of the e-mail channel and for the shop's own mails. */
export function smtpExit(options: SmtpOutOptions): MailExit {
  const transport = transportOf(options);
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
export async function checkSmtp(options: SmtpOutOptions): Promise<void> {
  const transport = transportOf(options);
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
export function deliveryOf(error: unknown): Exclude<SendResult, { status: 'sent' }> {
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
  if (responseCode === 421 || AWAY.has(code) || isAbsent) return { status: 'wait', after: AWAY_MS, reason };
  if (responseCode >= 500) return { status: 'failed', reason };
  return { status: 'retry', after: LATER_MS, reason };
}
