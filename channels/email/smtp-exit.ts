import { createTransport } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import type { Delivery } from '../channel.ts';
import type { MailExit } from './options.ts';

/** Connections that are kept open for the next mails. */
const CONNECTIONS = 4;

/** How long the server may take to answer, in milliseconds. */
const ANSWER_MS = 15_000;

/** How long to wait for a server that is not there, or does not let us in, in milliseconds. */
const AWAY_MS = 30_000;

/** How long to wait after "not now": servers that greylist want minutes. In milliseconds. */
const LATER_MS = 120_000;

/** Where our mails go, and how they are signed. */
export interface SmtpOutOptions {
  /** `smtp://` or `smtps://`, with user and password. */
  readonly url: string;
  readonly dkim?: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string };
}

function optionsOf({ url, dkim }: SmtpOutOptions): SMTPPool.Options {
  return {
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: ANSWER_MS * 2,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && { dkim }),
  };
}

/** Hands mails to an SMTP server. */
export function smtpExit(options: SmtpOutOptions): MailExit {
  const transport = createTransport(optionsOf(options));
  return {
    async send(mail, files) {
      const references = mail.references?.join(' ');
      await transport.sendMail({
        ...mail,
        ...(references !== undefined && { references }),
        attachments: files.map((file) => ({ ...file })),
      });
    },
    close: () => transport.close(),
  };
}

/** Whether the server is there and lets us in. @throws what it said instead. */
export async function checkSmtp(options: SmtpOutOptions): Promise<void> {
  const transport = createTransport(optionsOf(options));
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

/**
 * What a failed handing-over means. A server that is not there, closes, or does not let us in is no fault of the mail, which waits;
 * a 4xx is tried again, a 5xx is final.
 */
export function deliveryOf(error: unknown): Exclude<Delivery, { status: 'sent' }> {
  const {
    responseCode,
    code,
    message = String(error),
  } = error as {
    readonly responseCode?: number;
    readonly code?: string;
    readonly message?: string;
  };
  const reason = message.replace(/\s+/g, ' ').slice(0, 300);
  if (responseCode === undefined || responseCode === 421 || code === 'EAUTH')
    return { status: 'wait', after: AWAY_MS, reason };
  if (responseCode >= 500) return { status: 'failed', reason };
  return { status: 'retry', after: LATER_MS, reason };
}
