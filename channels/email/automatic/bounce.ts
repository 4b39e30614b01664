import { headerValue, mediaType } from '../parse/mail.ts';
import { fromAllPhrases } from '../phrases/all-phrases.ts';
import {
  automatic,
  bodyStart,
  hasNullSender,
  header,
  includesAny,
  isFromDaemon,
  isFromPostmaster,
  type Sign,
} from './signs.ts';

/**
 * Reports that declare their type, as the whole mail or as a part: RFC 6522 (report), 3464 (delivery status), 5965 (abuse), 8098 (read
 * receipt).
 */
export const report: Sign = (mail) => {
  const type = header(mail, 'content-type');
  const declared = /report-type\s*=\s*"?([\w-]+)/.exec(type)?.[1];
  const parts = new Set(mail.attachments.map(({ kind }) => kind));
  if (declared === 'feedback-report' || parts.has('feedback-report'))
    return automatic('feedback-report', 'feedback report');
  if (declared === 'disposition-notification' || parts.has('disposition'))
    return automatic('read-receipt', 'disposition notification');
  const whole = mediaType(mail.headers) === 'multipart/report';
  if (
    declared === 'delivery-status' ||
    (parts.has('delivery-status') && (whole || hasNullSender(mail) || isFromDaemon(mail)))
  ) {
    return automatic('bounce', 'delivery status report');
  }
  return whole ? automatic('bounce', 'multipart/report') : undefined;
};

/** Abuse complaints of providers that predate RFC 5965: they hold the reported mail, under headers of their own. */
export const oldComplaint: Sign = (mail) => {
  const inside = mail.attachments.some(({ kind }) => kind === 'message');
  const text = bodyStart(mail);
  const named =
    /^complaint about message from \d/.test(mail.subject.toLowerCase()) ||
    text.includes('email abuse report');
  if (inside && named) return automatic('feedback-report', 'complaint with the reported mail inside');
  return mail.headers.some(({ name }) => name === 'x-hmxmroriginalrecipient')
    ? automatic('feedback-report', 'x-hmxmroriginalrecipient')
    : undefined;
};

const subjects = fromAllPhrases((all) => all('bounceSubjects'));
const bodies = fromAllPhrases((all) => all('bounceBodies'));

/** Bounces without a report part: by their sender, by the null sender, and by the phrases of mail servers. */
export const bounce: Sign = (mail) => {
  if (headerValue(mail.headers, 'x-failed-recipients') !== undefined)
    return automatic('bounce', 'x-failed-recipients');
  if (isFromDaemon(mail)) return automatic('bounce', 'from a mail daemon');
  const subject = includesAny(mail.subject.toLowerCase(), subjects());
  const body = includesAny(bodyStart(mail), bodies());
  const empty = hasNullSender(mail);
  if (empty && (subject !== undefined || body !== undefined))
    return automatic('bounce', 'null sender and words of a bounce');
  const transcript = /\brcpt to:/.test(bodyStart(mail)) && /\b[45]\d\d\b/.test(bodyStart(mail));
  if (isFromPostmaster(mail) && transcript)
    return automatic('bounce', 'postmaster and a transcript of the delivery');
  if (isFromPostmaster(mail) && subject !== undefined && body !== undefined)
    return automatic('bounce', 'postmaster and words of a bounce');
  return undefined;
};

/** Amazon SNS notifications, which report a bounce as JSON. */
export const machineMessage: Sign = (mail) => {
  const topic = headerValue(mail.headers, 'x-amz-sns-message-id') !== undefined;
  const machine = /^(?:no-?reply|do-?not-?reply|notifications?)@sns\.amazonaws\.com$/.test(
    mail.from[0]?.address ?? '',
  );
  if (!topic && !machine) return undefined;
  return automatic(
    bodyStart(mail).includes('bounce') ? 'bounce' : 'notification',
    'machine notification service',
  );
};
