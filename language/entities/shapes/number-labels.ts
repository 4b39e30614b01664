import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

/** Characters before a number in which a label is searched for. */
const LEAD = 40;

/** Between a label and its number: "number", "is", punctuation. */
export const afterLabelSource = ENTITY_WORDS.derive(
  () =>
    `(?:[ -]?(?:${inAnyLanguage((words) => words.numberLabel)}))?(?:[ :.#=-]|${inAnyLanguage((words) => words.is)}){0,8}`,
);

const otherLabel = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`(?<!\p{Script=Latin})(?:${inAnyLanguage((words) => words.otherNumber)})(?:\.(?=[ -]?\p{L}))?${afterLabelSource()}$`,
      'u',
    ),
);

/** Whether the text before a number names something else than an order: "customer no. 448211", "快递单号 448211". */
export function isOtherNumber(text: string, start: number): boolean {
  return otherLabel().test(text.slice(Math.max(0, start - LEAD), start));
}

/** The source of a pattern for what names a ticket, with all that may stand before its number. */
export const ticketLabelSource = ENTITY_WORDS.derive(
  () => String.raw`(?<!\p{Script=Latin})(?:${inAnyLanguage((words) => words.ticket)})${afterLabelSource()}`,
);
