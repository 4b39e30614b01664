/** Unseen characters that a copied text may begin with. */
const START = String.raw`^[\s\u200b-\u200d\u2060]*`;

const WORDS = 'notes?|internal(?:ly)?|intern|fyi|nb|todo|private|notiz|备注|内部';

/**
 * Beginnings by which people mark a remark for colleagues: such a word with a sign after it, within a few words (`note to self: …`), or
 * in brackets. `//` is the documented one and is kept internal without asking.
 */
const MARKED = new RegExp(
  String.raw`${START}(?:\/(?!\/)|(?:${WORDS})(?:\s+[\p{L}\p{N}]+){0,3}\s*[:：]|(?:${WORDS})\s*[,，、\-–—]|[([【（](?:${WORDS})(?!\p{L}))`,
  'iu',
);

/** A colleague or a group is spoken to, anywhere: customers are not mentioned. An e-mail address has no space before its @. */
const TO_A_COLLEAGUE = /(?:^|[\s(,;:.!?，。：；！？（])@[\p{L}\p{N}]/u;

const NOTE = new RegExp(`${START}(?://|／／)`, 'u');

/** Whether staff's words are a note by the documented mark. */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/**
 * Whether words that would go to the customer read like a remark for colleagues. They are held back and put to their writer: a
 * question too many costs a press, a remark too far costs a customer.
 */
export function looksInternal(text: string): boolean {
  return MARKED.test(text) || TO_A_COLLEAGUE.test(text);
}
