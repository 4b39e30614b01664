import { z } from 'zod';

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
    about: 'Secret of the Direct Line endpoint; generated and printed in development.',
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
    about: 'Origins whose pages may hold the website chat; in development every origin may.',
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
    about: 'The demo shop page, its sign-in and its outbox; on in development, refused in production.',
  },
} as const;

const REQUIRED_IN_PRODUCTION = ['DIRECTLINE_SECRET', 'WEB_CUSTOMER_SECRET', 'WEB_ORIGINS'] as const;

/** What the website chat needs in production, and what it must not have there, a sentence each. */
export function webFaults(values: Readonly<Record<string, unknown>>): string[] {
  if (values['NODE_ENV'] !== 'production') return [];
  const missing = REQUIRED_IN_PRODUCTION.filter((name) => values[name] === undefined).map(
    (name) =>
      `${name} has to be set in production, for the website chat. Example: ${name}=${WEB_VARIABLES[name].example}`,
  );
  if (values['WEB_DEMO'] !== true) return missing;
  return [
    ...missing,
    'WEB_DEMO can sign anybody in and shows one-time codes: not in production. Example: WEB_DEMO=false',
  ];
}
