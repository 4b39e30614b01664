import { toUSVString } from 'node:util';

/** Control characters but line breaks and tabs: U+0000 ends a text in other programs, and the rest steers terminals. */
const CONTROL = /(?![\n\r\t])\p{Cc}/gu;

/**
 * A text from outside as it may be stored and shown: without control characters but line breaks and tabs; half of a UTF-16 pair becomes U+FFFD. For
 * what people read. It takes time in proportion to the text's length, which the caller has limited.
 */
export function cleanText(text: string): string {
  return toUSVString(text).replace(CONTROL, '');
}

/**
 * Whether every store and every program holds a text as it is: no U+0000, and no half of a UTF-16 pair, which UTF-8 can't hold. For ids, which are
 * refused and never changed.
 */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && toUSVString(text) === text;
}
