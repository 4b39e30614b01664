import type { PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block, FormattedText, Inline, Line, Mark } from './formatted-text.ts';
import { linkOf } from './links.ts';

/** Longest text that is parsed as Markdown, in characters; a usual answer has a tenth of it. */
const MAX_LENGTH = 16_000;

/** Most runs of characters that can be marks: the parser's time grows with their square. */
const MAX_SIGNS = 500;

/** Most lines: each may begin a list, a table or a heading, which take the parser a quarter of a millisecond. */
const MAX_LINES = 500;

/** Deepest nesting of lists and quotes; deeper ones are shown as text. */
const MAX_DEPTH = 8;

/** A line that opens more lists and quotes than `MAX_DEPTH`: the parser's time grows with their square. */
const TOO_DEEP = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${MAX_DEPTH + 1}}`, 'm');

/** An invisible character that is inserted beside marks before parsing and removed after it, together with the text's own ones. */
const JOINER = '\u2060';

/** Letters of languages without spaces, as a part of a character class. */
const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const WIDE =
  '\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65';
const SIGN = '(?:\\*{1,3}|~~)';
const NARROW = `[^\\P{P}*~\\\\]`;

/**
 * The positions between a mark and punctuation where CommonMark reads no mark, because a letter is adjacent without a space: Chinese, Japanese
 * and Korean write no spaces.
 */
const UNSPACED = new RegExp(
  [
    `(?<=${NARROW})(?=${SIGN}[${HAN}])`,
    `(?<=[${WIDE}])(?=${SIGN}[\\p{L}\\p{N}])`,
    `(?<=(?<![*~])[${HAN}]${SIGN})(?=${NARROW})`,
    `(?<=[\\p{L}\\p{N}]${SIGN})(?=[${WIDE}])`,
  ].join('|'),
  'gu',
);

const BETWEEN_WORDS = /^[\p{sc=Latin}\p{N}]\*[\p{sc=Latin}\p{N}]/u;

const UNSPACED_BREAK = new RegExp(`(?<=[${HAN}${WIDE}])\\n(?=[${HAN}${WIDE}])`, 'gu');

/** Syntax that is read as text: raw HTML, footnotes, task lists, and link definitions. */
const NOT_READ = [
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
  'htmlFlow',
  'htmlText',
  'tasklistCheck',
];

const SYNTAX = [gfm({ singleTilde: false }), { disable: { null: NOT_READ } }];

/** The parser's tree of a text; its positions are offsets in `source`. */
export interface ParsedMarkdown {
  readonly source: string;
  readonly tree: Root;
}

/** Whether a text is parsed as Markdown: not beyond the limits of length, lines, depth and marks, which bound the parser's time. */
export function isReadable(text: string): boolean {
  if (text.length > MAX_LENGTH || TOO_DEEP.test(text)) return false;
  if ((text.match(/\r\n?|\n/g) ?? []).length >= MAX_LINES) return false;
  const signs = text.replace(/\\[\s\S]/g, '').match(/[*_~`[\]<]+/g) ?? [];
  return signs.length <= MAX_SIGNS;
}

/** The parser's tree of a text; undefined beyond the limits of {@link isReadable}. */
export function markdownTree(text: string): ParsedMarkdown | undefined {
  if (!isReadable(text)) return undefined;
  const source = text.replaceAll(JOINER, '').replace(UNSPACED, JOINER);
  return { source, tree: fromMarkdown(source, { extensions: SYNTAX, mdastExtensions: [gfmFromMarkdown()] }) };
}

/** A source without the characters that were inserted before parsing. */
export function withoutJoiners(source: string): string {
  return source.replaceAll(JOINER, '');
}

/**
 * Parses Markdown: CommonMark with GFM's tables, strikethrough and bare links. HTML is text, a picture becomes a link, and a link that is not
 * http(s), mailto or tel becomes its words. A text beyond the limits of {@link isReadable} is shown as it is.
 */
export function parseMarkdown(text: string): FormattedText {
  const parsed = markdownTree(text);
  if (parsed === undefined) return text.split(/\n{2,}/).flatMap(asWritten);
  return blocksOf(parsed.tree.children, parsed.source);
}

/** The blocks of a parser's tree; `depth` is the nesting of lists and quotes. */
export function blocksOf(nodes: readonly RootContent[], source: string, depth = 0): Block[] {
  return nodes.flatMap((node) => blockOf(node, source, depth));
}

function blockOf(node: RootContent, source: string, depth: number): Block | Block[] {
  if (depth > MAX_DEPTH) return asWritten(wordsOf(node));
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', children: lineOf(node.children, source) };
    case 'heading':
      return { kind: 'heading', children: lineOf(node.children, source, ['strong']) };
    case 'blockquote':
      return { kind: 'quote', children: blocksOf(node.children, source, depth + 1) };
    case 'list':
      return {
        kind: 'list',
        start: node.ordered === true ? (node.start ?? 1) : null,
        items: node.children.map((item) => blocksOf(item.children, source, depth + 1)),
      };
    case 'listItem':
      return blocksOf(node.children, source, depth + 1);
    case 'code':
      return { kind: 'code', text: withoutJoiners(node.value) };
    case 'table': {
      const [head = [], ...rows] = node.children.map((row) =>
        row.children.map((cell) => lineOf(cell.children, source)),
      );
      return { kind: 'table', head, rows };
    }
    case 'thematicBreak':
      return { kind: 'rule' };
    default:
      return asWritten(wordsOf(node));
  }
}

function lineOf(
  nodes: readonly PhrasingContent[],
  source: string,
  inside: readonly Inline['kind'][] = [],
): Line {
  return mergeTexts(nodes.flatMap((node) => inlineOf(node, source, inside)));
}

/** Merges adjacent texts, so that a renderer sees the characters beside a mark. */
function mergeTexts(line: Line): Line {
  const all: Inline[] = [];
  for (const inline of line) {
    const last = all.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text')
      all.splice(-1, 1, { kind: 'text', text: last.text + inline.text });
    else all.push(inline);
  }
  return all;
}

const MARKS = { strong: 'strong', emphasis: 'emphasis', delete: 'strike' } as const satisfies Record<
  string,
  Mark
>;

function inlineOf(node: PhrasingContent, source: string, inside: readonly Inline['kind'][]): Line {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: withoutSoftBreaks(withoutJoiners(node.value)) }];
    case 'inlineCode':
      return [{ kind: 'code', text: withoutJoiners(node.value) }];
    case 'break':
      return [{ kind: 'break' }];
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const kind = MARKS[node.type];
      if (isProduct(node, source)) {
        const sign: Inline = { kind: 'text', text: '*' };
        return [sign, ...lineOf(node.children, source, inside), sign];
      }
      if (inside.includes(kind)) return lineOf(node.children, source, inside);
      return [{ kind, children: lineOf(node.children, source, [...inside, kind]) }];
    }
    case 'link':
      return linkOf(withoutJoiners(node.url), lineOf(node.children, source, [...inside, 'link']));
    case 'image': {
      const words: Line = [{ kind: 'text', text: withoutJoiners(node.alt ?? '') }];
      return inside.includes('link') ? words : linkOf(withoutJoiners(node.url), words);
    }
    default:
      return [{ kind: 'text', text: wordsOf(node) }];
  }
}

/** Whether an emphasis is a multiplication, as in 2*3*4 and 10*20cm*3, where CommonMark reads a mark. */
function isProduct({ type, position }: PhrasingContent, source: string): boolean {
  const at = position?.start.offset;
  return (
    type === 'emphasis' && at !== undefined && BETWEEN_WORDS.test(source.slice(Math.max(0, at - 1), at + 2))
  );
}

/** A soft line break becomes a space, and nothing between two Chinese characters. */
function withoutSoftBreaks(text: string): string {
  return text.replace(UNSPACED_BREAK, '').replaceAll('\n', ' ');
}

/** A text without any formatting, with its line breaks. */
function asWritten(text: string): Block[] {
  if (text.trim() === '') return [];
  const lines = text.trim().split('\n');
  const children = lines.flatMap(
    (line, index): Line => [
      ...(index === 0 ? [] : [{ kind: 'break' as const }]),
      { kind: 'text', text: line },
    ],
  );
  return [{ kind: 'paragraph', children }];
}

function wordsOf(node: RootContent): string {
  if ('value' in node) return withoutJoiners(node.value);
  return 'children' in node ? node.children.map(wordsOf).join(' ') : '';
}
