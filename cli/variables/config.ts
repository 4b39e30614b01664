import { resolve } from 'node:path';
import { z } from 'zod';
import { listed } from '../../models/errors/faults.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { CONTACT_VARIABLES } from './contact-variables.ts';
import { EMAIL_VARIABLES } from './email-variables.ts';
import { MAIL_VARIABLES, mailFaults } from './mail-variables.ts';
import type { Reach } from './reach.ts';
import { serverUrl } from './server-url.ts';
import { SLACK_VARIABLES } from './slack-variables.ts';
import { WEB_VARIABLES } from './web-variables.ts';
import { WHATSAPP_VARIABLES } from './whatsapp-variables.ts';

const wholeNumber = (max: number) =>
  z.coerce
    .number(`has to be a whole number from 0 to ${max}`)
    .int(`has to be a whole number from 0 to ${max}`)
    .min(0, `has to be a whole number from 0 to ${max}`)
    .max(max, `has to be a whole number from 0 to ${max}`);

/** The least retention: more than the 14 days for which a provider's repeat is recognised, in which an id may not begin anew. */
const LEAST_RETENTION_DAYS = 30;

/** Every environment variable of Onevoice: its check, its default, an example and a description. */
export const VARIABLES = {
  NODE_ENV: {
    schema: z.enum(['development', 'production', 'test']).default('development'),
    example: 'production',
    secret: false,
    about:
      'In production the demo shop is refused with its pages and its data, and the secrets of the shop and of its channels have to be given.',
  },
  PORT: {
    schema: wholeNumber(65_535).default(3978),
    example: '3978',
    secret: false,
    about: 'TCP port of the server; 0 takes a free one.',
  },
  HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    example: '0.0.0.0',
    secret: false,
    about:
      'Address the server listens on; 0.0.0.0 for every interface. Where others than this machine reach it, no secret is made up: docs/security.md.',
  },
  TRUST_PROXY: {
    schema: wholeNumber(16).default(0),
    example: '1',
    secret: false,
    about:
      "How many proxies (or tunnels) stand before the server, so that others reach it: the visitor's address is read from X-Forwarded-For, counted from the right.",
  },
  DATA_DIR: {
    schema: z
      .string()
      .min(1)
      .default('./data')
      .transform((path) => resolve(path)),
    example: '/var/lib/onevoice',
    secret: false,
    about: 'Folder of the embedded store and of caches.',
  },
  DATA_DURABILITY: {
    schema: z.enum(['process', 'power']).optional(),
    example: 'power',
    secret: false,
    about:
      'What the embedded store survives: `process` the death of the process, `power` a power cut too. Default: `power` in production, else `process`.',
  },
  DISK_RESERVE_MB: {
    schema: wholeNumber(1_000_000).optional(),
    example: '2000',
    secret: false,
    about:
      'Free megabytes on the disk of DATA_DIR below which what customers write is refused with 503, so that staff, answers and commands go on; 0 never. Default: 500, and a tenth of a disk below 5 GB.',
  },
  RETENTION_DAYS: {
    schema: wholeNumber(36_500)
      .refine((days) => days === 0 || days >= LEAST_RETENTION_DAYS, {
        error: `has to be 0, or ${LEAST_RETENTION_DAYS} at least`,
      })
      .default(400),
    example: '90',
    secret: false,
    about:
      'Days after which conversations, messages and whatever else customers left behind are deleted, counted from the last activity, 30 at least; nothing that waits for anybody is deleted. 0: never.',
  },
  MONGODB_URI: {
    schema: serverUrl('mongodb', 'mongodb+srv').optional(),
    example: 'mongodb://localhost:27017/onevoice',
    secret: true,
    about: 'A MongoDB to use in place of the embedded store.',
  },
  LOG_LEVEL: {
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']).default('warn'),
    example: 'info',
    secret: false,
    about: 'Least level of the log events printed (JSON lines on standard error).',
  },
  ONE_TIME_CODE_SECRET: {
    schema: z.string().min(16, 'needs at least 16 characters').optional(),
    example: 'a-third-long-random-text',
    secret: true,
    about:
      'What one-time codes are derived with; made up where only this machine reaches the server. Change it and open codes lapse.',
  },
  ...WEB_VARIABLES,
  ...MAIL_VARIABLES,
  ...EMAIL_VARIABLES,
  ...SLACK_VARIABLES,
  ...CONTACT_VARIABLES,
  ...WHATSAPP_VARIABLES,
} as const;

/** The name of an environment variable of {@link VARIABLES}. */
export type VariableName = keyof typeof VARIABLES;

type Values = { readonly [Name in VariableName]: z.output<(typeof VARIABLES)[Name]['schema']> };

/** The checked configuration, with defaults filled in. */
export type Config = Values;

/**
 * What a part of the composition (a channel, a shop) finds missing or contradictory among variables that are each valid: a sentence each, with
 * the variable and an example. `demanded` is that of {@link Reach}.
 */
export type SettingsCheck = (
  values: Readonly<Record<string, unknown>>,
  demanded: string | undefined,
) => readonly string[];

/** What the parts of a composition ask of its variables. */
export interface SettingsRules {
  readonly checks: readonly SettingsCheck[];
  readonly reachOf: (values: Readonly<Record<string, unknown>>) => Reach;
}

/**
 * Reads the configuration from an environment. An empty variable counts as not set. `rules` are those of the parts that are used; default: none.
 * @throws `CONFIG_INVALID` with every fault
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  rules?: SettingsRules,
): Config {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries(VARIABLES)) {
    const given = environment[name] || undefined;
    const parsed = variable.schema.safeParse(given, { error: wordingOf });
    if (parsed.success) values[name] = parsed.data;
    else
      faults.push(
        `${name} ${reasons(parsed.error)}, but is ${shown(given, variable.secret)}. Example: ${name}=${variable.example}`,
      );
  }
  const reach = rules?.reachOf(values);
  for (const check of [mailFaults, ...(rules?.checks ?? [])]) faults.push(...check(values, reach?.demanded));
  if (faults.length > 0)
    throw new OnevoiceError('CONFIG_INVALID', { faults, detail: detailOf(faults, reach) });
  return values as Config;
}

/** The list of the faults; where some stand only because others reach the server, also what else can be done. */
function detailOf(faults: readonly string[], reach: Reach | undefined): string {
  const list = listed('The configuration', faults);
  const { demanded, otherWays } = reach ?? {};
  const isDemanded = demanded !== undefined && faults.some((fault) => fault.includes(demanded));
  return isDemanded && otherWays !== undefined ? `${list}\n${otherWays}` : list;
}

function reasons(error: z.ZodError): string {
  return error.issues.map((issue) => issue.message).join('; ');
}

/** The given value in a fault: a secret by its length, which shows whether it was cut. */
function shown(given: string | undefined, isSecret: boolean): string {
  if (given === undefined) return 'not set';
  return isSecret ? `*** (${given.length} characters)` : `"${given}"`;
}

/** The sentence of a fault whose schema has none of its own. */
function wordingOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return `has to be ${issue.values.join(' or ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'has to be a URL';
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'has to be an e-mail address';
  if (issue.code === 'too_small') return `needs at least ${issue.minimum} characters`;
  if (issue.code === 'too_big') return `may have at most ${issue.maximum} characters`;
  return undefined;
}

/** What a shop that sends one-time codes needs. */
export const oneTimeCodeFaults: SettingsCheck = (values, demanded) => {
  if (demanded === undefined || values['ONE_TIME_CODE_SECRET'] !== undefined) return [];
  const { example } = VARIABLES.ONE_TIME_CODE_SECRET;
  return [
    `ONE_TIME_CODE_SECRET has to be set ${demanded}, for the codes of the shop. Example: ONE_TIME_CODE_SECRET=${example}`,
  ];
};

/** The value of each variable as text, secrets as `***`; null where it is not set and has no default. */
export function settingsOf(config: Config): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(VARIABLES).map(([name, variable]) => {
      const value = config[name as VariableName];
      return [name, value === undefined ? null : variable.secret ? '***' : String(value)];
    }),
  );
}

/** The configuration as lines of text, secrets as `***`. */
export function describeConfig(config: Config): string[] {
  return Object.entries(settingsOf(config)).map(([name, value]) =>
    value === null ? `${name} (not set)` : `${name}=${value}`,
  );
}

/** The absolute path of the data folder that an environment names, whatever else is wrong with it. */
export function dataDirOf(environment: Readonly<Record<string, string | undefined>>): string {
  return VARIABLES.DATA_DIR.schema.parse(environment['DATA_DIR'] || undefined);
}
