import type { Activity, Attachment, CardAction } from 'botbuilder';
import { CARD } from '../../models/shop/card.ts';
import type { Capabilities } from '../channel.ts';
import { escapeMarkdown } from './markdown/escape-markdown.ts';
import { splitMarkdown } from './markdown/split-markdown.ts';
import { splitText } from './split-text.ts';

/** Markdown as the text that a channel sends. */
export type FormatMarkdown = (markdown: string) => string;

/**
 * The ladder from rich to plain that every channel shares: long text in parts, choices as buttons, more choices than fit
 * as a numbered menu in the text. Choices, cards and files go with the last part. Pure.
 * `write`: what a text in Markdown becomes here; absent where parts stay Markdown, which the channel formats when it sends them.
 */
export function renderWithin(
  capabilities: Capabilities,
  activity: Partial<Activity>,
  write?: FormatMarkdown,
): readonly Partial<Activity>[] {
  if (activity.type !== 'message' || activity.text === undefined) return [activity];
  const { suggestedActions, text, attachments, ...said } = activity;
  const isWritten = activity.textFormat === 'markdown' && write !== undefined;
  const rest = isWritten ? { ...said, textFormat: 'plain' } : said;
  const actions = suggestedActions?.actions ?? [];
  const asMenu = actions.length > capabilities.maxButtons;
  const parts = partsOf(activity, asMenu ? menu(actions) : '', capabilities.maxText, write);
  const buttons =
    asMenu || actions.length === 0 ? {} : { suggestedActions: { to: [], actions: actions.map(button) } };
  const shown = attachments?.filter((attachment) => isShown(capabilities, attachment)) ?? [];
  const last = { ...buttons, ...(shown.length > 0 && { attachments: shown }) };
  if (parts.length === 0 && Object.keys(last).length > 0) return [{ ...rest, text, ...last }];
  return parts.map((part, index) => ({
    ...rest,
    text: part,
    ...(index === parts.length - 1 ? last : {}),
  }));
}

/** A text with the menu below it, in parts of at most `max` characters as they are sent. */
function partsOf(
  { text = '', textFormat }: Partial<Activity>,
  below: string,
  max: number,
  write: FormatMarkdown = (markdown) => markdown,
): string[] {
  const withMenu = (choices: string) => (choices === '' ? text : `${text}\n\n${choices}`);
  if (textFormat !== 'markdown') return splitText(withMenu(below), max);
  return splitMarkdown(withMenu(escapeMarkdown(below)), (part) => write(part).length <= max).map(write);
}

function isShown(capabilities: Capabilities, attachment: Attachment): boolean {
  if (attachment.contentType === CARD) return capabilities.cards;
  return capabilities.maxFile > 0;
}

function menu(actions: readonly CardAction[]): string {
  return actions.map((action, index) => `${index + 1}. ${action.title}`).join('\n');
}

/** A press says the value as if it had been typed: it shows in the log and works without a mouse too. */
function button(action: CardAction): CardAction {
  return { type: 'imBack', title: action.title, value: action.value ?? action.title };
}
