import { fromAllPhrases } from '../phrases/all-phrases.ts';

/** The prefix of the subject of a reply or a forward, in the languages of mail programs. */
const prefix = fromAllPhrases(
  (all) =>
    new RegExp(
      `^(?:${all('subjectPrefixes').join('|')})\\s{0,2}(?:[\\[(]\\d{1,4}[\\])]|\\^\\d{1,4}|\\d{1,2})?\\s{0,2}[:：]\\s{0,4}`,
      'iu',
    ),
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
    rest = rest.replace(prefix(), '').replace(TAG, '').trimStart();
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
    rest = rest.replace(prefix(), '').trimStart();
  }
  if (number !== undefined) rest = rest.replaceAll(`[#${number}]`, ' ').replace(/\s+/g, ' ').trim();
  return `Re: ${number === undefined ? '' : `[#${number}] `}${rest}`.trim();
}
