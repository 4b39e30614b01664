import type { types } from '@slack/bolt';
import type {
  Block,
  FormattedText,
  Inline,
  Line,
  ListBlock,
  Mark,
} from '../../shared/markdown/formatted-text.ts';
import { addressOf, bareWords, showsAddress } from '../../shared/markdown/links.ts';
import { plainText } from '../../shared/markdown/plain-text.ts';
import { rowsAsList } from '../../shared/markdown/table-rows.ts';
import { clean, isWebLink, type SlackBlock } from './block.ts';
import { LIMITS } from './limits.ts';
import { sizeOf } from './pack-blocks.ts';
import { line, rich, word } from './rich-text.ts';

/** The only elements made here: none of them can be a mention. */
type Words = types.RichTextText | types.RichTextLink;

type Style = Partial<Record<'bold' | 'italic' | 'strike' | 'code', true>>;

/** The style that Slack has for a mark. */
const STYLES = { strong: 'bold', emphasis: 'italic', strike: 'strike' } as const satisfies Record<
  Mark,
  keyof Style
>;

/**
 * A formatted text as blocks of rich text, one a block of it. Words are only ever elements of text, so that they ping nobody, and a
 * link's address is one of the web, else it is written behind its words.
 */
export function formattedBlocks(text: FormattedText): SlackBlock[] {
  return text.flatMap(slackBlocks);
}

function slackBlocks(block: Block): SlackBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return inBlock(line, elements(block.children));
    case 'heading':
      return inBlock(line, elements(block.children, { bold: true }));
    case 'quote':
      return inBlock((...parts) => ({ type: 'rich_text_quote', elements: parts }), quoted(block.children));
    case 'code':
      return inBlock(
        (...parts) => ({ type: 'rich_text_preformatted', elements: parts }),
        block.text.trim() === '' ? [] : [word(block.text)],
      );
    case 'rule':
      return [{ type: 'divider' }];
    case 'list':
      return listBlocks(listsOf(block, 0));
    case 'table':
      return listBlocks(listsOf(rowsAsList(block), 0));
  }
}

/** Nothing for words that are all blank, which Slack refuses. */
function inBlock(make: (...parts: Words[]) => types.RichTextBlockElement, parts: Words[]): SlackBlock[] {
  return parts.length === 0 ? [] : [rich(make(...parts))];
}

/** A quote in Slack is one run of words: what is no paragraph in it is written as plain text. */
function quoted(blocks: readonly Block[]): Words[] {
  return blocks.flatMap((block, index) => {
    const parts = block.kind === 'paragraph' ? elements(block.children) : textElement(plainText([block]), {});
    return index === 0 ? parts : [{ type: 'text' as const, text: '\n' }, ...parts];
  });
}

/** Slack has no list in a list: a deeper one follows the item with a larger indent, and the rest of the list after it. */
function listsOf({ start, items }: ListBlock, indent: number): types.RichTextList[] {
  return items.flatMap((blocks, index) => {
    const inner = blocks.flatMap((block): types.RichTextList[] => {
      if (block.kind === 'list') return listsOf(block, indent + 1);
      if (block.kind === 'table') return listsOf(rowsAsList(block), indent + 1);
      return [];
    });
    const own = blocks.filter(({ kind }) => kind !== 'list' && kind !== 'table');
    const words = quoted(own);
    const item: types.RichTextList = {
      type: 'rich_text_list',
      style: start === null ? 'bullet' : 'ordered',
      ...(indent > 0 && { indent }),
      ...(start !== null && start + index > 1 && { offset: start + index - 1 }),
      elements: [line(...(words.length === 0 ? [word('')] : words))],
    };
    return [item, ...inner];
  });
}

/** Items that follow each other share a list, and a block holds as many as its size allows. */
function listBlocks(items: readonly types.RichTextList[]): SlackBlock[] {
  const blocks: types.RichTextList[][] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block === undefined || size + own > LIMITS.section) {
      blocks.push([item]);
      size = 0;
    } else if (last?.style === item.style && last.indent === item.indent) {
      block.splice(-1, 1, { ...last, elements: [...last.elements, ...item.elements] });
    } else block.push(item);
    size += own;
  }
  return blocks.map((lists) => rich(...lists));
}

function elements(words: Line, style: Style = {}): Words[] {
  const all: Words[] = [];
  for (const element of words.flatMap((inline) => inlineElements(inline, style))) {
    const last = all.at(-1);
    const isPlain = element.type === 'text' && element.style === undefined;
    // A section takes 1,000 elements; each line break is one.
    if (isPlain && last?.type === 'text' && last.style === undefined)
      all.splice(-1, 1, { type: 'text', text: last.text + element.text });
    else all.push(element);
  }
  return all;
}

function inlineElements(inline: Inline, style: Style): Words[] {
  switch (inline.kind) {
    case 'text':
      return textElement(inline.text, style);
    case 'code':
      return textElement(inline.text, { ...style, code: true });
    case 'break':
      return textElement('\n', {});
    case 'link':
      return linkElements(inline, style);
    default:
      return elements(inline.children, { ...style, [STYLES[inline.kind]]: true });
  }
}

function linkElements({ url, children }: Extract<Inline, { kind: 'link' }>, style: Style): Words[] {
  const words = clean(bareWords(children));
  if (isWebLink(url)) return [{ type: 'link', url, ...(words !== url && { text: words }), ...styled(style) }];
  const address = showsAddress(words, url) ? '' : ` (${addressOf(url)})`;
  return [...elements(children, style), ...textElement(address, style)];
}

function textElement(text: string, style: Style): Words[] {
  const cleaned = clean(text);
  return cleaned === '' ? [] : [{ type: 'text', text: cleaned, ...styled(style) }];
}

function styled(style: Style): { style?: Style } {
  return Object.keys(style).length === 0 ? {} : { style };
}
