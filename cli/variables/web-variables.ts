import { z } from 'zod';
import { isLoopbackUrl } from './loopback.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const secret = z.string().min(16, 'needs at least 16 characters');
const originList = z
  .string()
  .transform((value) => value.split(',').map((origin) => origin.trim()))
  .pipe(
    z.array(
      z
        .url({ protocol: /^https?$/ })
        .transform((url) => new URL(url))
        .refine(({ href, origin }) => href === `${origin}/`, 'needs origins without a path')
        .transform(({ origin }) => origin),
    ),
  );

/** The variables of the website chat. */
export const WEB_VARIABLES = {
  DIRECTLINE_SECRET: {
    schema: secret.optional(),
    example: 'a-long-random-text-of-yours',
    secret: true,
    about:
      'Secret of the Direct Line endpoint; made up and printed where only this machine reaches the server.',
  },
  WEB_CUSTOMER_SECRET: {
    schema: secret.optional(),
    example: 'another-long-random-text',
    secret: true,
    about: 'Key with which the shop signs customer tokens for the website chat (HS256).',
  },
  WEB_CUSTOMER_TOKEN_MINUTES: {
    schema: z.coerce
      .number('has to be a number of minutes from 1 to 1440')
      .min(1, 'has to be a number of minutes from 1 to 1440')
      .max(1_440, 'has to be a number of minutes from 1 to 1440')
      .default(60),
    example: '10',
    secret: false,
    about: 'Longest lifetime of a customer token, from its claim iat to its claim exp, in minutes.',
  },
  WEB_ORIGINS: {
    schema: originList.optional(),
    example: 'https://shop.example.com,https://www.example.com',
    secret: false,
    about:
      'Origins whose pages may hold the website chat; where only this machine reaches the server, every origin may.',
  },
  WEB_CHAT_URL: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    example: 'https://shop.example.com/help',
    secret: false,
    about:
      'The page of the shop with the chat, for links in mails; by default the first of WEB_ORIGINS. The chat opens there by itself.',
  },
  WEB_UNSEEN_MINUTES: {
    schema: z.coerce
      .number('has to be a number of minutes from 0 to 10080')
      .min(0, 'has to be a number of minutes from 0 to 10080')
      .max(10_080, 'has to be a number of minutes from 0 to 10080')
      .default(5),
    example: '15',
    secret: false,
    about:
      'After how many minutes an answer in the website chat that nobody has seen goes by mail; 0: none does.',
  },
  WEB_DEMO: {
    schema: flag.optional(),
    example: 'true',
    secret: false,
    about:
      'The pages of the demo shop: a shop page, its sign-in as anybody, and the outbox with all one-time codes. Default: only where nobody but this machine reaches the server; `true` shows them to everybody who does, with secrets that are made up. Refused in production.',
  },
} as const;

const REQUIRED_FOR_OTHERS = ['DIRECTLINE_SECRET', 'WEB_CUSTOMER_SECRET', 'WEB_ORIGINS'] as const;

/** What the website chat needs where others reach the server, and what it must not have in production, a sentence each. */
export function webFaults(
  values: Readonly<Record<string, unknown>>,
  demanded: string | undefined,
): readonly string[] {
  if (demanded === undefined) return [];
  const missing = REQUIRED_FOR_OTHERS.filter((name) => values[name] === undefined).map(
    (name) =>
      `${name} has to be set ${demanded}, for the website chat. Example: ${name}=${WEB_VARIABLES[name].example}`,
  );
  if (values['NODE_ENV'] !== 'production' || values['WEB_DEMO'] !== true) return missing;
  return [
    ...missing,
    'WEB_DEMO can sign anybody in and shows one-time codes: not in production. Example: WEB_DEMO=false',
  ];
}

/** What of the website chat's variables says that others reach the server: pages of other machines hold the chat. */
export function webOpenings({
  WEB_ORIGINS: origins,
  WEB_CHAT_URL: page,
}: Readonly<Record<string, unknown>>): readonly string[] {
  const elsewhere = (urls: unknown) =>
    [urls].flat().filter((url) => typeof url === 'string' && !isLoopbackUrl(url));
  return [
    ...elsewhere(origins).map((origin) => `WEB_ORIGINS=${origin}`),
    ...elsewhere(page).map((url) => `WEB_CHAT_URL=${url}`),
  ];
}
