import { cutQuotedReply } from '../content/quoted-reply.ts';
import { headerValue, headerValues } from '../parse/mail.ts';
import { fromAllPhrases } from '../phrases/all-phrases.ts';
import { automatic, hasNullSender, header, includesAny, isFromPostmaster, type Sign } from './signs.ts';

/** Longest absence note, in characters; a longer mail that mentions an absence is a letter. */
const MAX_NOTE = 2500;

/** Auto-replies that declare themselves: Auto-Submitted (RFC 3834, RFC 5230), and the headers that programs used before it. */
export const declaredAutomatic: Sign = (mail) => {
  const submitted = header(mail, 'auto-submitted').split(/[;(\s]/, 1)[0] ?? '';
  if (submitted !== '' && submitted !== 'no') {
    return automatic(
      submitted === 'auto-replied'
        ? hasNullSender(mail) && isFromPostmaster(mail)
          ? 'bounce'
          : 'auto-reply'
        : 'notification',
      `auto-submitted: ${submitted}`,
    );
  }
  const own = mail.headers.find(
    ({ name, value }) =>
      /^x-(?:[\w-]{1,30}-)?auto-?(?:reply|replied|respond|responder|response|generated|notify)/.test(name) &&
      name !== 'x-auto-response-suppress' &&
      !/^(?:no|false|0|none|)$/i.test(value.trim()),
  );
  if (own !== undefined) return automatic('auto-reply', own.name);
  if (/autorespond/i.test(header(mail, 'x-post-messageclass')))
    return automatic('auto-reply', 'x-post-messageclass');
  if (headerValues(mail.headers, 'delivered-to').some((to) => /^autoresponder$/i.test(to.trim())))
    return automatic('auto-reply', 'delivered-to');
  if (headerValue(mail.headers, 'x-fc-machinegenerated') !== undefined)
    return automatic('auto-reply', 'x-fc-machinegenerated');
  if (/vacation|out ?of ?office|autoresponder/i.test(header(mail, 'x-mailer')))
    return automatic('auto-reply', 'x-mailer');
  if (/\boof\b/.test(header(mail, 'x-ms-exchange-generated-message-source')))
    return automatic('auto-reply', 'x-ms-exchange-generated-message-source');
  return undefined;
};

/**
 * Mails that ask for no answer, or go to many: X-Auto-Response-Suppress, Precedence, List-Id, List-Unsubscribe (RFC 2369), the null sender.
 */
export const suppressed: Sign = (mail) => {
  const suppress = header(mail, 'x-auto-response-suppress');
  const all = /\ball\b|-1/.test(suppress) || (/\boof\b/.test(suppress) && /\bautoreply\b/.test(suppress));
  if (all) return automatic('notification', 'x-auto-response-suppress');
  const precedence = header(mail, 'precedence') || header(mail, 'x-precedence');
  if (/^(?:auto[-_]?reply|auto)/.test(precedence))
    return automatic('auto-reply', `precedence: ${precedence}`);
  if (precedence === 'list' || headerValue(mail.headers, 'list-id') !== undefined)
    return automatic('list', 'list-id or precedence: list');
  if (/^(?:bulk|junk)$/.test(precedence)) return automatic('bulk', `precedence: ${precedence}`);
  if (headerValue(mail.headers, 'x-loop') !== undefined) return automatic('auto-reply', 'x-loop');
  if (
    ['list-unsubscribe', 'list-unsubscribe-post'].some(
      (name) => headerValue(mail.headers, name) !== undefined,
    )
  )
    return automatic('bulk', 'list-unsubscribe');
  if (hasNullSender(mail)) return automatic('auto-reply', 'null sender');
  return undefined;
};

const subjects = fromAllPhrases((all) => all('autoReplySubjects'));
const bodies = fromAllPhrases((all) => all('autoReplyBodies'));

/** Longest tag of a gateway before a subject, such as `[EXTERNAL]`, in characters. */
const MAX_TAG = 42;

function withoutTag(subject: string): string {
  const end = subject.startsWith('[') ? subject.slice(0, MAX_TAG).indexOf(']') : -1;
  return end === -1 ? subject : subject.slice(end + 1).trimStart();
}

/** Whether a subject is an absence note's: the phrase alone, or the phrase, a colon and the old subject. */
function isAbsenceSubject(subject: string): boolean {
  const text = withoutTag(subject.toLowerCase());
  return subjects().some((phrase) => {
    if (!text.startsWith(phrase)) return false;
    return (
      /^\s*(?:$|[:：(\-–—])/.test(text.slice(phrase.length)) ||
      /^\s*(?:re|aw)\s*:/.test(text.slice(phrase.length))
    );
  });
}

/**
 * Absence notes without such a header. Subject, body and a technical sign have to agree; words alone never decide, since customers write
 * them too.
 */
export const undeclared: Sign = (mail) => {
  if (!isAbsenceSubject(mail.subject)) return undefined;
  const words = cutQuotedReply(mail).visible;
  const says =
    words.length <= MAX_NOTE && includesAny(words.toLowerCase().replaceAll("'", '’'), bodies()) !== undefined;
  const noReply = /^(?:no|do-?not)-?reply\b/.test(mail.from[0]?.address ?? '');
  const technical =
    noReply ||
    header(mail, 'x-auto-response-suppress') !== '' ||
    ['x-ms-exchange-inbox-rules-loop', 'x-ms-exchange-generated-message-source'].some(
      (name) => headerValue(mail.headers, name) !== undefined,
    ) ||
    (mail.inReplyTo !== undefined && says);
  return technical && (says || noReply)
    ? automatic('auto-reply', 'subject, body and a technical sign of an absence note')
    : undefined;
};
