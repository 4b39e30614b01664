import type { EmailToCheck } from '../channels/email/check-email.ts';
import type { ImapOptions } from '../channels/email/options.ts';
import type { SmtpTransportOptions } from '../channels/email/outgoing/smtp-transport.ts';
import type { Config } from '../cli/variables/config.ts';
import { readSettingFile } from '../cli/variables/setting-file.ts';
import { dkimOf } from './dkim.ts';
import type { EmailSetup } from './email.ts';

/** The shop's address in development if none is configured. */
const DEVELOPMENT_ADDRESS = 'support@shop.example';

/** The setup of the e-mail channel; undefined without an entrance (IMAP or SMTP). `address` returns the server's URL once it listens. */
export function emailOf(config: Config, address: () => string | undefined): EmailSetup | undefined {
  const imap = imapOf(config);
  const { EMAIL_SMTP_PORT: port, EMAIL_AUTHSERV_ID: authservId } = config;
  if (imap === undefined && port === undefined) return undefined;
  const out = smtpOutOf(config);
  const publicUrl = config.EMAIL_PUBLIC_URL;
  const { EMAIL_SMTP_CERT: cert, EMAIL_SMTP_KEY: key } = config;
  return {
    address: shopAddressOf(config),
    name: config.EMAIL_NAME ?? shopAddressOf(config).replace(/^.*@/s, ''),
    plus: config.EMAIL_PLUS ?? imap === undefined,
    dailyLimit: config.EMAIL_DAILY_LIMIT,
    ...(authservId !== undefined && { authservId }),
    ...(imap && { imap }),
    ...(port !== undefined && {
      smtp: {
        port,
        host: config.EMAIL_SMTP_HOST,
        relays: config.EMAIL_SMTP_RELAYS,
        ...(cert !== undefined &&
          key !== undefined && {
            tls: {
              cert: readSettingFile('EMAIL_SMTP_CERT', cert),
              key: readSettingFile('EMAIL_SMTP_KEY', key),
            },
          }),
      },
    }),
    ...(out && { out }),
    ...((publicUrl !== undefined || config.NODE_ENV !== 'production') && {
      publicUrl: () => publicUrl ?? address(),
    }),
  };
}

/** The address that customers write to. */
export function shopAddressOf({ EMAIL_ADDRESS }: { readonly EMAIL_ADDRESS?: string | undefined }): string {
  return EMAIL_ADDRESS ?? DEVELOPMENT_ADDRESS;
}

/** What `onevoice doctor` checks of e-mail; undefined if the channel is off. */
export function emailToCheck(config: Config): EmailToCheck | undefined {
  const imap = imapOf(config);
  const smtp = smtpOutOf(config);
  if (imap === undefined && config.EMAIL_SMTP_PORT === undefined) return undefined;
  return { ...(imap && { imap }), ...(smtp && { smtp }) };
}

function imapOf(config: Config): ImapOptions | undefined {
  if (config.EMAIL_IMAP_URL === undefined) return undefined;
  const url = new URL(config.EMAIL_IMAP_URL);
  const secure = url.protocol === 'imaps:';
  const doneFolder = config.EMAIL_IMAP_DONE_FOLDER;
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
    pollMs: config.EMAIL_POLL_SECONDS * 1000,
    ...(doneFolder !== undefined && { doneFolder }),
  };
}

function smtpOutOf(config: Config): SmtpTransportOptions | undefined {
  const { SMTP_URL: url } = config;
  if (url === undefined) return undefined;
  const dkim = dkimOf(config, shopAddressOf(config));
  return { url, ...(dkim && { dkim }) };
}
