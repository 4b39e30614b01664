import type { RootContent } from 'mdast';
import { splitText } from '../split-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { blocksOf, isReadable, markdownTree, withoutJoiners } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';

/** How much of what follows a part decides where it ends, in UTF-16 units. */
const NEXT = 100;

/** Whether a part (Markdown) is short enough for the channel. */
export type Fits = (markdown: string) => boolean;

/**
 * Splits Markdown into parts that fit, between blocks or list items, so that no mark is split. A block that is too long by itself loses its
 * formatting and is split as plain text.
 */
export function splitMarkdown(markdown: string, fits: Fits): string[] {
  if (markdown.trim() === '') return [];
  if (fits(markdown)) return [markdown];
  const parsed = markdownTree(markdown);
  if (parsed === undefined) return splitWords(markdown, fits);
  return pack(parsed.tree.children, parsed.source, fits);
}

/** Packs as many adjacent nodes as fit into each part; a list that is too long is split into its items. */
function pack(nodes: readonly RootContent[], source: string, fits: Fits): string[] {
  const parts: string[] = [];
  let first: RootContent | undefined;
  for (const node of nodes) {
    const longer = first && sourceOf(first, node, source);
    const alone = sourceOf(node, node, source);
    if (longer !== undefined && fits(longer)) parts.splice(-1, 1, longer);
    else if (fits(alone)) {
      parts.push(alone);
      first = node;
    } else {
      const isList = node.type === 'list' && node.children.length > 1;
      parts.push(
        ...(isList
          ? pack(node.children, source, fits)
          : splitWords(plainText(blocksOf([node], source)), fits)),
      );
      first = undefined;
    }
  }
  return parts;
}

function sourceOf(from: RootContent, to: RootContent, source: string): string {
  return withoutJoiners(source.slice(from.position?.start.offset, to.position?.end.offset));
}

/** Plain words as escaped Markdown, in parts that fit after escaping. */
function splitWords(words: string, fits: Fits): string[] {
  const isFine = (part: string) => fits(part) && isReadable(part);
  for (let max = words.length; ; max = Math.ceil(max / 2)) {
    // The first part shows at once that all are too long, where the whole would be escaped again for each length.
    const [first = ''] = splitText(words.slice(0, max + NEXT), max).map(escapeMarkdown);
    if (max > 1 && !isFine(first)) continue;
    const parts = splitText(words, max).map(escapeMarkdown);
    if (max <= 1 || parts.every(isFine)) return parts;
  }
}
