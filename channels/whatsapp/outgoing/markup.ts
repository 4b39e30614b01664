import type { Mark } from '../../shared/markdown/formatted-text.ts';
import { type LineStyle, lineText } from '../../shared/markdown/line-text.ts';
import { parseMarkdown } from '../../shared/markdown/parse-markdown.ts';

const SIGNS: Readonly<Record<Mark, string>> = { strong: '*', emphasis: '_', strike: '~' };

/** Zero width space. WhatsApp has no escape: between a sign and what it would mark it stops the sign from being one. */
const APART = '\u200b';

/** A letter or digit beside which WhatsApp reads no mark. Chinese, Japanese and Korean ones are none: words have no gaps there. */
const WORD = '(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}])[\\p{L}\\p{N}]';

const OPENS = new RegExp(`(?<!${WORD})[*_~](?!\\s)`, 'gu');
const CLOSES = new RegExp(`(?<!\\s)[*_~](?!${WORD})`, 'gu');
const STARTS_WORD = new RegExp(`^${WORD}`, 'u');
const ENDS_WORD = new RegExp(`(?:${WORD})$`, 'u');

const WHATSAPP: LineStyle = {
  bullet: '- ',
  words: (text) =>
    text.replace(CLOSES, `${APART}$&`).replace(OPENS, `$&${APART}`).replace(/`/g, `$&${APART}`),
  marked: (kind, text, before, after) => {
    // A mark within a word or beside a space is none in WhatsApp: its signs would be seen.
    const isNone = text.trim() !== text || text === '' || ENDS_WORD.test(before) || STARTS_WORD.test(after);
    return isNone ? text : `${SIGNS[kind]}${text}${SIGNS[kind]}`;
  },
  code: (text) => (text.includes('`') ? WHATSAPP.words(text) : `\`${text}\``),
  codeBlock: (text) => `\`\`\`\n${text.replace(/`(?=``)/g, `$&${APART}`)}\n\`\`\``,
  line: (text) => text.replace(/^(?=[-*] |>)/, APART),
};

/**
 * Markdown as WhatsApp writes it: *bold* with one asterisk, _italic_ with underscores, ~struck~ with one tilde, headings bold, links
 * with their address behind them, a table as a list. Signs that are no marks in Markdown are none in WhatsApp either.
 */
export function whatsappMarkup(markdown: string): string {
  return lineText(parseMarkdown(markdown), WHATSAPP);
}
