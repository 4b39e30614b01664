import { z } from 'zod';
import type { Outcome } from '../../models/conversation/command.ts';
import type { Json, JsonObject } from '../../models/json.ts';
import { type AnyOperation, faultOfResult, isLimited } from '../../models/shop/operation.ts';
import { readWording } from '../../models/values/wording-operation.ts';
import { wordingSamples } from './references.ts';

/** What an operation of the shop may give when it succeeds, by its name, in place of samples that are made from its schema. */
export type OkSamples = { readonly [operation: string]: (args: JsonObject) => readonly JsonObject[] };

/** Of operations that the bot itself answers. */
const OWN_SAMPLES: OkSamples = { [readWording.name]: wordingSamples };

/** A result of the shop. */
export interface Answer {
  readonly outcome: Outcome;
  readonly value: JsonObject;
}

/**
 * What an operation may answer: samples of `ok`, each refusal, one for a reason that it does not declare, a failure, a time-out, and a rate limit where it has one. A property of `ok`
 * that has the name of an argument gets the argument's value.
 * @throws if no sample of a schema is valid
 */
export function answersOf(operation: AnyOperation, args: JsonObject, samples: OkSamples): readonly Answer[] {
  const { name, ok, refused } = operation;
  const made = { ...OWN_SAMPLES, ...samples }[name];
  const good = (made?.(args) ?? objectsOf(ok).map((value) => echoed(value, args, ok))).map(
    (value): Answer => ({ outcome: 'ok', value }),
  );
  const refusals = Object.entries(refused as Readonly<Record<string, z.ZodType>>).map(([reason, schema]) =>
    objectsOf(schema).map((more): Answer => ({ outcome: 'refused', value: { reason, ...more } })),
  );
  return [
    ...[good, ...refusals].flatMap((group) => valid(operation, group)),
    { outcome: 'refused', value: { reason: 'a reason of a newer shop' } },
    { outcome: 'failed', value: { reason: 'broken' } },
    { outcome: 'timed-out', value: { reason: 'slow' } },
    ...(isLimited(operation) ? [{ outcome: 'limited', value: { reason: 'limited' } } as const] : []),
  ];
}

function valid(operation: AnyOperation, answers: readonly Answer[]): readonly Answer[] {
  const sound = answers.filter((answer) => faultOfResult(operation, answer) === undefined);
  const [first] = answers;
  if (sound.length > 0 || first === undefined) return sound;
  const of = first.outcome === 'ok' ? 'ok' : String(first.value['reason']);
  const fault = faultOfResult(operation, first);
  throw new Error(
    `No sample of "${of}" of "${operation.name}" could be made: ${fault}. Give \`samples\`, or \`.meta({ examples })\` in the schema.`,
  );
}

/** The result with the arguments of the same names in place of its own, as far as its schema allows: an operation gives what was asked for. */
function echoed(value: JsonObject, args: JsonObject, schema: z.ZodType): JsonObject {
  const result = { ...value };
  for (const [name, asked] of Object.entries(args))
    if (Object.hasOwn(value, name) && schema.safeParse({ ...result, [name]: asked }).success)
      result[name] = asked;
  return result;
}

function objectsOf(schema: z.ZodType): JsonObject[] {
  return samplesOf(schema).filter(
    (value): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
}

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * Samples of a schema, by its JSON Schema: one value that has everything, and one more for each other form of each part, such as an absent property,
 * each member of an enumeration, an empty list. Values of `.meta({ examples })` are taken as they are.
 */
export function samplesOf(schema: z.ZodType): readonly Json[] {
  const whole = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return unique(forms(whole, whole, 0));
}

/** Most levels of a schema that refers to itself. */
const MAX_DEPTH = 8;

function forms(schema: z.core.JSONSchema._JSONSchema, whole: Schema, depth: number): Json[] {
  if (typeof schema === 'boolean' || depth > MAX_DEPTH) return [null];
  if (schema.examples !== undefined) return schema.examples as Json[];
  if (schema.const !== undefined) return [schema.const as Json];
  if (schema.enum !== undefined) return schema.enum as Json[];
  const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  if (schema.$ref !== undefined)
    return forms(name === undefined ? whole : (whole.$defs?.[name] ?? true), whole, depth + 1);
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return either.flatMap((one) => forms(one, whole, depth + 1));
  if (schema.allOf !== undefined) return merged(schema.allOf.map((part) => forms(part, whole, depth + 1)));
  if (schema.type === 'object') return objects(schema, whole, depth);
  if (schema.type === 'array') return lists(schema, whole, depth);
  if (schema.type === 'string') return strings(schema);
  if (schema.type === 'number' || schema.type === 'integer') return numbers(schema);
  return schema.type === 'boolean' ? [true, false] : [null];
}

/** The whole object first, then one for each other form of each property, and the one without any property that may be absent. */
function objects(schema: Schema, whole: Schema, depth: number): Json[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = Object.entries(properties).map(([name, of]) => [name, forms(of, whole, depth + 1)] as const);
  const all = Object.fromEntries(known.map(([name, [first = null]]) => [name, first]));
  if (known.length === 0 && typeof additionalProperties === 'object') {
    const [value = null] = forms(additionalProperties, whole, depth + 1);
    return [{ sample: value }, {}];
  }
  const least = Object.fromEntries(Object.entries(all).filter(([name]) => required.includes(name)));
  const others = known.flatMap(([name, [, ...rest]]) => rest.map((value) => ({ ...all, [name]: value })));
  const without = Object.keys(all)
    .filter((name) => !required.includes(name))
    .map((name) => Object.fromEntries(Object.entries(all).filter(([other]) => other !== name)));
  return [all, ...others, ...without, least];
}

function lists(
  { items, prefixItems, minItems = 0, maxItems = 2 }: Schema,
  whole: Schema,
  depth: number,
): Json[] {
  if (prefixItems !== undefined) return [prefixItems.map((item) => forms(item, whole, depth + 1)[0] ?? null)];
  const of = Array.isArray(items) ? (items[0] ?? true) : (items ?? true);
  const [first = null, second = first, ...rest] = forms(of, whole, depth + 1);
  const sizes = [[first], [], [first, second], ...rest.map((item) => [item])];
  const fitting = sizes.filter(({ length }) => length >= minItems && length <= maxItems);
  return fitting.length > 0 ? fitting : [Array.from({ length: minItems }, () => first)];
}

/** A value of each format that zod knows and that a dialog may word. */
const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-11-20',
  time: '09:30:00',
  'date-time': '2026-11-20T09:30:00Z',
  duration: 'P1D',
  email: 'ann@example.com',
  uri: 'https://shop.example/page',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  ipv4: '192.0.2.1',
};

function strings({ format, minLength = 0, maxLength = 200 }: Schema): Json[] {
  const known = format === undefined ? undefined : FORMATS[format];
  return [known ?? 'sample'.padEnd(minLength, 'x').slice(0, maxLength)];
}

function numbers(schema: Schema): Json[] {
  const { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const unit = multipleOf ?? (type === 'integer' ? 1 : 0.5);
  const least = minimum ?? (exclusiveMinimum === undefined ? 0 : Number(exclusiveMinimum) + unit);
  const most =
    maximum ?? (exclusiveMaximum === undefined ? least + 4 * unit : Number(exclusiveMaximum) - unit);
  return [2 * unit, 0].map((number) => Math.min(Math.max(number, least), Math.max(least, most)));
}

function merged(parts: readonly Json[][]): Json[] {
  const objects = parts.map(([first]) => (typeof first === 'object' && !Array.isArray(first) ? first : {}));
  return [Object.assign({}, ...objects) as Json];
}

function unique(values: readonly Json[]): Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
