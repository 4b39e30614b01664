import type { types } from '@slack/bolt';
import type { FileRef } from '../../../../models/desk/desk.ts';
import type { CustomerEntry, DeskPost } from '../../../../models/desk/desk-post.ts';
import { parseMarkdown } from '../../../shared/markdown/parse-markdown.ts';
import { plainTextElement, type SlackBlock, type SlackMessage } from '../../blocks/block.ts';
import { formattedBlocks } from '../../blocks/formatted-blocks.ts';
import { cut, LIMITS } from '../../blocks/limits.ts';
import { packBlocks } from '../../blocks/pack-blocks.ts';
import { bold, line, literal, literalElements, rich } from '../../blocks/rich-text.ts';
import { isSlackUser, message } from '../desk-words.ts';

/** The user groups that a notice may mention. */
export interface MentionGroups {
  readonly staff?: string;
  readonly lead?: string;
}

type Post<T extends DeskPost['type']> = Extract<DeskPost, { type: T }>;

const WHO = { customer: 'Customer', bot: 'Bot', staff: 'Staff' } as const;

/** Longest name in front of a text, in characters. */
const NAME = 120;

/** The messages before the escalation. */
export function historyPost({ lines }: Post<'history'>): SlackMessage[] {
  const blocks = lines.flatMap((line) => attributed(WHO[line.who], textBlocks(line)));
  return packed('What was said before', [context('What was said before'), ...blocks]);
}

/** Messages of the customer, each in its current state. */
export function customerPost({ name, entries }: Post<'customer'>): SlackMessage[] {
  const title = cut(name.trim() === '' ? WHO.customer : name, NAME);
  // The name is repeated after an answer of the bot.
  const blocks = entries.flatMap((entry, index) => {
    const isNamed = index === 0 || (entries[index - 1]?.answers ?? []).length > 0;
    return isNamed ? attributed(title, entryBlocks(entry)) : entryBlocks(entry);
  });
  const words = entries
    .flatMap(({ text, state, answers = [] }) => [state === 'deleted' ? '(deleted)' : text, ...answers])
    .join('\n');
  return packed(`${title}: ${words}`, blocks);
}

function entryBlocks({ text, files, state, answers = [] }: CustomerEntry): SlackBlock[] {
  const isDeleted = state === 'deleted';
  const note = isDeleted ? 'The customer deleted this message.' : 'edited';
  return [
    ...literal(text, { strike: isDeleted }),
    ...(files.length === 0 ? [] : [context(`📎 ${files.map(fileWords).join(', ')}`)]),
    ...(state === undefined ? [] : [context(note)]),
    ...answers.flatMap((answer) => attributed(WHO.bot, literal(answer))),
  ];
}

function fileWords({ name, media, size }: FileRef): string {
  const megabytes =
    size >= 1e6 ? `${(size / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(size / 1e3))} kB`;
  return `${cut(name || media, NAME)} (${megabytes})`;
}

/** A message of the bot while the customer was waiting. */
export function botPost(post: Post<'bot'>): SlackMessage[] {
  return packed(`Bot: ${post.text}`, attributed('Bot', textBlocks(post)));
}

/** Plain text as it is, Markdown as rich text. */
function textBlocks({ text, markdown }: { readonly text: string; readonly markdown?: true }): SlackBlock[] {
  return markdown ? formattedBlocks(parseMarkdown(text)) : literal(text);
}

/** A message that a person of the shop sent in the provider's own app. */
export function providerAppPost({ text, files }: Post<'provider-app-message'>): SlackMessage[] {
  const title = 'From the phone';
  const names = files.length === 0 ? [] : [context(`📎 ${files.map(fileWords).join(', ')}`)];
  return packed(`${title}: ${text}`, attributed(title, [...literal(text), ...names]));
}

/** A notice for staff, with its mentions. */
export function noticePost({ text, ping }: Post<'notice'>, groups: MentionGroups): SlackMessage[] {
  const mentions = mentionElements(ping, groups).flatMap((element): types.RichTextElement[] => [
    element,
    { type: 'text', text: ' ' },
  ]);
  const [first, ...rest] = literal(text);
  const elements = first?.elements.flatMap((group) =>
    group.type === 'rich_text_section' ? group.elements : [],
  );
  if (mentions.length === 0 && elements === undefined) return [];
  return packed(text, [rich(line(...mentions, ...(elements ?? []))), ...rest]);
}

function mentionElements(ping: Post<'notice'>['ping'], groups: MentionGroups): types.RichTextElement[] {
  if (ping === undefined) return [];
  if (typeof ping === 'object') {
    return ping.filter(isSlackUser).map((user_id) => ({ type: 'user', user_id }));
  }
  const group = groups[ping];
  return group !== undefined && /^S[A-Z0-9]+$/.test(group)
    ? [{ type: 'usergroup', usergroup_id: group }]
    : [];
}

/** An internal note, marked as such. */
export function notePost({ by, text }: Post<'note'>): SlackMessage[] {
  const name = cut(by.name.trim() === '' ? by.id : by.name, NAME);
  return packed(`Note by ${name}: ${text}`, [
    rich(line(bold('🔒 Internal note'), ...literalElements(` by ${name}`))),
    ...literal(text, { quote: true }),
  ]);
}

/** A text for one member of staff only. */
export function privatePost({ text }: Post<'private'>): SlackMessage[] {
  return packed(text, literal(text));
}

function attributed(name: string, [first, ...rest]: readonly SlackBlock[]): SlackBlock[] {
  const title = bold(name);
  if (first?.type !== 'rich_text') {
    return [rich(line(title)), ...(first === undefined ? [] : [first]), ...rest];
  }
  return [rich(line(title), ...first.elements), ...rest];
}

function context(text: string): SlackBlock {
  return { type: 'context', elements: [plainTextElement(text, LIMITS.field)] };
}

function packed(text: string, blocks: readonly SlackBlock[]): SlackMessage[] {
  return packBlocks(blocks).map((part) => message(cut(text, LIMITS.section), part));
}
