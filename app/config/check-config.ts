import { z } from 'zod';
import { Dialog } from '../../dialogs/machine/dialog.ts';
import { shapeFault } from '../../language/entities/shapes/shape-fault.ts';
import { listed } from '../../models/errors/faults.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { Locale } from '../../models/locale/locale.ts';
import type { OrderNumberShape } from '../../models/values/order-number-shape.ts';
import { composeDialogs } from '../dialogs.ts';
import { tagsOf } from '../languages/config-locales.ts';
import { localeFault } from '../languages/locale-fault.ts';
import { channelSchema } from './check-channel.ts';
import type { OnevoiceConfig } from './onevoice-config.ts';

const isCallable = (value: unknown): boolean => typeof value === 'function';
const isOptionalFunction = (value: unknown): boolean => value === undefined || isCallable(value);
const has = (value: object, ...names: readonly string[]): boolean =>
  names.every((name) => isCallable(Reflect.get(value, name)));
const anObject = z.custom<object>(
  (value) => typeof value === 'object' && value !== null,
  'has to be an object',
);
const text = z.string('has to be text').min(1, 'is empty');

const shop = anObject.refine(
  (value) => has(value, 'query', 'perform') || has(value, 'open'),
  'is no shop: it needs the methods query and perform, or is made by demoShop()',
);

/** Any value that a function finds no fault in. */
const without = (faultOf: (value: unknown) => string | undefined) =>
  z.unknown().check(({ value, issues }) => {
    const fault = faultOf(value);
    if (fault !== undefined) issues.push({ code: 'custom', message: fault, input: value });
  });

/** The texts of one language that may be replaced, each by a function. */
const texts = z.strictObject(
  Object.fromEntries(
    builtInTextIds().map((id) => [id, z.custom(isOptionalFunction, 'has to be a function').optional()]),
  ),
);

/** The ids of the texts of the built-in dialogs and of the kernel. */
function builtInTextIds(): readonly string[] {
  return composeDialogs().texts.ids;
}

const dialog = z.custom(
  (value) => typeof value === 'function' && value.prototype instanceof Dialog,
  'has to be a class that extends Dialog of this installation of onevoice',
);

/** One shape of order numbers; its own parts are checked once their types are right. */
const orderNumberShape = z
  .strictObject({
    pattern: z.instanceof(RegExp, { error: 'has to be a regular expression' }),
    examples: z.array(text, 'has to be a list of order numbers').min(1, 'is empty'),
    check: z.custom<OrderNumberShape['check']>(isOptionalFunction, 'has to be a function').optional(),
    normal: z.custom<OrderNumberShape['normal']>(isOptionalFunction, 'has to be a function').optional(),
  })
  .check(({ value, issues }) => {
    const fault = shapeFault(value);
    if (fault === undefined) return;
    issues.push({ code: 'custom', message: fault.text, path: fault.path, input: value });
  });
function isZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat(undefined, { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** A count in a config; its variable has the limits. */
const wholeNumber = z.int('has to be a whole number').min(0, 'has to be a whole number from 0 on');

/** The schema of a config that is in these languages. */
const schemaFor = (locales: readonly Locale[]) =>
  z.strictObject({
    shop,
    channels: z
      .array(channelSchema, 'has to be a list of channels')
      .min(1, 'is empty: no customer could write'),
    locales: z.array(without(localeFault), 'has to be a list of languages').min(1, 'is empty').optional(),
    knowledge: text.optional(),
    store: z
      .strictObject({
        dataDir: text.optional(),
        mongodbUri: text.optional(),
        durability: z.enum(['process', 'power'], "has to be 'process' or 'power'").optional(),
        diskReserveMb: wholeNumber.optional(),
        retentionDays: wholeNumber.optional(),
      })
      .optional(),
    zone: text.refine(isZone, 'has to be a time zone of the IANA list, such as Europe/Berlin').optional(),
    desk: text.optional(),
    orderNumbers: z
      .array(orderNumberShape, 'has to be a list of shapes')
      .min(1, 'is empty: leave it out for the usual shapes')
      .optional(),
    policies: z
      .record(
        z.string(),
        z.union([z.number(), z.tuple([z.number(), z.number()])], 'has to be a number or [least, most]'),
      )
      .optional(),
    texts: z.strictObject(Object.fromEntries(locales.map((locale) => [locale, texts.optional()]))).optional(),
    dialogs: z.array(dialog, 'has to be a list of dialog classes').optional(),
    leaveOut: z.array(text).optional(),
    folder: text.optional(),
    environment: z.record(z.string(), z.string().optional()).optional(),
    log: anObject
      .refine((value) => has(value, 'debug', 'info', 'warn', 'error'), 'has to be a logger such as pino()')
      .optional(),
    print: z.custom(isOptionalFunction, 'has to be a function').optional(),
  });

/**
 * Checks a config at run time, for users of JavaScript and for types that were cast away.
 * @param of The name of the config for the error: its file
 * @throws `CONFIG_INVALID` with every fault and the path of its value
 */
export function checkConfig(config: unknown, of: string): asserts config is OnevoiceConfig {
  const locales: unknown = Reflect.get(Object(config), 'locales');
  const result = schemaFor(tagsOf(locales)).safeParse(config);
  const faults = result.success
    ? [...repeatedIds(result.data.channels), ...repeatedTags(tagsOf(locales))]
    : result.error.issues.map((issue) => `${pathOf(issue.path)}${sentence(issue)}`);
  if (faults.length > 0) throw new OnevoiceError('CONFIG_INVALID', { faults, detail: listed(of, faults) });
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `has unknown names: ${issue.keys.join(', ')}`;
  return issue.message;
}

/** `channels[1] `, as it is written in code; the config itself has no path. */
function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The config ';
  const written = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return `${written.slice(1)} `;
}

function repeatedIds(channels: readonly unknown[]): string[] {
  const ids = channels.map((channel) => String(Reflect.get(Object(channel), 'id')));
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [`channels[${index}] is a second channel of the id "${id}"`],
  );
}

function repeatedTags(tags: readonly Locale[]): string[] {
  return tags.flatMap((tag, index) =>
    tags.indexOf(tag) === index ? [] : [`locales[${index}] is "${tag}" a second time`],
  );
}
