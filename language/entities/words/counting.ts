import { inAnyLanguage } from './words-by-locale.ts';

/** The end of a word; one of Han characters ends without a space. */
const WORD_END = String.raw`(?:(?<=\p{Script=Han})|(?!\p{Script=Latin}))`;

/** What counts things after a number. These and the following are sources of patterns. */
export const PIECES = `(?:${inAnyLanguage((words) => words.pieces)})${WORD_END}`;

/** What counts few things after a number of up to three digits. */
export const PIECES_OF_FEW = `(?:${PIECES}|(?:${inAnyLanguage((words) => words.piecesOfFew)}))`;

/** What measures something after a number. */
export const MEASURES = `(?:%|(?:km|kg|g|cm|mm|ml|gb|mah|watts?|w|min|h|${inAnyLanguage((words) => words.measures)})${WORD_END})`;

/** After a number that is no count of things: a measure, a minute, a place in an order. */
export const NO_COUNT = new RegExp(
  String.raw`^ ?(?:${MEASURES}|:\d|(?:${inAnyLanguage((words) => words.ordinal)})${WORD_END})`,
  'u',
);
