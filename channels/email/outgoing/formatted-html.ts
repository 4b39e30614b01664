import type {
  Block,
  FormattedText,
  Inline,
  Line,
  ListBlock,
  TableBlock,
} from '../../shared/markdown/formatted-text.ts';
import { escapeHtml } from './escape-html.ts';

/** The style of a table cell, in every table of a mail. */
export const CELL = 'style="padding:6px 12px 6px 0;vertical-align:top;text-align:left"';

const TAGS = { strong: 'strong', emphasis: 'em', strike: 's' } as const;

const BELOW = 'margin:0 0 16px';
const MONO = 'font-family:ui-monospace,Menlo,Consolas,monospace';

/** A formatted text as HTML for a mail. All text is escaped, and nothing is loaded from a server. */
export function formattedHtml(text: FormattedText): string {
  return text.map((block) => blockHtml(block)).join('');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="${BELOW}">${lineHtml(block.children)}</p>`;
    case 'heading':
      return `<p style="margin:0 0 4px"><strong>${lineHtml(block.children)}</strong></p>`;
    case 'quote':
      return `<blockquote style="${BELOW};padding-left:12px;border-left:3px solid #999999">${formattedHtml(block.children)}</blockquote>`;
    case 'code':
      return `<pre style="${BELOW};white-space:pre-wrap;${MONO}">${escapeHtml(block.text)}</pre>`;
    case 'rule':
      return `<hr style="${BELOW};border:0;border-top:1px solid #999999">`;
    case 'list':
      return listHtml(block, BELOW);
    case 'table':
      return tableHtml(block);
  }
}

function listHtml({ start, items }: ListBlock, margin: string): string {
  const inner = items.map((blocks) => `<li>${itemHtml(blocks)}</li>`).join('');
  const style = `style="${margin};padding-left:24px"`;
  return start === null ? `<ul ${style}>${inner}</ul>` : `<ol start="${start}" ${style}>${inner}</ol>`;
}

/** The first paragraph stands beside the bullet, a nested list close below it. */
function itemHtml([first, ...others]: readonly Block[]): string {
  const below = others.map((block) =>
    block.kind === 'list' ? listHtml(block, 'margin:0') : blockHtml(block),
  );
  if (first === undefined) return '';
  return (first.kind === 'paragraph' ? lineHtml(first.children) : blockHtml(first)) + below.join('');
}

function tableHtml({ head, rows }: TableBlock): string {
  const row = (cells: readonly Line[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag} ${CELL}>${lineHtml(cell)}</${tag.slice(0, 2)}>`).join('')}</tr>`;
  const inner = [row(head, 'th scope="col"'), ...rows.map((cells) => row(cells, 'td'))].join('');
  return `<table style="border-collapse:collapse;${BELOW}">${inner}</table>`;
}

function lineHtml(line: Line): string {
  return line.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text);
    case 'code':
      return `<code style="${MONO}">${escapeHtml(inline.text)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escapeHtml(inline.url)}">${lineHtml(inline.children)}</a>`;
    default:
      return `<${TAGS[inline.kind]}>${lineHtml(inline.children)}</${TAGS[inline.kind]}>`;
  }
}
