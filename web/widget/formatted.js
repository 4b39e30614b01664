import { element, NEW_TAB } from './element.js';
import { withLinks } from './links.js';

/**
 * @typedef {import('../../channels/shared/markdown/formatted-text.ts').Block} Block
 * @typedef {import('../../channels/shared/markdown/formatted-text.ts').Inline} Inline
 */

const TAGS = /** @type {const} */ ({ strong: 'strong', emphasis: 'em', strike: 's' });

/**
 * A message as nodes: the server's parsed Markdown, else plain text with links.
 * @param {{ text: string, formatted?: readonly Block[] | undefined }} message
 * @returns {Node}
 */
export function nodesOf({ text, formatted }) {
  if (formatted === undefined) return withLinks(text);
  const nodes = document.createDocumentFragment();
  nodes.append(...formatted.map(blockNode));
  return nodes;
}

/**
 * @param {Block} block
 * @returns {Node}
 */
function blockNode(block) {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, ...block.children.map(inlineNode));
    case 'heading':
      return element('p', { class: 'heading' }, ...block.children.map(inlineNode));
    case 'quote':
      return element('blockquote', {}, ...block.children.map(blockNode));
    case 'code':
      return element('pre', {}, block.text);
    case 'list': {
      const items = block.items.map((blocks) => element('li', {}, ...blocks.map(blockNode)));
      return block.start === null
        ? element('ul', {}, ...items)
        : element('ol', { start: String(block.start) }, ...items);
    }
    case 'table':
      return tableNode(block);
    default:
      return element('hr');
  }
}

/** @param {Extract<Block, { kind: 'table' }>} table */
function tableNode({ head, rows }) {
  return element(
    'table',
    {},
    element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, ...cell.map(inlineNode)))),
    ...rows.map((cells) =>
      element('tr', {}, ...cells.map((cell) => element('td', {}, ...cell.map(inlineNode)))),
    ),
  );
}

/**
 * @param {Inline} inline
 * @returns {Node | string}
 */
function inlineNode(inline) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return element('code', {}, inline.text);
    case 'break':
      return element('br');
    case 'link':
      return element('a', { href: inline.url, ...NEW_TAB }, ...inline.children.map(inlineNode));
    default:
      return element(TAGS[inline.kind], {}, ...inline.children.map(inlineNode));
  }
}
