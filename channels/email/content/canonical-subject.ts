/** Prefixes of the subject of a reply or a forward, in lower case, in the languages of mail programs. */
const PREFIXES =
  're|ref|aw|antw|antwort|sv|vs|odp|ynt|atb|bls|res|rif|r|rv|ré|réf|réponse|tr|rép|回复|回覆|答复|答覆|返信|转发|轉寄|轉發|転送|回信|회신|답장|전달|fw|fwd|wg|vb|vl|doorst|enc|i|pd|yan|ilt|fs|továbbítás|válasz|отв|на|пересл|вiдп|σχετ|πρθ|trl|ответ|תגובה|הועבר';

const PREFIX = new RegExp(
  `^(?:${PREFIXES})\\s{0,2}(?:[\\[(]\\d{1,4}[\\])]|\\^\\d{1,4}|\\d{1,2})?\\s{0,2}[:：]\\s{0,4}`,
  'iu',
);

/** A mailing list's or gateway's tag before a subject, such as `[EXTERNAL]`; a ticket number is not one. */
const TAG = /^\[(?!#)[^\][]{1,40}\]\s{0,4}/;

const TICKET = /\[#(\d{1,12})\]/g;

/** Most characters of a subject that are compared. */
const MAX_SUBJECT = 1000;

/** A subject without prefixes, tags, ticket numbers and case: the same for all mails of one thread. */
export function canonicalSubject(subject: string): string {
  let rest = subject.slice(0, MAX_SUBJECT).normalize('NFKC').replace(TICKET, ' ').replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(PREFIX, '').replace(TAG, '').trimStart();
  }
  return rest.trim().toLowerCase();
}

/** The ticket numbers (`[#1234]`) of a subject in their order. */
export function ticketNumbers(subject: string): string[] {
  return [...subject.slice(0, MAX_SUBJECT).matchAll(TICKET)].map((match) => match[1] ?? '');
}

/** The subject of a reply: one `Re: `, the ticket number once, no other prefix. Default: no number. */
export function replySubject(subject: string, number?: string): string {
  let rest = subject.slice(0, MAX_SUBJECT).replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(PREFIX, '').trimStart();
  }
  if (number !== undefined) rest = rest.replaceAll(`[#${number}]`, ' ').replace(/\s+/g, ' ').trim();
  return `Re: ${number === undefined ? '' : `[#${number}] `}${rest}`.trim();
}
