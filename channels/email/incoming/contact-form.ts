import { isOwnAddress, ownAddressesOf } from '../../../models/mail/own-addresses.ts';
import { domainOf } from '../parse/domain-of.ts';
import type { ParsedMail } from '../parse/mail.ts';

/**
 * A mail of the shop's contact form as one of its visitor, who is named in Reply-To: From is an address of the shop's own. Any other mail stays as it
 * is, and so does one that we sent (`messageIdDomain`) or that a program answered. Nothing of it proves the visitor: a form takes any address.
 */
export function fromContactForm(mail: ParsedMail, address: string, messageIdDomain: string): ParsedMail {
  const own = ownAddressesOf([address]);
  const [from, ...others] = mail.from;
  const [visitor, ...more] = mail.replyTo;
  if (from === undefined || visitor === undefined || others.length > 0 || more.length > 0) return mail;
  if (visitor.isOdd) return mail;
  if (!isOwnAddress(from.address, own) || isOwnAddress(visitor.address, own)) return mail;
  if (mail.inReplyTo !== undefined || domainOf(mail.messageId ?? '') === messageIdDomain) return mail;
  const headers = mail.headers.filter(({ name }) => name !== 'authentication-results');
  return { ...mail, headers, from: [visitor], sender: [], replyTo: [] };
}
