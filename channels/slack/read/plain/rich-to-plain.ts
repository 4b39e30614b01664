import { z } from 'zod';
import { list, maybe } from '../payload-fields.ts';
import { labelled } from './labelled.ts';
import type { Names } from './names.ts';

const count = z.number().int().min(0).max(10_000).catch(0);

const group = z.object({ type: z.string(), elements: list, style: maybe, indent: count, offset: count });

const element = z.object({
  type: z.string(),
  text: maybe,
  url: maybe,
  name: maybe,
  unicode: maybe,
  user_id: maybe,
  channel_id: maybe,
  usergroup_id: maybe,
  range: maybe,
  fallback: maybe,
  timestamp: z.number().optional().catch(undefined),
  value: maybe,
});

type Element = z.infer<typeof element>;

/** The rich text among a message's blocks as plain text; '' if there is none. */
export function richToPlain(blocks: readonly unknown[], names: Names, self?: string): string {
  const groups = blocks
    .flatMap((block) => group.safeParse(block).data ?? [])
    .filter(({ type }) => type === 'rich_text')
    .flatMap(({ elements }) => elements)
    .flatMap((item) => group.safeParse(item).data ?? []);
  return groups
    .map((each, index) => groupToPlain(each, names, index === 0 ? self : undefined).replace(/\n$/, ''))
    .join('\n');
}

function groupToPlain(each: z.infer<typeof group>, names: Names, self: string | undefined): string {
  switch (each.type) {
    case 'rich_text_list':
      return listToPlain(each, names);
    case 'rich_text_quote':
      return lineToPlain(each.elements, names)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    default:
      return lineToPlain(each.elements, names, self);
  }
}

function listToPlain({ elements, style, indent, offset }: z.infer<typeof group>, names: Names): string {
  return elements
    .flatMap((item) => group.safeParse(item).data ?? [])
    .map(({ elements: line }, index) => {
      const sign = style === 'ordered' ? `${offset + index + 1}.` : '•';
      return `${'  '.repeat(Math.min(indent, 8))}${sign} ${lineToPlain(line, names)}`;
    })
    .join('\n');
}

function lineToPlain(items: readonly unknown[], names: Names, self?: string): string {
  const elements = items.flatMap((item) => element.safeParse(item).data ?? []);
  const texts = elements.map((item) => elementToPlain(item, names));
  const first = elements[0];
  if (self === undefined || first?.type !== 'user' || first.user_id !== self) return texts.join('');
  return texts
    .slice(1)
    .join('')
    .replace(/^[\s,:]+/, '');
}

function elementToPlain(item: Element, names: Names): string {
  switch (item.type) {
    case 'link':
      return item.url === undefined ? (item.text ?? '') : labelled(item.url, item.text);
    case 'user':
      return called('@', names.users, item.user_id);
    case 'channel':
      return called('#', names.channels, item.channel_id);
    case 'usergroup':
      return called('@', names.groups, item.usergroup_id);
    case 'broadcast':
      return item.range === undefined ? '' : `@${item.range}`;
    case 'emoji':
      return emojiOf(item);
    case 'date':
      return item.fallback ?? dateOf(item.timestamp);
    case 'color':
      return item.value ?? '';
    default:
      return item.text ?? '';
  }
}

function called(sign: string, names: ReadonlyMap<string, string>, id: string | undefined): string {
  return id === undefined ? '' : `${sign}${names.get(id) ?? id}`;
}

/** The characters of an emoji, from its code points; a custom emoji of the workspace keeps its name. */
function emojiOf({ unicode, name }: Element): string {
  const points = unicode?.split('-').map((hex) => Number.parseInt(hex, 16)) ?? [];
  const valid = points.length > 0 && points.every(isCharacter);
  return valid ? String.fromCodePoint(...points) : `:${name ?? ''}:`;
}

function dateOf(timestamp: number | undefined): string {
  const date = new Date((timestamp ?? Number.NaN) * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** Whether a code point is a character: no lone surrogate. */
function isCharacter(point: number): boolean {
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
}
