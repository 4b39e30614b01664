import { z } from 'zod';
import { ABILITY_MEMBERS } from '../../channels/abilities.ts';
import type { Capabilities } from '../../channels/channel.ts';
import { DESK_CHANNEL } from '../../models/desk/desk.ts';

const MADE_BY = 'made by web(), slack(), email() or whatsapp()';

const flag = z.boolean('has to be true or false');
const amount = (least: number) => {
  const text = `has to be a whole number from ${least}`;
  return z.int(text).min(least, text);
};
const method = z.custom((value) => typeof value === 'function', 'has to be a method');

const KINDS = {
  function: method,
  list: z.array(z.unknown(), 'has to be a list'),
  object: z.looseObject({}, 'has to be an object'),
} as const;

const capabilities = z.strictObject(
  {
    maxText: amount(1),
    maxButtons: amount(0),
    maxSelection: amount(0).optional(),
    acceptsNumbers: flag.optional(),
    debounceMs: amount(0).optional(),
    unseenAfterMs: amount(1).optional(),
    typing: flag,
    cards: flag,
    edits: flag,
    maxFile: amount(0),
    pace: z.enum(['interactive', 'deferred'], "has to be 'interactive' or 'deferred'"),
  } satisfies Record<keyof Capabilities, z.ZodType>,
  {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return `has unknown names: ${issue.keys.join(', ')}`;
      return issue.code === 'invalid_type'
        ? 'has to be an object, see Capabilities in docs/api.md'
        : undefined;
    },
  },
);

/** An object of a shop developer's that implements `Channel`, with what it implements of the abilities. */
const implemented = z
  .looseObject({
    id: z
      .string('has to be text')
      .regex(/^[\w.-]{1,64}$/, 'has to be 1 to 64 letters, digits, _, - or .')
      .refine((id) => id !== DESK_CHANNEL, `is "${DESK_CHANNEL}", which is the channel of the staff desk`),
    capabilities,
    render: method,
    ...Object.fromEntries(
      Object.values(ABILITY_MEMBERS).flatMap((members) =>
        Object.entries(members).map(([name, kind]) => [name, KINDS[kind].optional()]),
      ),
    ),
  })
  .check(({ value, issues }) => {
    for (const members of Object.values(ABILITY_MEMBERS)) {
      const names = Object.keys(members);
      const missing = names.filter((name) => value[name] === undefined);
      if (missing.length === 0 || missing.length === names.length) continue;
      const given = names.filter((name) => !missing.includes(name)).join(' and ');
      issues.push({
        code: 'custom',
        message: `has ${given} and lacks ${missing.join(' and ')}`,
        input: value,
      });
    }
  });

/** One entry of a config's `channels`: made by a factory such as `web()`, or an object that implements `Channel`. */
export const channelSchema = z.unknown().check(({ value, issues }) => {
  const refuse = (message: string) => issues.push({ code: 'custom', message, input: value });
  if (typeof value !== 'object' || value === null) {
    refuse(`is ${written(value)}, which is no channel. A channel is ${MADE_BY}`);
    return;
  }
  if ('open' in value && typeof value.open === 'function' && 'id' in value) return;
  if (!('id' in value || 'render' in value)) {
    refuse(`is no channel: it needs an id and the method render, or is ${MADE_BY}`);
    return;
  }
  for (const { path, message } of implemented.safeParse(value).error?.issues ?? [])
    issues.push({ code: 'custom', path: [...path], message, input: value });
});

/** A value that is no object, as it is written in code. */
function written(value: unknown): string {
  return typeof value === 'function' ? `the function ${value.name}` : String(JSON.stringify(value));
}
