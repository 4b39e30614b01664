import { cutQuotedReply } from '../content/quoted-reply.ts';
import { domainOf } from '../parse/domain-of.ts';
import { mediaType, type ParsedMail } from '../parse/mail.ts';
import { declaredAutomatic, suppressed, undeclared } from './auto-reply.ts';
import { bounce, machineMessage, oldComplaint, report } from './bounce.ts';
import { automatic, header, type MailClass, type OwnMail, type Sign } from './signs.ts';

/** The shop's own mail that comes back to its mailbox. */
const ownMail: Sign = (mail, own) => {
  if (own === undefined) return undefined;
  if (mail.from.some(({ address }) => own.addresses.includes(address)))
    return automatic('own', 'from one of our own addresses');
  const domain = domainOf(mail.messageId ?? '');
  return domain !== '' && domain === own.messageIdDomain
    ? automatic('own', 'message id of our own')
    : undefined;
};

/** Invitations, and the answers that calendar programs send to one. */
const calendar: Sign = (mail) => {
  if (mediaType(mail.headers) === 'text/calendar') return automatic('calendar', 'text/calendar');
  if (header(mail, 'content-class') === 'urn:content-classes:calendarmessage')
    return automatic('calendar', 'content-class');
  const invitation = mail.attachments.find(
    ({ kind, filename }) => kind === 'calendar' && filename === undefined,
  );
  const method = /^METHOD:(REPLY|CANCEL|COUNTER|REQUEST)/m.exec(
    invitation?.content.toString('latin1', 0, 4000) ?? '',
  )?.[1];
  if (method === undefined) return undefined;
  const words = cutQuotedReply(mail).visible;
  return method !== 'REQUEST' || words === ''
    ? automatic('calendar', `calendar ${method.toLowerCase()}`)
    : undefined;
};

/** In the order they are tried: the first that the mail bears decides. */
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
 * Whether a person or a program wrote this mail. A header that a program sets decides alone; words decide only together with a technical
 * sign, since answering an automatic mail costs one mail, while a person who is taken for a machine never gets an answer.
 */
export function classifyMail(mail: ParsedMail, own?: OwnMail): MailClass {
  for (const sign of SIGNS) {
    const found = sign(mail, own);
    if (found !== undefined) return found;
  }
  return { kind: 'human' };
}
