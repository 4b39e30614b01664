import type { types } from '@slack/bolt';
import type { Activity } from 'botbuilder';
import { selectionOf } from '../../../models/conversation/selection.ts';
import { fileRefs } from '../../../models/files/file-ref.ts';
import { wordsFor } from '../../../models/locale/script-variants.ts';
import { CARD } from '../../../models/shop/card.ts';
import type { Capabilities } from '../../channel.ts';
import { showsAddress } from '../../shared/markdown/links.ts';
import { parseMarkdown } from '../../shared/markdown/parse-markdown.ts';
import { readCard } from '../../shared/read-card.ts';
import { numberedSelection, numberedText } from '../../shared/selection/numbered-selection.ts';
import { escaped, plainTextElement, type SlackBlock, type SlackMessage } from '../blocks/block.ts';
import { choiceBlocks, choiceMenu } from '../blocks/choice-blocks.ts';
import { formattedBlocks } from '../blocks/formatted-blocks.ts';
import { LIMITS } from '../blocks/limits.ts';
import { packBlocks } from '../blocks/pack-blocks.ts';
import { literal } from '../blocks/rich-text.ts';
import { selectionBlocks } from '../blocks/selection-blocks.ts';
import { MAX_UPLOAD_BYTES } from '../connection/slack-connection.ts';
import { cardBlocks } from './card-blocks.ts';
import type { CustomerWords } from './customer-words.en.ts';
import { CUSTOMER_WORDS } from './customer-words.ts';

/** The capabilities of Slack for customers. Texts are never sent as markup: Markdown becomes rich text. */
export const CAPABILITIES: Capabilities = {
  maxText: LIMITS.section,
  maxButtons: LIMITS.options,
  maxSelection: LIMITS.options,
  typing: false,
  cards: true,
  edits: true,
  maxFile: MAX_UPLOAD_BYTES,
  pace: 'interactive',
};

/** Largest number of cards in one answer; an answer with more says so in its text. */
const MOST_CARDS = 20;

/**
 * Renders an answer to a customer as Slack messages within Slack's limits. Files are only named here; the channel uploads them. A selection has
 * checkboxes in an `editable` message only, since they are removed once it is answered; an ephemeral message can't be edited. Default true.
 */
export function renderAnswer(
  activity: Partial<Activity>,
  { editable = true }: { readonly editable?: boolean } = {},
): SlackMessage[] {
  if (activity.type !== 'message') return [];
  const words = wordsFor(CUSTOMER_WORDS, activity.locale);
  const actions = activity.suggestedActions?.actions ?? [];
  const choices = choiceBlocks(actions, words.choose);
  const plainText = activity.text ?? '';
  const selection = selectionOf(activity);
  const boxes = selection && editable ? selectionBlocks(selection, words) : undefined;
  const menu = [
    ...(selection !== undefined && boxes === undefined
      ? [numberedText(numberedSelection(selection, activity.locale))]
      : []),
    ...(choices === undefined ? [choiceMenu(actions)] : []),
  ].join('\n\n');
  const files = fileRefs(activity).map(({ name, media }) => name || media);
  const blocks = [
    ...saidBlocks(activity, menu),
    ...cardsOf(activity, words),
    ...(files.length === 0 ? [] : [fileBlock(`${words.files}: ${files.join(', ')}`)]),
    ...(boxes === undefined ? [] : [boxes]),
    ...(choices ?? []),
  ];
  return packBlocks(blocks).map((packed) => ({
    text: escaped(textOf(packed) || plainText || files.join(', ')),
    blocks: packed,
  }));
}

/** What is said, with the menu below it. */
function saidBlocks({ text = '', textFormat }: Partial<Activity>, menu: string): SlackBlock[] {
  if (textFormat === 'markdown')
    return [...formattedBlocks(parseMarkdown(text)), ...literal(menu, { links: true })];
  return literal(menu === '' ? text : `${text}\n\n${menu}`, { links: true });
}

function cardsOf(activity: Partial<Activity>, words: CustomerWords): SlackBlock[] {
  const cards = (activity.attachments ?? [])
    .filter(({ contentType }) => contentType === CARD)
    .flatMap(({ content }) => readCard(content) ?? [])
    .slice(0, MOST_CARDS);
  return cards.flatMap((card, index) => [
    ...(index === 0 ? [] : [{ type: 'divider' as const }]),
    ...cardBlocks(card, index, words),
  ]);
}

function fileBlock(text: string): SlackBlock {
  return { type: 'context', elements: [plainTextElement(`📎 ${text}`, LIMITS.field)] };
}

/** The text of a message's blocks, for the notification. */
function textOf(blocks: readonly SlackBlock[]): string {
  return blocks
    .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
    .map((group) =>
      group.type === 'rich_text_list'
        ? group.elements.map(({ elements }) => `• ${flat(elements)}\n`).join('')
        : flat(group.elements),
    )
    .join('\n')
    .trim();
}

function flat(elements: readonly types.RichTextElement[]): string {
  return elements.map(words).join('');
}

function words(element: types.RichTextElement): string {
  if (element.type === 'text') return element.text;
  if (element.type !== 'link') return '';
  const { text, url } = element;
  return text === undefined || showsAddress(text, url) ? url : `${text} (${url})`;
}
