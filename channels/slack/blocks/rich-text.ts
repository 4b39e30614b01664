import type { types } from '@slack/bolt';
import { splitText } from '../../shared/split-text.ts';
import { clean, isWebLink } from './block.ts';
import { LIMITS } from './limits.ts';

/** How anybody's text is shown. */
export interface TextStyle {
  /** Web addresses can be pressed; elsewhere they are only letters. Default false. */
  readonly links?: boolean;
  readonly quote?: boolean;
  readonly strike?: boolean;
  readonly italic?: boolean;
}

/**
 * Anybody's text as blocks in which it can only be read: it pings nobody, formats nothing and hides no address behind a word,
 * because it never passes where Slack reads markup. Long texts become several blocks; an empty one none.
 */
export function literal(text: string, style: TextStyle = {}): types.RichTextBlock[] {
  const parts = splitText(clean(text), LIMITS.section).filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const elements = literalElements(part, style);
    const type = style.quote === true ? 'rich_text_quote' : 'rich_text_section';
    return { type: 'rich_text', elements: [{ type, elements }] };
  });
}

/** The elements of one line of rich text; none for an empty text, since Slack refuses empty elements. */
export function literalElements(text: string, style: TextStyle = {}): types.RichTextElement[] {
  const { strike, italic } = style;
  const look =
    strike === true || italic === true
      ? { style: { ...(strike === true && { strike }), ...(italic === true && { italic }) } }
      : {};
  const pieces = style.links === true ? clean(text).split(/(https?:\/\/[^\s<>"]+)/i) : [clean(text)];
  return pieces.flatMap((piece): types.RichTextElement[] => {
    if (piece === '') return [];
    const url = piece.replace(/(?<![.,;:!?)\]}'，。！？；：）])[.,;:!?)\]}'，。！？；：）]+$/u, '');
    if (style.links !== true || !isWebLink(url)) return [{ type: 'text', text: piece, ...look }];
    const rest = piece.slice(url.length);
    return [
      { type: 'link', url, ...look },
      ...(rest === '' ? [] : [{ type: 'text' as const, text: rest, ...look }]),
    ];
  });
}

/** A short text as one element; a dash for an empty one, since Slack refuses it. */
export function word(text: string): types.RichTextText {
  return { type: 'text', text: clean(text) || '–' };
}

/** A short text in bold. */
export function bold(text: string): types.RichTextText {
  return { ...word(text), style: { bold: true } };
}

/** A short text that leads to a page; only letters if its address is none that Slack opens. */
export function linked(text: string, url: string | undefined): types.RichTextLink | types.RichTextText {
  const { text: shown } = word(text);
  return url !== undefined && isWebLink(url) ? { type: 'link', url, text: shown } : word(shown);
}

/** One block of rich text. */
export function rich(...elements: types.RichTextBlock['elements']): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

/** One paragraph of rich text. */
export function line(...elements: types.RichTextElement[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}
