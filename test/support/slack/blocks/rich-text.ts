import type { types } from '@slack/bolt';
import type { Json } from '../server/json.ts';
import { emojiCode, emojiName } from './emoji.ts';

/**
 * What Slack's composer makes of what a person types: a `rich_text` block, and `text` in mrkdwn with &, < and > escaped, links
 * in <> and symbols as :names: (docs.slack.dev/messaging/formatting-message-text, .../blocks/rich-text-block).
 * A mention that was picked from the list is written as it is on the wire: <@U1>, <#C1>, <!subteam^S1>, <!here>.
 */
export interface Typed {
  readonly text: string;
  readonly blocks: readonly Json[];
}

interface Piece {
  readonly wire: string;
  readonly elements: readonly types.RichTextElement[];
}

type Style = 'bold' | 'italic' | 'strike' | 'code';
const STYLES: Readonly<Record<string, Style>> = { '*': 'bold', _: 'italic', '~': 'strike', '`': 'code' };

const TOKEN = new RegExp(
  [
    /<@(?<user>[UW][A-Z0-9_]+)>/,
    /<#(?<channel>[CG][A-Z0-9_]+)(?:\|[^>]*)?>/,
    /<!subteam\^(?<group>S[A-Z0-9_]+)(?:\|[^>]*)?>/,
    /<!(?<range>here|channel|everyone)>/,
    /:(?<emoji>[a-z0-9_+-]+):(?::skin-tone-(?<tone>[2-6]):)?/,
    /(?<url>https?:\/\/[^\s<>]*[^\s<>.,;:!?)])/,
    /(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/,
    /(?<=^|[\s(])(?<mark>[*_~`])(?<inner>\S(?:[^\n]*?\S)?)\k<mark>(?=$|[\s).,;:!?])/,
    /(?<symbol>\p{Extended_Pictographic}\ufe0f?)(?<shade>[\u{1f3fb}-\u{1f3ff}])?/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);

/** Escapes as Slack does in `text`: these three characters and no other. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function styled(element: types.RichTextElement, styles: readonly Style[]): types.RichTextElement {
  if (styles.length === 0) return element;
  return { ...element, style: Object.fromEntries(styles.map((style) => [style, true])) };
}

function emojiPiece(
  name: string,
  tone: number | undefined,
  written: string,
  styles: readonly Style[],
): Piece {
  const unicode = emojiCode(name, tone);
  if (unicode === undefined) return plain(written, styles);
  const element = {
    type: 'emoji' as const,
    name,
    unicode,
    ...(tone === undefined ? {} : { skin_tone: tone }),
  };
  const suffix = tone === undefined ? '' : `:skin-tone-${tone}:`;
  return { wire: `:${name}:${suffix}`, elements: [styled(element, styles)] };
}

function plain(text: string, styles: readonly Style[]): Piece {
  return text === ''
    ? { wire: '', elements: [] }
    : { wire: escapeText(text), elements: [styled({ type: 'text', text }, styles)] };
}

function piece(match: RegExpMatchArray, styles: readonly Style[]): Piece {
  const found = match.groups ?? {};
  const [written] = match;
  const one = (element: types.RichTextElement, wire: string): Piece => ({
    wire,
    elements: [styled(element, styles)],
  });
  if (found.user) return one({ type: 'user', user_id: found.user }, written);
  if (found.channel) return one({ type: 'channel', channel_id: found.channel }, `<#${found.channel}|>`);
  if (found.group) return one({ type: 'usergroup', usergroup_id: found.group }, written);
  if (found.range === 'here' || found.range === 'channel' || found.range === 'everyone')
    return one({ type: 'broadcast', range: found.range }, written);
  if (found.emoji) {
    const tone = found.tone === undefined ? undefined : Number(found.tone);
    return emojiPiece(found.emoji, tone, written, styles);
  }
  if (found.url) return one({ type: 'link', url: found.url }, `<${escapeText(found.url)}>`);
  if (found.mail)
    return one(
      { type: 'link', url: `mailto:${found.mail}`, text: found.mail },
      `<mailto:${found.mail}|${found.mail}>`,
    );
  const style = STYLES[found.mark ?? ''];
  if (style !== undefined) {
    const inner = found.inner ?? '';
    const inside = style === 'code' ? plain(inner, [...styles, style]) : line(inner, [...styles, style]);
    return { wire: `${found.mark}${inside.wire}${found.mark}`, elements: inside.elements };
  }
  const name = emojiName(found.symbol ?? '');
  const tone = found.shade === undefined ? undefined : (found.shade.codePointAt(0) ?? 0) - 0x1f3f9;
  return name === undefined ? plain(written, styles) : emojiPiece(name, tone, written, styles);
}

function merged(elements: readonly types.RichTextElement[]): types.RichTextElement[] {
  const out: types.RichTextElement[] = [];
  for (const element of elements) {
    const last = out.at(-1);
    if (
      last?.type === 'text' &&
      element.type === 'text' &&
      JSON.stringify(last.style) === JSON.stringify(element.style)
    )
      out[out.length - 1] = { ...last, text: last.text + element.text };
    else out.push(element);
  }
  return out;
}

function line(text: string, styles: readonly Style[] = []): Piece {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    pieces.push(plain(text.slice(from, match.index), styles), piece(match, styles));
    from = match.index + match[0].length;
  }
  pieces.push(plain(text.slice(from), styles));
  return {
    wire: pieces.map(({ wire }) => wire).join(''),
    elements: merged(pieces.flatMap(({ elements }) => elements)),
  };
}

interface Part {
  readonly wire: string;
  readonly element:
    | types.RichTextSection
    | { readonly type: string; readonly elements: readonly types.RichTextElement[] };
}

function parts(text: string): Part[] {
  return text
    .split(/```\n?([\s\S]*?)\n?```/)
    .flatMap((chunk, index): Part[] => {
      if (index % 2 === 1)
        return [
          {
            wire: `\`\`\`${escapeText(chunk)}\`\`\``,
            element: { type: 'rich_text_preformatted', elements: [{ type: 'text', text: chunk }] },
          },
        ];
      return chunk.split(/((?:^> .*(?:\n|$))+)/m).flatMap((lines, at): Part[] => {
        if (lines === '' || lines === '\n') return [];
        if (at % 2 === 0) {
          const { wire, elements } = line(lines);
          return [{ wire, element: { type: 'rich_text_section', elements: [...elements] } }];
        }
        const quoted = line(lines.replace(/\n$/, '').replaceAll(/^> /gm, ''));
        const wire = quoted.wire.replaceAll(/^/gm, '&gt; ');
        return [{ wire, element: { type: 'rich_text_quote', elements: quoted.elements } }];
      });
    })
    .filter(({ element }) => element.elements.length > 0);
}

/** What a person typed, as Slack keeps and sends it. `blockId`: names the block. */
export function typedText(text: string, blockId: string): Typed {
  const found = parts(text);
  const wire = found.map((part) => part.wire.replace(/^\n|\n$/g, '')).join('\n');
  if (found.length === 0) return { text: escapeText(text), blocks: [] };
  return {
    text: wire,
    blocks: [{ type: 'rich_text', block_id: blockId, elements: found.map(({ element }) => element) }],
  };
}
