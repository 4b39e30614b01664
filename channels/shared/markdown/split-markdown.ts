import type { RootContent } from 'mdast';
import { splitText } from '../split-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { blocksOf, isReadable, markdownTree, withoutJoiners } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';

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
  let max = words.length;
  let parts = [words].map(escapeMarkdown);
  while (max > 1 && !parts.every((part) => fits(part) && isReadable(part))) {
    max = Math.ceil(max / 2);
    parts = splitText(words, max).map(escapeMarkdown);
  }
  return parts;
}
