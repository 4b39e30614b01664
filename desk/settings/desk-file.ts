import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { WorkingHours } from '../hours/open-times.ts';
import { holidaySchema, weekSchema } from './hours-schema.ts';
import { ORDER_LINK } from './order-link.ts';
import { PLACEHOLDERS, placeholdersOf } from './saved-replies.ts';
import { SIGNATURE_PLACEHOLDER } from './signature.ts';
import { prioritySchema, ticketsSchema } from './tickets-schema.ts';

/** Longest saved reply, in characters: below WhatsApp's limit of 4096 per message. */
const MAX_REPLY = 4000;

const minutes = z
  .int('has to be a whole number of minutes from 1 to 1440')
  .min(1, 'has to be a whole number of minutes from 1 to 1440')
  .max(1440, 'has to be a whole number of minutes from 1 to 1440');

/** The route `desk`: it stands for the channel that the desk's connection was set up with. */
export const HOME_ROUTE = 'desk';

/** An id of the provider. A name (`#support`, `@leads`) is refused, since it can change. */
const id = (what: string) =>
  z
    .string(`has to be the id of ${what}`)
    .regex(/^[A-Za-z0-9_-]+$/, `has to be the id of ${what}, not its name`);

const oneOf = z
  .array(z.string('has to be a text').min(1, 'must not be empty'), 'has to be a list in [ ]')
  .min(1, 'has to name at least one');
const place = {
  to: id('a channel'),
  ping: id('a user group').exactOptional(),
  priority: prioritySchema.exactOptional(),
};

const when = z
  .strictObject({
    channel: oneOf.exactOptional(),
    language: oneOf.exactOptional(),
    reason: oneOf.exactOptional(),
    dialog: oneOf.exactOptional(),
    'customer-value-at-least': z
      .strictObject({
        amount: z.int('has to be a whole number of minor units').min(0, 'must not be below 0'),
        currency: z.string().regex(/^[A-Z]{3}$/, 'has to be a currency such as EUR'),
      })
      .exactOptional(),
  })
  .refine((conditions) => Object.keys(conditions).length > 0, {
    error: 'needs a condition; what no route fits goes to default-route',
  });

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language such as en or zh');

/** A text of the shop that may contain only these placeholders. */
function textWith(placeholders: readonly string[]) {
  return z
    .string('has to be a text')
    .regex(/\S/, 'must not be empty')
    .max(MAX_REPLY, `has to have at most ${MAX_REPLY} characters`)
    .refine((text) => placeholdersOf(text).every((name) => placeholders.includes(name)), {
      error: `may hold no placeholders but ${placeholders.map((name) => `{${name}}`).join(' and ')}`,
    });
}
const replyText = textWith(PLACEHOLDERS);

const unclaimed = z
  .strictObject({
    'ping-after': minutes.default(5),
    'widen-after': minutes.default(10),
    'tell-customer-after': minutes.default(15),
    'widen-to': id('a user group, or lead').default('lead'),
  })
  .refine((times) => times['ping-after'] <= times['widen-after'], {
    path: ['widen-after'],
    error: 'must not be earlier than ping-after',
  });

/** The schema of each section of the desk file. */
export const SECTIONS = {
  zone: z
    .string('has to be a time zone of the IANA list')
    .refine((zone) => /^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone), {
      error: 'is not a time zone of the IANA list',
    })
    .default('UTC'),
  hours: weekSchema.prefault('24/7'),
  holidays: z.array(holidaySchema, 'has to be a list of days').default([]),
  routes: z.array(z.strictObject({ when, ...place }), 'has to be a list of routes').default([]),
  'default-route': z.strictObject(place).default({ to: HOME_ROUTE }),
  unclaimed: unclaimed.prefault({}),
  roles: z.strictObject({ leads: id('a user group').exactOptional() }).default({}),
  'saved-replies': z
    .record(
      z.string().regex(/^[a-z0-9-]+$/, 'has to be a name of small letters, digits and hyphens'),
      z
        .record(languageTag, replyText, { error: 'has to be texts by language' })
        .refine((texts) => Object.keys(texts).length > 0, { error: 'needs a text in one language' }),
      { error: 'has to be replies by name' },
    )
    .default({}),
  tickets: ticketsSchema,
  signature: z
    .record(languageTag, textWith([SIGNATURE_PLACEHOLDER]), 'has to be texts by language')
    .default({}),
  'order-link': z
    .string('has to be a link')
    .regex(ORDER_LINK, 'has to be an http or https link with {order} in its path')
    .exactOptional(),
};

/** The schema of the desk file: unknown keys are refused, and missing ones have defaults. */
export const deskFileSchema = z
  .strictObject(SECTIONS, 'has to be a mapping of sections')
  .transform((file) => ({
    hours: { zone: file.zone, week: file.hours, holidays: file.holidays } satisfies WorkingHours,
    /** Checked in this order. */
    routes: file.routes,
    defaultRoute: file['default-route'],
    unclaimed: {
      /** In working minutes since the case began to wait, as the other two. */
      pingAfter: file.unclaimed['ping-after'],
      widenAfter: file.unclaimed['widen-after'],
      tellCustomerAfter: file.unclaimed['tell-customer-after'],
      /** `lead`, or the id of a user group. */
      widenTo: file.unclaimed['widen-to'],
    },
    roles: file.roles,
    savedReplies: file['saved-replies'],
    tickets: {
      /** Days after which a solved ticket is closed. */
      closeAfter: file.tickets['close-after'],
      topics: file.tickets.topics,
      targets: file.tickets.targets,
    },
    /** The signature of e-mails of staff, by language. */
    signature: file.signature,
    orderLink: file['order-link'],
  }));

/** The configuration of the staff desk. */
export type DeskFile = z.output<typeof deskFileSchema>;
