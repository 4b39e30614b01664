import type { Activity } from 'botbuilder';
import { fileRefs } from '../../../models/files/file-ref.ts';
import { CARD } from '../../../models/shop/card.ts';
import type { Capabilities } from '../../channel.ts';
import { readCard } from '../../shared/read-card.ts';
import { escaped, plain, type SlackBlock, type SlackMessage } from '../blocks/block.ts';
import { choiceBlocks, choiceMenu } from '../blocks/choice-blocks.ts';
import { LIMITS } from '../blocks/limits.ts';
import { packBlocks } from '../blocks/pack-blocks.ts';
import { literal } from '../blocks/rich-text.ts';
import { MAX_UPLOAD_BYTES } from '../connection/slack-connection.ts';
import { cardBlocks } from './card-blocks.ts';
import { customerWords } from './customer-words.ts';

/** The capabilities of Slack for customers. Slack's markup is not Markdown, and texts are never sent as markup. */
export const CAPABILITIES: Capabilities = {
  maxText: LIMITS.section,
  maxButtons: LIMITS.options,
  markdown: false,
  typing: false,
  cards: true,
  edits: true,
  maxFile: MAX_UPLOAD_BYTES,
  pace: 'interactive',
};

/** Largest number of cards in one answer; an answer with more says so in its text. */
const MOST_CARDS = 20;

/** Renders an answer to a customer as Slack messages within Slack's limits. Files are only named here; the channel uploads them. */
export function renderAnswer(activity: Partial<Activity>): SlackMessage[] {
  if (activity.type !== 'message') return [];
  const words = customerWords(activity.locale);
  const actions = activity.suggestedActions?.actions ?? [];
  const choices = choiceBlocks(actions, words.choose);
  const plainText = activity.text ?? '';
  const text = choices === undefined ? `${plainText}\n\n${choiceMenu(actions)}` : plainText;
  const files = fileRefs(activity).map(({ name, media }) => name || media);
  const blocks: SlackBlock[] = [
    ...literal(text, { links: true }),
    ...cardsOf(activity, words),
    ...(files.length === 0 ? [] : [fileBlock(`${words.files}: ${files.join(', ')}`)]),
    ...(choices ?? []),
  ];
  return packBlocks(blocks).map((packed) => ({
    text: escaped(textOf(packed) || plainText || files.join(', ')),
    blocks: packed,
  }));
}

function cardsOf(activity: Partial<Activity>, words: ReturnType<typeof customerWords>): SlackBlock[] {
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
  return { type: 'context', elements: [plain(`📎 ${text}`, LIMITS.field)] };
}

/** The text of a message's blocks, for the notification. */
function textOf(blocks: readonly SlackBlock[]): string {
  return blocks
    .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
    .map(({ elements }) =>
      elements
        .map((item) => {
          if (item.type === 'text') return item.text;
          if (item.type === 'link') return item.url;
          return item.type === 'rich_text_section' ? `• ${flat(item.elements)}\n` : '';
        })
        .join(''),
    )
    .join('\n')
    .trim();
}

function flat(elements: readonly { readonly type: string }[]): string {
  return elements.map((item) => ('text' in item && typeof item.text === 'string' ? item.text : '')).join('');
}
