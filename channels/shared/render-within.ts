import type { Activity, Attachment, CardAction } from 'botbuilder';
import { selectionOf } from '../../models/conversation/selection.ts';
import { CARD } from '../../models/shop/card.ts';
import type { Capabilities } from '../channel.ts';
import { escapeMarkdown } from './markdown/escape-markdown.ts';
import { splitMarkdown } from './markdown/split-markdown.ts';
import { numberedSelection, numberedText } from './selection/numbered-selection.ts';
import { splitText } from './split-text.ts';

/** Turns Markdown into the text that a channel sends. */
export type FormatMarkdown = (markdown: string) => string;

/**
 * Renders an activity within a channel's capabilities, for every channel alike: a long text is split, choices become buttons, and too many
 * choices a numbered menu in the text, as a selection does where the channel has no checkboxes. Choices, cards and files go with the last part.
 * Pure.
 * `format` turns Markdown into the channel's own text. Default: parts stay Markdown, and the channel formats them when it sends.
 */
export function renderWithin(
  capabilities: Capabilities,
  activity: Partial<Activity>,
  format?: FormatMarkdown,
): readonly Partial<Activity>[] {
  if (activity.type !== 'message' || activity.text === undefined) return [activity];
  const { suggestedActions, text, attachments, ...said } = activity;
  const selection = selectionOf(activity);
  const asNumbers = selection !== undefined && selection.options.length > (capabilities.maxSelection ?? 0);
  const fields = selection === undefined ? said : withoutSelection(said);
  const isFormatted = activity.textFormat === 'markdown' && format !== undefined;
  const rest = isFormatted ? { ...fields, textFormat: 'plain' } : fields;
  const actions = suggestedActions?.actions ?? [];
  const asMenu = actions.length > capabilities.maxButtons;
  const below = [
    ...(asNumbers ? [numberedText(numberedSelection(selection, activity.locale))] : []),
    ...(asMenu ? [menu(actions)] : []),
  ].join('\n\n');
  const parts = partsOf(activity, below, capabilities.maxText, format);
  const buttons =
    asMenu || actions.length === 0 ? {} : { suggestedActions: { to: [], actions: actions.map(button) } };
  const shown = attachments?.filter((attachment) => isShown(capabilities, attachment)) ?? [];
  const last = {
    ...buttons,
    ...(shown.length > 0 && { attachments: shown }),
    ...(selection !== undefined && !asNumbers && { channelData: activity.channelData }),
  };
  if (parts.length === 0 && Object.keys(last).length > 0) return [{ ...rest, text, ...last }];
  return parts.map((part, index) => ({
    ...rest,
    text: part,
    ...(index === parts.length - 1 ? last : {}),
  }));
}

/** A text with the menu below it, in parts of at most `max` characters after formatting. */
function partsOf(
  { text = '', textFormat }: Partial<Activity>,
  below: string,
  max: number,
  format: FormatMarkdown = (markdown) => markdown,
): string[] {
  const withMenu = (choices: string) => (choices === '' ? text : `${text}\n\n${choices}`);
  if (textFormat !== 'markdown') return splitText(withMenu(below), max);
  return splitMarkdown(withMenu(escapeMarkdown(below)), (part) => format(part).length <= max).map(format);
}

function withoutSelection({ channelData, ...said }: Partial<Activity>): Partial<Activity> {
  const { selection: _selection, ...rest } = channelData ?? {};
  return { ...said, ...(Object.keys(rest).length > 0 && { channelData: rest }) };
}

function isShown(capabilities: Capabilities, attachment: Attachment): boolean {
  if (attachment.contentType === CARD) return capabilities.cards;
  return capabilities.maxFile > 0;
}

function menu(actions: readonly CardAction[]): string {
  return actions.map((action, index) => `${index + 1}. ${action.title}`).join('\n');
}

/** A button that sends its value as the customer's message (`imBack`), so that it is in the log. */
function button(action: CardAction): CardAction {
  return { type: 'imBack', title: action.title, value: action.value ?? action.title };
}
