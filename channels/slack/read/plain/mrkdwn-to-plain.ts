import { labelled } from './labelled.ts';
import type { Names } from './names.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** Slack's markup as plain text, in one pass, so that a decoded entity is never read as markup. */
export function mrkdwnToPlain(text: string, names: Names): string {
  return text.replace(/<([^<>]*)>|&(amp|lt|gt);/g, (all, token?: string, entity?: string) => {
    if (entity !== undefined) return ENTITIES[entity] ?? all;
    return token === undefined || token === '' ? all : tokenToPlain(token, names);
  });
}

function tokenToPlain(token: string, names: Names): string {
  const bar = token.indexOf('|');
  const target = unescaped(bar < 0 ? token : token.slice(0, bar));
  const label = bar < 0 ? undefined : unescaped(token.slice(bar + 1));
  const id = target.slice(1);
  if (target.startsWith('@')) return `@${names.users.get(id) ?? label ?? id}`;
  if (target.startsWith('#')) return `#${names.channels.get(id) ?? (label || id)}`;
  if (target.startsWith('!subteam^')) {
    const group = target.slice('!subteam^'.length);
    return `@${names.groups.get(group) ?? label?.replace(/^@/, '') ?? group}`;
  }
  if (target.startsWith('!date^')) return label ?? '';
  if (target.startsWith('!'))
    return label === undefined || label === '' ? `@${id}` : `@${label.replace(/^@/, '')}`;
  return labelled(target, label);
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (all, entity: string) => ENTITIES[entity] ?? all);
}
