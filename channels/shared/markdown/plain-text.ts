import type { FormattedText } from './formatted-text.ts';
import { type LineStyle, lineText } from './line-text.ts';

const PLAIN: LineStyle = {
  bullet: '• ',
  words: (text) => text,
  marked: (_kind, text) => text,
  code: (text) => text,
  codeBlock: (text) => text,
  line: (text) => text,
};

/** A formatted text without formatting: lists with • or numbers, links as "label (address)", a table as a list of its rows. */
export function plainText(text: FormattedText): string {
  return lineText(text, PLAIN);
}
