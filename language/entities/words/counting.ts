import { ENTITY_WORDS, inAnyLanguage } from './words-by-locale.ts';

/** The end of a word; one of Han characters ends without a space. */
const WORD_END = String.raw`(?:(?<=\p{Script=Han})|(?!\p{Script=Latin}))`;

/** What counts things after a number. These and the following are sources of patterns. */
export const piecesSource = ENTITY_WORDS.derive(
  () => `(?:${inAnyLanguage((words) => words.pieces)})${WORD_END}`,
);

/** What counts few things after a number of up to three digits. */
export const fewPiecesSource = ENTITY_WORDS.derive(
  () => `(?:${piecesSource()}|(?:${inAnyLanguage((words) => words.piecesOfFew)}))`,
);

/** What measures something after a number. */
export const measuresSource = ENTITY_WORDS.derive(
  () =>
    `(?:%|(?:km|kg|g|cm|mm|ml|gb|mah|watts?|w|min|h|${inAnyLanguage((words) => words.measures)})${WORD_END})`,
);

/** After a number that is no count of things: a measure, a minute, a place in an order. */
export const noCount = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`^ ?(?:${measuresSource()}|:\d|(?:${inAnyLanguage((words) => words.ordinal)})${WORD_END})`,
      'u',
    ),
);
