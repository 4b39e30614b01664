import type { RootContent } from 'mdast';
import { splitText } from '../split-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { blocksOf, isReadable, markdownTree, withoutJoiners } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';

/** Whether a part of a text, itself Markdown, is short enough where it is shown. */
export type Fits = (markdown: string) => boolean;

/**
 * Cuts Markdown into parts that fit, between its blocks or a list's items, so that no mark is cut in two. A block that is too long by
 * itself loses its formatting, and its words are cut like those of a plain text.
 */
export function splitMarkdown(markdown: string, fits: Fits): string[] {
  if (markdown.trim() === '') return [];
  if (fits(markdown)) return [markdown];
  const parsed = markdownTree(markdown);
  if (parsed === undefined) return splitWords(markdown, fits);
  return pack(parsed.tree.children, parsed.source, fits);
}

/** As many neighbours as fit make a part; a list that fits nowhere is taken apart into its items. */
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

/** Words as Markdown without marks, in the longest parts that fit; escaping and a channel's own signs make them longer. */
function splitWords(words: string, fits: Fits): string[] {
  let max = words.length;
  let parts = [words].map(escapeMarkdown);
  while (max > 1 && !parts.every((part) => fits(part) && isReadable(part))) {
    max = Math.ceil(max / 2);
    parts = splitText(words, max).map(escapeMarkdown);
  }
  return parts;
}
