import { z } from 'zod';
import { isLoopbackUrl } from './loopback.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The variables of WhatsApp: of Meta's Cloud API and of whatsapp-web.js; without any of them WhatsApp is off. */
export const WHATSAPP_VARIABLES = {
  WHATSAPP_ACCESS_TOKEN: {
    schema: z.string().min(1).optional(),
    example: 'EAAG...',
    secret: true,
    about: "WhatsApp Cloud API: a system user's permanent token.",
  },
  WHATSAPP_PHONE_NUMBER_ID: {
    schema: z.string().regex(/^\d+$/, "has to be the number's id in digits, not the number").optional(),
    example: '106540352242922',
    secret: false,
    about: "WhatsApp Cloud API: the id of the shop's number (API setup page; not the number itself).",
  },
  WHATSAPP_APP_SECRET: {
    schema: z.string().min(16, 'needs at least 16 characters').optional(),
    example: '0123456789abcdef0123456789abcdef',
    secret: true,
    about: "WhatsApp Cloud API: the app's secret, with which Meta signs its webhooks.",
  },
  WHATSAPP_VERIFY_TOKEN: {
    schema: z.string().min(8, 'needs at least 8 characters').optional(),
    example: 'a-text-of-yours',
    secret: true,
    about: "WhatsApp Cloud API: the text that is typed into the webhook's form at Meta too.",
  },
  WHATSAPP_API_URL: {
    schema: z.url({ protocol: /^https?$/ }).default('https://graph.facebook.com/v23.0'),
    example: 'https://graph.facebook.com/v23.0',
    secret: false,
    about: "Where Meta's Graph API is, with its version.",
  },
  WHATSAPP_TEMPLATES: {
    schema: z.string().min(1).optional(),
    example: 'whatsapp-templates.yaml',
    secret: false,
    about:
      'WhatsApp Cloud API: a YAML file with the approved templates; one re-opens a conversation after 24 hours.',
  },
  WHATSAPP_PHONE_HOURS: {
    schema: z.coerce
      .number('has to be a number from 1 to 168')
      .min(1, 'has to be a number from 1 to 168')
      .max(168, 'has to be a number from 1 to 168')
      .default(12),
    example: '4',
    secret: false,
    about: 'For how many hours the bot is silent for a customer after somebody answered them from the phone.',
  },
  WHATSAPP_WEB: {
    schema: flag.optional(),
    example: 'true',
    secret: false,
    about: 'WhatsApp by whatsapp-web.js in place of the Cloud API. Unofficial: WhatsApp may ban the number.',
  },
  WHATSAPP_WEB_NUMBERS: {
    schema: z
      .string()
      .default('web')
      .transform((list) => list.split(',').map((name) => name.trim()))
      .pipe(
        z
          .array(
            z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'has to be names of a-z, 0-9 and -, with commas'),
          )
          .refine((names) => new Set(names).size === names.length, 'names a number twice'),
      ),
    example: 'sales,returns',
    secret: false,
    about: 'whatsapp-web.js: your names for the numbers, each with a process and a session of its own.',
  },
  WHATSAPP_WEB_VERSION: {
    schema: z
      .string()
      .regex(
        /^(kept|latest|\d+(\.\d+)+(-\w+)?)$/,
        'has to be kept, latest, or a version such as 2.3000.1017054665',
      )
      .default('kept'),
    example: '2.3000.1017054665',
    secret: false,
    about:
      'whatsapp-web.js: which WhatsApp Web is run: `kept`, the one that last worked; `latest`; or a certain one, from what was kept or from WHATSAPP_WEB_VERSION_URL.',
  },
  WHATSAPP_WEB_VERSION_URL: {
    schema: z
      .url({ protocol: /^https?$/, abort: true })
      .refine((url) => isDecodable(url), { error: 'has a % that is no percent-encoding', abort: true })
      .refine((url) => decodeURI(url).includes('{version}'), 'has to hold {version}')
      .transform((url) => decodeURI(url))
      .optional(),
    example: 'https://pages.example.com/whatsapp/{version}.html',
    secret: false,
    about:
      'whatsapp-web.js: where pages of WhatsApp Web are. Such a page can read all chats: only from who you trust.',
  },
  WHATSAPP_WEB_SECRET: {
    schema: z.string().min(16, 'needs at least 16 characters').optional(),
    example: 'a-fourth-long-random-text',
    secret: true,
    about: 'whatsapp-web.js: opens the page /whatsapp/qr, whose code gives access to the chats.',
  },
  WHATSAPP_WEB_CHROMIUM: {
    schema: z.string().min(1).optional(),
    example: '/usr/bin/chromium',
    secret: false,
    about: 'whatsapp-web.js: the browser to use; an installed Chromium or Chrome is found by itself.',
  },
} as const;

function isDecodable(url: string): boolean {
  try {
    return decodeURI(url) !== '';
  } catch {
    return false;
  }
}

const CLOUD = [
  'WHATSAPP_ACCESS_TOKEN',
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
] as const;

/** The contradictions among WhatsApp's variables, a sentence each: an incomplete set, or both transports at once. */
export function whatsappFaults(values: Readonly<Record<string, unknown>>): string[] {
  const isSet = (name: string) => values[name] !== undefined;
  const faults = CLOUD.some(isSet)
    ? CLOUD.filter((name) => !isSet(name)).map((name) => needed(name, 'the WhatsApp Cloud API'))
    : [];
  if (values['WHATSAPP_WEB'] === true) {
    if (
      values['WHATSAPP_WEB_VERSION_URL'] !== undefined &&
      !/\d/.test(String(values['WHATSAPP_WEB_VERSION']))
    )
      faults.push(needed('WHATSAPP_WEB_VERSION', 'WHATSAPP_WEB_VERSION_URL'));
    if (!isSet('WHATSAPP_WEB_SECRET')) faults.push(needed('WHATSAPP_WEB_SECRET', 'whatsapp-web.js'));
    if (CLOUD.some(isSet))
      faults.push(
        'WHATSAPP_WEB and the Cloud API can not be used both: one number, one way. Example: WHATSAPP_WEB=false',
      );
  }
  return faults;
}

function needed(name: keyof typeof WHATSAPP_VARIABLES, what: string): string {
  return `${name} has to be set for ${what}. Example: ${name}=${WHATSAPP_VARIABLES[name].example}`;
}

/** What of WhatsApp's variables says that others reach the server: Meta calls it for the Cloud API, but no stand-in of Meta on this machine. */
export function whatsappOpenings(values: Readonly<Record<string, unknown>>): readonly string[] {
  const isCloud = CLOUD.every((name) => values[name] !== undefined) && values['WHATSAPP_WEB'] !== true;
  return isCloud && !isLoopbackUrl(String(values['WHATSAPP_API_URL'])) ? ['WHATSAPP_ACCESS_TOKEN'] : [];
}
