/** Beginnings by which people mark a remark for colleagues; `//` is the documented one and is kept internal without asking. */
const MARKED =
  /^\s*(?:\/(?!\/)|(?:note|notes|internal|intern|internally|fyi|nb|todo|private|备注|内部)\b\s*[:：\-–]|\(internal\)|\[internal\])/iu;

/** A colleague or a group is spoken to; the desk's channel writes mentions with their kind. */
const TO_A_COLLEAGUE = /^\s*(?:(?:hi|hey|hello|ok|so)\s+)?@[\p{L}\p{N}]/iu;

/** Whether staff's words are a note by the documented mark. */
export function isNote(text: string): boolean {
  return text.trimStart().startsWith('//');
}

/**
 * Whether words that would go to the customer read like a remark for colleagues. They are held back and put to their writer: a
 * question too many costs a press, a remark too far costs a customer.
 */
export function looksInternal(text: string): boolean {
  return MARKED.test(text) || TO_A_COLLEAGUE.test(text);
}
