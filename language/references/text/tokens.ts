/** A word, a number, a mark or a Chinese character of a text, with its place. */
export interface Token {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A dash counts where spaces are around it: "sunglasses - polarised lenses", and not "e-reader". */
const TOKEN =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:'(?!\p{Script=Han})\p{L}+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|\{ ?\}|[%"″;,.!?()#$€£¥]|(?<= )-(?= )/gu;

/** An empty list of features, as programs and their users write it: nothing else is wanted. */
export const NOTHING_ELSE = '{}';

/** The words of a normalised text as they are written: "don't" is "dont", "1,5" is "1.5". */
export function writtenTokens(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    text: spelling(word),
    start: index,
    end: index + word.length,
  }));
}

/** Whether a token is a number. */
export function isNumber(word: string): boolean {
  return /^\d/.test(word);
}

/** Whether a token is a mark, and no word. */
export function isMark(word: string): boolean {
  return /^[^\p{L}\p{M}\d{]/u.test(word);
}

function spelling(word: string): string {
  if (word.startsWith('{')) return NOTHING_ELSE;
  if (/^\d+,\d{1,2}$/.test(word)) return word.replace(',', '.');
  return isNumber(word) ? word.replaceAll(',', '') : word.replaceAll("'", '').replaceAll('ß', 'ss');
}
