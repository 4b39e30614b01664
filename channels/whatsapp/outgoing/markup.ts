import type { Mark } from '../../shared/markdown/formatted-text.ts';
import { type LineStyle, lineText } from '../../shared/markdown/line-text.ts';
import { parseMarkdown } from '../../shared/markdown/parse-markdown.ts';

const SIGNS: Readonly<Record<Mark, string>> = { strong: '*', emphasis: '_', strike: '~' };

/** Zero-width space. WhatsApp's markup has no escape character; this one beside a sign keeps it from being a mark. */
const APART = '\u200b';

/** A letter or digit, beside which WhatsApp reads no mark. Not Chinese, Japanese and Korean, which write no spaces between words. */
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
    // WhatsApp reads no mark inside a word or beside a space, and would show its signs.
    const isNone = text.trim() !== text || text === '' || ENDS_WORD.test(before) || STARTS_WORD.test(after);
    return isNone ? text : `${SIGNS[kind]}${text}${SIGNS[kind]}`;
  },
  code: (text) => (text.includes('`') ? WHATSAPP.words(text) : `\`${text}\``),
  codeBlock: (text) => `\`\`\`\n${text.replace(/`(?=``)/g, `$&${APART}`)}\n\`\`\``,
  line: (text) => text.replace(/^(?=[-*] |>)/, APART),
};

/**
 * Markdown in WhatsApp's markup: *bold* with one asterisk, _italic_ with underscores, ~strikethrough~ with one tilde, headings bold, links as
 * "label (address)", a table as a list. Signs that are no marks in Markdown are kept from being marks in WhatsApp.
 */
export function whatsappMarkup(markdown: string): string {
  return lineText(parseMarkdown(markdown), WHATSAPP);
}
