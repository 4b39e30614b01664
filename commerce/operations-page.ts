import { z } from 'zod';
import { DEFAULT_LOCALE } from '../models/locale/locale.ts';
import type { AnyOperation } from '../models/shop/operation.ts';
import { SHOP_OPERATIONS } from '../models/shop/operations/all-operations.ts';

/** The parts of a JSON schema that the page writes. */
interface Shape {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
}

/** `docs/shop-operations.md`: what each operation requires, does and refuses, as its declaration says it. */
export function operationsPage(): { readonly path: string; readonly text: string } {
  const types = new Map<string, string>();
  const sections = Object.entries(SHOP_OPERATIONS).flatMap(([title, operations]) => [
    `## ${title}`,
    '',
    ...operations.flatMap((operation) => sectionOf(operation, types)),
  ]);
  const named = [...types].sort(([left], [right]) => (left < right ? -1 : 1));
  const text = [
    '# The operations of a shop',
    '',
    'What the built-in dialogs call, and what a shop implements of it ([shop.md](shop.md) says how). A read may be repeated; a write is done once for each key. What an operation',
    'requires is checked in the order given: the first that does not hold is the refusal. A preview takes the arguments of its command, but for the amount that the customer agreed to, and',
    'gives exactly what the command would give or refuse now.',
    '',
    ...sections,
    '## Types',
    '',
    `Amounts are whole numbers in minor units (cents) of an ISO 4217 currency. A text has at least the default language (${DEFAULT_LOCALE}). A day is YYYY-MM-DD on the calendar of the shop.`,
    '',
    '| type | what it holds |',
    '| --- | --- |',
    ...named.map(([name, written]) => `| \`${name}\` | \`${written}\` |`),
    '',
  ].join('\n');
  return { path: 'docs/shop-operations.md', text };
}

function sectionOf(operation: AnyOperation, types: Map<string, string>): string[] {
  const { name, about = '', writes, least, subject, proves, requires = [], effects = [] } = operation;
  const refusals = Object.entries(operation.refused as Readonly<Record<string, z.ZodType>>);
  const facts = [
    writes ? 'write' : 'read',
    `least proof: \`${least}\``,
    ...(subject === undefined ? [] : [`about its \`${subject}\``]),
    ...(proves === undefined ? [] : [`proves \`${proves}\``]),
  ];
  return [
    `### ${name}`,
    '',
    `${about} (${facts.join(', ')})`,
    '',
    `- takes \`${written(shapeOf(operation.args), types)}\``,
    `- gives \`${written(shapeOf(operation.ok), types)}\``,
    ...(requires.length === 0
      ? []
      : [`- requires: ${requires.map((one, index) => `${index + 1}. ${one}`).join(' ')}`]),
    ...(effects.length === 0 ? [] : [`- does: ${effects.join(' ')}`]),
    '',
    ...(refusals.length === 0
      ? ['It never refuses.']
      : ['| refusal | when | tells |', '| --- | --- | --- |']),
    ...refusals.map(([reason, schema]) => {
      const shape = shapeOf(schema);
      const tells = Object.keys(shape.properties ?? {}).length === 0 ? '' : `\`${written(shape, types)}\``;
      return `| \`${reason}\` | ${shape.description ?? ''} | ${tells} |`;
    }),
    '',
  ];
}

function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input' }) as Shape;
}

/** A shape in TypeScript's notation; a named one by its name, which is collected. */
function written(shape: Shape, types: Map<string, string>): string {
  const { title } = shape;
  if (title === undefined) return unnamed(shape, types);
  if (!types.has(title)) {
    types.set(title, '');
    types.set(title, unnamed(shape, types));
  }
  return title;
}

function unnamed(
  { type, format, properties, required = [], items, enum: words, anyOf }: Shape,
  types: Map<string, string>,
): string {
  if (anyOf !== undefined) return anyOf.map((one) => written(one, types)).join(' or ');
  if (words !== undefined) return words.map((word) => `'${word}'`).join(' or ');
  if (items !== undefined) return `[${written(items, types)}]`;
  if (properties === undefined) return format === 'date' ? 'day' : (type ?? 'any');
  const fields = Object.entries(properties).map(
    ([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${written(field, types)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
