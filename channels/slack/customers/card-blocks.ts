import type { types } from '@slack/bolt';
import type { Card, OrderCard, ProductCard } from '../../../models/shop/card.ts';
import { isWebLink, plainTextElement, type SlackBlock } from '../blocks/block.ts';
import { linkButton } from '../blocks/buttons.ts';
import { cut, LIMITS } from '../blocks/limits.ts';
import { bold, line, literalElements, rich, word } from '../blocks/rich-text.ts';
import type { CustomerWords } from './customer-words.en.ts';

const SIGNS = { done: '✅', current: '🔵', open: '⚪' } as const;

/** Largest number of steps (the latest) and of items; further items are counted. */
const MOST_LINES = 20;

/** Longest step or item, in characters, to fit a phone. */
const LINE = 120;

/** An order or a product as blocks; `index` makes the action ids of its buttons unique. */
export function cardBlocks(card: Card, index: number, words: CustomerWords): SlackBlock[] {
  return card.type === 'order' ? orderBlocks(card, index, words) : productBlocks(card, index, words);
}

function orderBlocks(card: OrderCard, index: number, words: CustomerWords): SlackBlock[] {
  const fields = [card.status, card.total].filter((text) => text.trim() !== '');
  const steps = card.steps.slice(-MOST_LINES).map((step) => {
    const on = step.on === undefined ? '' : ` · ${step.on}`;
    const text = cut(`${SIGNS[step.state]} ${step.label}${on}`, LINE);
    return line(step.state === 'current' ? bold(text) : word(text));
  });
  const named = card.items.filter((item) => item.trim() !== '');
  const rest = named.length > MOST_LINES ? [`+ ${named.length - MOST_LINES}`] : [];
  const items = [...named.slice(0, MOST_LINES), ...rest].map((item) =>
    line(...literalElements(cut(item, LINE))),
  );
  const track =
    card.tracking?.url === undefined
      ? undefined
      : linkButton(`track:${index}`, card.tracking.label || words.track, card.tracking.url);
  return [
    { type: 'header', text: plainTextElement(card.title, LIMITS.header) },
    ...(fields.length === 0
      ? []
      : [{ type: 'section' as const, fields: fields.map((text) => plainTextElement(text, LIMITS.field)) }]),
    ...(steps.length === 0 ? [] : [rich(...steps)]),
    ...(items.length === 0
      ? []
      : [rich({ type: 'rich_text_list', style: 'bullet', elements: items } satisfies types.RichTextList)]),
    ...(card.tracking !== undefined && track === undefined
      ? [{ type: 'context' as const, elements: [plainTextElement(card.tracking.label, LIMITS.field)] }]
      : []),
    ...(track === undefined ? [] : [{ type: 'actions' as const, elements: [track] }]),
  ];
}

function productBlocks(card: ProductCard, index: number, words: CustomerWords): SlackBlock[] {
  const view = card.url === undefined ? undefined : linkButton(`view:${index}`, words.view, card.url);
  const text = [card.title, card.text, card.price].filter((part) => part.trim() !== '').join('\n');
  const { image } = card;
  const accessory: types.ImageElement | undefined =
    image === undefined || !isWebLink(image.url)
      ? undefined
      : {
          type: 'image',
          image_url: image.url,
          alt_text: plainTextElement(image.alt.trim() === '' ? card.title : image.alt, LIMITS.alt).text,
        };
  return [
    {
      type: 'section',
      text: plainTextElement(text, LIMITS.section),
      ...(accessory !== undefined && { accessory }),
    },
    ...(view === undefined ? [] : [{ type: 'actions' as const, elements: [view] }]),
  ];
}
