import { toUSVString } from 'node:util';

/** Longest text of a message, in UTF-16 units: some thirty pages, more than a person writes. */
export const MAX_TEXT = 100_000;

/** How much of a longer text's end stays, in UTF-16 units: a channel puts its notes there. */
const END = 1_000;

const CUT_MARK = ' […] ';

/** A text of at most {@link MAX_TEXT}; of a longer one the middle is left out, which shows. Of a mail it is in the raw one. */
export function boundedText(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const beginning = text.slice(0, MAX_TEXT - CUT_MARK.length - END);
  return toUSVString(`${beginning}${CUT_MARK}${text.slice(-END)}`);
}
