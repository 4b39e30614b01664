import { z } from 'zod';
import { isLoopbackUrl } from './loopback.ts';
import { serverUrl } from './server-url.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const number = (least: number, most: number) => {
  const text = `has to be a whole number from ${least} to ${most}`;
  return z.coerce.number(text).int(text).min(least, text).max(most, text);
};

/** The variables of the e-mail channel; mails are sent by SMTP_URL. */
export const EMAIL_VARIABLES = {
  EMAIL_ADDRESS: {
    schema: z
      .email('has to be an e-mail address')
      .transform((address) => address.toLowerCase())
      .optional(),
    example: 'support@shop.example',
    secret: false,
    about:
      'The address customers write to and get answers from. With EMAIL_IMAP_URL or EMAIL_SMTP_PORT it turns the e-mail channel on; in development it may be left out.',
  },
  EMAIL_NAME: {
    schema: z.string().min(1).max(100).optional(),
    example: 'Example Shop',
    secret: false,
    about: "The shop's name in its answers. Default: the domain of EMAIL_ADDRESS.",
  },
  EMAIL_IMAP_URL: {
    schema: serverUrl('imap', 'imaps')
      .refine((url) => new URL(url).username !== '', 'has to hold a user and a password')
      .optional(),
    example: 'imaps://support%40shop.example:password@mail.shop.example/INBOX',
    secret: true,
    about: 'The mailbox that is read, with user, password (both percent-encoded) and folder.',
  },
  EMAIL_IMAP_DONE_FOLDER: {
    schema: z.string().min(1).optional(),
    example: 'Recorded',
    secret: false,
    about: 'Folder to which mails are moved once they are recorded. Default: they stay, marked as read.',
  },
  EMAIL_POLL_SECONDS: {
    schema: number(5, 3600).default(60),
    example: '60',
    secret: false,
    about: 'How often the mailbox is polled, beside the notices of the server (IDLE).',
  },
  EMAIL_SMTP_PORT: {
    schema: number(0, 65_535).optional(),
    example: '2525',
    secret: false,
    about:
      'A port on which mails are taken directly: from a mail program in development, from MX servers in production.',
  },
  EMAIL_SMTP_HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    example: '0.0.0.0',
    secret: false,
    about: 'Address that EMAIL_SMTP_PORT is opened on.',
  },
  EMAIL_SMTP_CERT: {
    schema: z.string().min(1).optional(),
    example: '/etc/onevoice/mail.crt',
    secret: false,
    about: 'File with the certificate for STARTTLS on EMAIL_SMTP_PORT (PEM).',
  },
  EMAIL_SMTP_KEY: {
    schema: z.string().min(1).optional(),
    example: '/etc/onevoice/mail.key',
    secret: false,
    about: 'File with the key of EMAIL_SMTP_CERT (PEM).',
  },
  EMAIL_SMTP_RELAYS: {
    schema: z
      .string()
      .default('127.0.0.1,::1')
      .transform((value) => value.split(',').map((address) => address.trim())),
    example: '10.0.0.25',
    secret: false,
    about: 'Addresses of the servers whose Authentication-Results are believed on EMAIL_SMTP_PORT.',
  },
  EMAIL_AUTHSERV_ID: {
    schema: z.string().min(1).optional(),
    example: 'mx.shop.example',
    secret: false,
    about:
      'The name by which your receiving server begins its Authentication-Results header. Without it no sender is proved, and orders need a code.',
  },
  EMAIL_PLUS: {
    schema: flag.optional(),
    example: 'true',
    secret: false,
    about:
      'Whether the mailbox takes mails to name+anything@…, by which answers find their thread. Default: only with EMAIL_SMTP_PORT and no EMAIL_IMAP_URL.',
  },
  EMAIL_PUBLIC_URL: {
    schema: z
      .url({ protocol: /^https?$/, abort: true })
      .refine(
        (url) => url.startsWith('https:') || /^(?:localhost|127\.0\.0\.1)$/.test(new URL(url).hostname),
        'has to begin with https://',
      )
      .transform((url) => url.replace(/(?<!\/)\/+$/, ''))
      .optional(),
    example: 'https://chat.shop.example',
    secret: false,
    about:
      'Address of this server for the links in mails. Without it, choices are a numbered list; in development it is the address printed at start.',
  },
  EMAIL_DAILY_LIMIT: {
    schema: number(1, 1_000_000).default(2000),
    example: '10000',
    secret: false,
    about: 'Mails sent within 24 hours at most; more wait.',
  },
  EMAIL_DKIM_KEY: {
    schema: z.string().min(1).optional(),
    example: '/etc/onevoice/dkim.pem',
    secret: false,
    about:
      'File with the private key to sign our mails with (PEM), where the server behind SMTP_URL does not.',
  },
  EMAIL_DKIM_SELECTOR: {
    schema: z
      .string()
      .regex(/^[\w.-]+$/, 'has to be a part of a domain name')
      .optional(),
    example: 'onevoice',
    secret: false,
    about: 'The selector under which the key of EMAIL_DKIM_KEY is published.',
  },
} as const;

type Name = keyof typeof EMAIL_VARIABLES;

/** The contradictions among {@link EMAIL_VARIABLES}, a sentence each. */
export function emailFaults(values: Readonly<Record<string, unknown>>): string[] {
  const has = (name: string) => values[name] !== undefined;
  const needed = (name: Name, because: string) =>
    `${name} has to be set ${because}. Example: ${name}=${EMAIL_VARIABLES[name].example}`;
  const isProduction = values['NODE_ENV'] === 'production';
  const isOn = has('EMAIL_IMAP_URL') || has('EMAIL_SMTP_PORT');
  const faults: string[] = [];
  if (isOn && !has('EMAIL_ADDRESS') && (isProduction || has('EMAIL_IMAP_URL')))
    faults.push(needed('EMAIL_ADDRESS', 'for the e-mail channel'));
  if (isOn && isProduction && !has('SMTP_URL')) {
    faults.push(
      'SMTP_URL has to be set for the e-mail channel in production. Example: SMTP_URL=smtps://user:password@mail.shop.example',
    );
  }
  if (!isOn && has('EMAIL_ADDRESS'))
    faults.push(needed('EMAIL_IMAP_URL', 'beside EMAIL_ADDRESS (or EMAIL_SMTP_PORT)'));
  for (const [one, other] of [
    ['EMAIL_SMTP_CERT', 'EMAIL_SMTP_KEY'],
    ['EMAIL_DKIM_KEY', 'EMAIL_DKIM_SELECTOR'],
  ] as const) {
    if (has(one) !== has(other))
      faults.push(needed(has(one) ? other : one, `beside ${has(one) ? one : other}`));
  }
  return faults;
}

/** What of {@link EMAIL_VARIABLES} says that others reach the server: mails link to it. */
export function emailOpenings({
  EMAIL_PUBLIC_URL: url,
}: Readonly<Record<string, unknown>>): readonly string[] {
  return typeof url === 'string' && !isLoopbackUrl(url) ? [`EMAIL_PUBLIC_URL=${url}`] : [];
}
