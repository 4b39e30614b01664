/** Invisible characters at the start of a copied text. */
const START = String.raw`^[\s\u200b-\u200d\u2060]{0,99}`;

const WORDS = 'notes?|internal(?:ly)?|intern|fyi|nb|todo|private|notiz|备注|内部';

/**
 * How people mark an internal note: such a word with a colon or dash after it, with up to three words in between (`note to self: …`), or in
 * brackets. `//` is the documented mark and keeps a message internal without a question.
 */
const MARKED = new RegExp(
  String.raw`${START}(?:\/(?!\/)|(?:${WORDS})(?:\s{1,9}[\p{L}\p{N}]{1,40}){0,3}\s{0,9}[:：]|(?:${WORDS})\s{0,9}[,，、\-–—]|[([【（](?:${WORDS})(?!\p{L}))`,
  'iu',
);

/** An @mention anywhere: staff mention colleagues, not customers. An e-mail address has no space before its @. */
const MENTION = /(?:^|[\s(,;:.!?，。：；！？（])@[\p{L}\p{N}]/u;

const NOTE = new RegExp(`${START}(?://|／／)`, 'u');

/** Whether a message of staff is a note by the documented mark `//`. */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/**
 * Whether a message for the customer reads like an internal note. It is then held back as a draft: a needless question costs one press of
 * a button, a leaked note costs a customer.
 */
export function looksInternal(text: string): boolean {
  return MARKED.test(text) || MENTION.test(text);
}
