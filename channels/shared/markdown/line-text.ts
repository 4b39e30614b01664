import type { Block, FormattedText, Inline, Line, ListBlock, Mark } from './formatted-text.ts';
import { addressOf, bareWords, showsAddress } from './links.ts';
import { rowsAsList } from './table-rows.ts';

/** How a channel with plain-text messages writes formatting. */
export interface LineStyle {
  /** The bullet of a list without numbers. */
  readonly bullet: string;
  /** Writes unformatted words, so that the channel reads no mark in them. */
  words(text: string): string;
  /** Writes marked words; `before` and `after` are the adjacent characters, empty at the ends of a line. */
  marked(kind: Mark, text: string, before: string, after: string): string;
  code(text: string): string;
  codeBlock(text: string): string;
  /** Writes a line of a paragraph, so that the channel reads no list or quote at its start. */
  line(text: string): string;
}

/** A formatted text as lines of text: a blank line between blocks, none below a heading. */
export function lineText(text: FormattedText, style: LineStyle): string {
  return text.reduce((all, block, index) => {
    const gap = index === 0 ? '' : text[index - 1]?.kind === 'heading' ? '\n' : '\n\n';
    return all + gap + blockText(block, style);
  }, '');
}

function blockText(block: Block, style: LineStyle): string {
  switch (block.kind) {
    case 'paragraph':
      return lined(inlineText(block.children, style), style);
    case 'heading':
      return lined(inlineText([{ kind: 'strong', children: block.children }], style), style);
    case 'quote':
      return indented(lineText(block.children, style), '> ', '> ');
    case 'code':
      return style.codeBlock(block.text);
    case 'rule':
      return '———';
    case 'list':
      return listText(block, style);
    case 'table':
      return listText(rowsAsList(block), style);
  }
}

function listText({ start, items }: ListBlock, style: LineStyle): string {
  return items
    .map((blocks, index) => {
      const sign = start === null ? style.bullet : `${start + index}. `;
      return indented(
        blocks.map((block) => blockText(block, style)).join('\n'),
        sign,
        ' '.repeat(sign.length),
      );
    })
    .join('\n');
}

function indented(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}

function lined(text: string, style: LineStyle): string {
  return text
    .split('\n')
    .map((line) => style.line(line.trim()))
    .join('\n');
}

function inlineText(line: Line, style: LineStyle): string {
  const inner = line.map((inline) => innerText(inline, style));
  return line.reduce((all, inline, index) => {
    const text = inner[index] ?? '';
    if (!isMarked(inline)) return all + text;
    return all + markedLines(inline.kind, text, all.at(-1) ?? '', inner[index + 1]?.at(0) ?? '', style);
  }, '');
}

function isMarked(inline: Inline): inline is Extract<Inline, { kind: Mark }> {
  return inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'strike';
}

/** Marks each line by itself, since a mark must not span two lines. */
function markedLines(kind: Mark, text: string, before: string, after: string, style: LineStyle): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) =>
      style.marked(kind, line, index === 0 ? before : '', index === lines.length - 1 ? after : ''),
    )
    .join('\n');
}

function innerText(inline: Inline, style: LineStyle): string {
  switch (inline.kind) {
    case 'text':
      return style.words(inline.text);
    case 'code':
      return style.code(inline.text);
    case 'break':
      return '\n';
    case 'link': {
      const bare = bareWords(inline.children);
      const address = addressOf(inline.url);
      return showsAddress(bare, inline.url) ? bare : `${inlineText(inline.children, style)} (${address})`;
    }
    default:
      return inlineText(inline.children, style);
  }
}
