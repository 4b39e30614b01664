import { domainOf } from '../parse/domain-of.ts';
import { htmlText } from '../parse/html-text.ts';
import { headerValue, headerValues, mediaType, type ParsedMail } from '../parse/mail.ts';
import { visibleReply } from '../reply/visible-reply.ts';
import { AUTO_BODIES, AUTO_SUBJECTS, BOUNCE_BODIES, BOUNCE_SUBJECTS } from './automatic-words.ts';

/** What an automatic mail is; none of these is ever answered, bounces and receipts are filed to their thread. */
export type AutomaticKind =
  | 'auto-reply'
  | 'bulk'
  | 'bounce'
  | 'feedback-report'
  | 'list'
  | 'own'
  | 'calendar'
  | 'read-receipt'
  | 'notification';

/** Whether a person wrote a mail, and if not, the sign that told. */
export type MailKind =
  | { readonly kind: 'human' }
  | { readonly kind: AutomaticKind; readonly because: string };

/** What is the shop's own, so that its own mails coming back are known. */
export interface OwnMail {
  /** Addresses the shop sends from, in lower case. */
  readonly addresses: readonly string[];
  /** The domain of the message ids it makes, in lower case. */
  readonly messageIdDomain: string;
}

/** Most characters of a body that are searched for phrases: servers and absence notes say it at the top. */
const MAX_SEARCHED = 6000;

/** Absence notes are short; a longer mail that speaks of an absence is a letter. In characters. */
const MAX_NOTE = 2500;

type Sign = (mail: ParsedMail, own: OwnMail | undefined) => MailKind | undefined;

const HUMAN: MailKind = { kind: 'human' };

function found(kind: AutomaticKind, because: string): MailKind {
  return { kind, because };
}

function header(mail: ParsedMail, name: string): string {
  return (headerValue(mail.headers, name) ?? '').trim().toLowerCase();
}

function includesAny(text: string, phrases: readonly string[]): string | undefined {
  return phrases.find((phrase) => text.includes(phrase));
}

/** The beginning of the whole body in lower case, quotes included. */
function bodyStart(mail: ParsedMail): string {
  const text = mail.text?.trim() ? mail.text : htmlText((mail.html ?? '').slice(0, MAX_SEARCHED * 10));
  return text.slice(0, MAX_SEARCHED).toLowerCase().replaceAll("'", '’');
}

function fromDaemon(mail: ParsedMail): boolean {
  const from = header(mail, 'from');
  const local = (mail.from[0]?.address ?? from).split('@', 1)[0] ?? '';
  return (
    /mailer[-_.]?daemon|mail\.delivery\.system|mmsc ndr/.test(from) ||
    /^<?(?:mail(?:er)?[-_.]?(?:daemon|delivery)|mdaemon)/.test(local)
  );
}

function fromPostmaster(mail: ParsedMail): boolean {
  return /^(?:post[-_.]?master|poostmaster|sysadmin|bounces?|complaints?|abuse)\b/.test(
    mail.from[0]?.address ?? '',
  );
}

/** The null sender that RFC 5321 and RFC 3834 want on mails nobody may answer. */
function nullSender(mail: ParsedMail): boolean {
  return headerValues(mail.headers, 'return-path').some((path) =>
    /^\s*<\s*(?:mailer-daemon\S*)?\s*>\s*$/i.test(path),
  );
}

const ownMail: Sign = (mail, own) => {
  if (own === undefined) return undefined;
  if (mail.from.some(({ address }) => own.addresses.includes(address)))
    return found('own', 'from one of our own addresses');
  const domain = domainOf(mail.messageId ?? '');
  return domain !== '' && domain === own.messageIdDomain ? found('own', 'message id of our own') : undefined;
};

/** RFC 6522, 3464, 5965, 8098: reports say what they are by their type, whole or as a part. */
const report: Sign = (mail) => {
  const type = header(mail, 'content-type');
  const declared = /report-type\s*=\s*"?([\w-]+)/.exec(type)?.[1];
  const parts = new Set(mail.attachments.map(({ kind }) => kind));
  if (declared === 'feedback-report' || parts.has('feedback-report'))
    return found('feedback-report', 'feedback report');
  if (declared === 'disposition-notification' || parts.has('disposition'))
    return found('read-receipt', 'disposition notification');
  const whole = mediaType(mail.headers) === 'multipart/report';
  if (
    declared === 'delivery-status' ||
    (parts.has('delivery-status') && (whole || nullSender(mail) || fromDaemon(mail)))
  ) {
    return found('bounce', 'delivery status report');
  }
  return whole ? found('bounce', 'multipart/report') : undefined;
};

/** Complaints of providers that predate RFC 5965: the reported mail inside, under the provider's own headers. */
const oldComplaint: Sign = (mail) => {
  const inside = mail.attachments.some(({ kind }) => kind === 'message');
  const text = bodyStart(mail);
  const named =
    /^complaint about message from \d/.test(mail.subject.toLowerCase()) ||
    text.includes('email abuse report');
  if (inside && named) return found('feedback-report', 'complaint with the reported mail inside');
  return mail.headers.some(({ name }) => name === 'x-hmxmroriginalrecipient')
    ? found('feedback-report', 'x-hmxmroriginalrecipient')
    : undefined;
};

const bounce: Sign = (mail) => {
  if (headerValue(mail.headers, 'x-failed-recipients') !== undefined)
    return found('bounce', 'x-failed-recipients');
  if (fromDaemon(mail)) return found('bounce', 'from a mail daemon');
  const subject = includesAny(mail.subject.toLowerCase(), BOUNCE_SUBJECTS);
  const body = includesAny(bodyStart(mail), BOUNCE_BODIES);
  const empty = nullSender(mail);
  if (empty && (subject !== undefined || body !== undefined))
    return found('bounce', 'null sender and words of a bounce');
  const transcript = /\brcpt to:/.test(bodyStart(mail)) && /\b[45]\d\d\b/.test(bodyStart(mail));
  if (fromPostmaster(mail) && transcript)
    return found('bounce', 'postmaster and a transcript of the delivery');
  if (fromPostmaster(mail) && subject !== undefined && body !== undefined)
    return found('bounce', 'postmaster and words of a bounce');
  return undefined;
};

/** Amazon's notification of a bounce, and other machines that put what happened into JSON. */
const machineMessage: Sign = (mail) => {
  const topic = headerValue(mail.headers, 'x-amz-sns-message-id') !== undefined;
  const machine = /^(?:no-?reply|do-?not-?reply|notifications?)@sns\.amazonaws\.com$/.test(
    mail.from[0]?.address ?? '',
  );
  if (!topic && !machine) return undefined;
  return found(
    bodyStart(mail).includes('bounce') ? 'bounce' : 'notification',
    'machine notification service',
  );
};

const calendar: Sign = (mail) => {
  if (mediaType(mail.headers) === 'text/calendar') return found('calendar', 'text/calendar');
  if (header(mail, 'content-class') === 'urn:content-classes:calendarmessage')
    return found('calendar', 'content-class');
  const invitation = mail.attachments.find(
    ({ kind, filename }) => kind === 'calendar' && filename === undefined,
  );
  const method = /^METHOD:(REPLY|CANCEL|COUNTER|REQUEST)/m.exec(
    invitation?.content.toString('latin1', 0, 4000) ?? '',
  )?.[1];
  if (method === undefined) return undefined;
  const words = visibleReply(mail).visible;
  return method !== 'REQUEST' || words === ''
    ? found('calendar', `calendar ${method.toLowerCase()}`)
    : undefined;
};

/** RFC 3834 and 5230, and what was there before them. */
const declaredAutomatic: Sign = (mail) => {
  const submitted = header(mail, 'auto-submitted').split(/[;(\s]/, 1)[0] ?? '';
  if (submitted !== '' && submitted !== 'no') {
    return found(
      submitted === 'auto-replied'
        ? nullSender(mail) && fromPostmaster(mail)
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
  if (own !== undefined) return found('auto-reply', own.name);
  if (/autorespond/i.test(header(mail, 'x-post-messageclass')))
    return found('auto-reply', 'x-post-messageclass');
  if (headerValues(mail.headers, 'delivered-to').some((to) => /^autoresponder$/i.test(to.trim())))
    return found('auto-reply', 'delivered-to');
  if (headerValue(mail.headers, 'x-fc-machinegenerated') !== undefined)
    return found('auto-reply', 'x-fc-machinegenerated');
  if (/vacation|out ?of ?office|autoresponder/i.test(header(mail, 'x-mailer')))
    return found('auto-reply', 'x-mailer');
  if (/\boof\b/.test(header(mail, 'x-ms-exchange-generated-message-source')))
    return found('auto-reply', 'x-ms-exchange-generated-message-source');
  return undefined;
};

const suppressed: Sign = (mail) => {
  const suppress = header(mail, 'x-auto-response-suppress');
  const all = /\ball\b|-1/.test(suppress) || (/\boof\b/.test(suppress) && /\bautoreply\b/.test(suppress));
  if (all) return found('notification', 'x-auto-response-suppress');
  const precedence = header(mail, 'precedence') || header(mail, 'x-precedence');
  if (/^(?:auto[-_]?reply|auto)/.test(precedence)) return found('auto-reply', `precedence: ${precedence}`);
  if (precedence === 'list' || headerValue(mail.headers, 'list-id') !== undefined)
    return found('list', 'list-id or precedence: list');
  if (/^(?:bulk|junk)$/.test(precedence)) return found('bulk', `precedence: ${precedence}`);
  if (headerValue(mail.headers, 'x-loop') !== undefined) return found('auto-reply', 'x-loop');
  if (
    ['list-unsubscribe', 'list-unsubscribe-post'].some(
      (name) => headerValue(mail.headers, name) !== undefined,
    )
  )
    return found('bulk', 'list-unsubscribe');
  if (nullSender(mail)) return found('auto-reply', 'null sender');
  return undefined;
};

/** A subject as absence notes have it: the phrase first, then a colon and the old subject, or the phrase alone. */
function absenceSubject(subject: string): boolean {
  const text = subject.toLowerCase().replace(/^\[[^\]]{0,40}\]\s*/, '');
  return AUTO_SUBJECTS.some((phrase) => {
    if (!text.startsWith(phrase)) return false;
    return (
      /^\s*(?:$|[:：(\-–—])/.test(text.slice(phrase.length)) ||
      /^\s*(?:re|aw)\s*:/.test(text.slice(phrase.length))
    );
  });
}

/** Absence notes that declare nothing: only a subject, a body and a technical sign together are believed, never words alone. */
const undeclared: Sign = (mail) => {
  if (!absenceSubject(mail.subject)) return undefined;
  const words = visibleReply(mail).visible;
  const says =
    words.length <= MAX_NOTE &&
    includesAny(words.toLowerCase().replaceAll("'", '’'), AUTO_BODIES) !== undefined;
  const noReply = /^(?:no|do-?not)-?reply\b/.test(mail.from[0]?.address ?? '');
  const technical =
    noReply ||
    header(mail, 'x-auto-response-suppress') !== '' ||
    ['x-ms-exchange-inbox-rules-loop', 'x-ms-exchange-generated-message-source'].some(
      (name) => headerValue(mail.headers, name) !== undefined,
    ) ||
    (mail.inReplyTo !== undefined && says);
  return technical && (says || noReply)
    ? found('auto-reply', 'subject, body and a technical sign of an absence note')
    : undefined;
};

const SIGNS: readonly Sign[] = [
  ownMail,
  report,
  oldComplaint,
  machineMessage,
  calendar,
  bounce,
  declaredAutomatic,
  suppressed,
  undeclared,
];

/**
 * Whether a person wrote this mail. Signs that a program declares count alone; words count only together with a technical sign,
 * since an automatic mail answered costs a mail, and a person taken for a machine waits for ever.
 */
export function automaticKind(mail: ParsedMail, own?: OwnMail): MailKind {
  for (const sign of SIGNS) {
    const kind = sign(mail, own);
    if (kind !== undefined) return kind;
  }
  return HUMAN;
}
