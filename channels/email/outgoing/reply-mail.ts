import { createHash } from 'node:crypto';
import type { ComposedMail } from '../composed-mail.ts';
import { replySubject } from '../content/canonical-subject.ts';
import { oneLine } from '../parse/encoded-words.ts';
import { type MailParts, mailHtml, mailText } from './mail-template.ts';

/** Most ids in References: mail programs thread by the newest ones, and servers cut long headers. */
const MAX_REFERENCES = 20;

/** The author of a mail, which decides its Auto-Submitted header (RFC 3834): the bot in answer to a mail, a notice of the bot, or staff. */
export type MailAuthor = 'bot' | 'notice' | 'staff';

/** The headers' values of a reply. */
export interface ReplyEnvelope {
  readonly author: MailAuthor;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  /** Our address with the thread's token (`support+TOKEN@…`), which leads the customer's reply to its thread. */
  readonly replyTo?: string;
  /** The subject of the thread. */
  readonly subject: string;
  /** The ticket number; added to the subject as `[#number]`. */
  readonly number?: string;
  /** The idempotency key. The same key gives the same Message-ID, so that mail programs show a mail that was sent twice once. */
  readonly key: string;
  /** The domain of our Message-IDs. */
  readonly domain: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
}

/** The Message-ID for an idempotency key; a hash, so that it does not reveal the key. */
export function messageIdOf(key: string, domain: string): string {
  const hash = createHash('sha256').update(key).digest('base64url').slice(0, 32);
  return `<${hash}@${domain.toLowerCase().replace(/[^a-z0-9.-]/g, '')}>`;
}

function isValidMessageId(id: string): boolean {
  return /^<[!-;=?-~]{3,900}>$/.test(id);
}

/** An address for a header: one line, without characters that could start a second recipient. */
function oneAddress(address: string): string {
  return (oneLine(address).split(/[\s,;]/, 1)[0] ?? '').replace(/[<>"]/g, '');
}

function referencesOf(envelope: ReplyEnvelope): string[] {
  const ids = [
    ...(envelope.references ?? []),
    ...(envelope.inReplyTo === undefined ? [] : [envelope.inReplyTo]),
  ];
  return [...new Set(ids.filter(isValidMessageId))].slice(-MAX_REFERENCES);
}

/** The headers that suppress auto-replies. Staff's mails have none: a customer's absence note is of use to them. */
function autoSubmittedHeaders(author: MailAuthor): Record<string, string> {
  if (author === 'staff') return {};
  const submitted = author === 'bot' ? 'auto-replied' : 'auto-generated';
  return { 'Auto-Submitted': submitted, 'X-Auto-Response-Suppress': 'All' };
}

/** Builds the reply of a turn. Each header value is kept to one line, so that a customer's text can't inject a header. */
export function replyMail(parts: MailParts, envelope: ReplyEnvelope): ComposedMail {
  const references = referencesOf(envelope);
  const { inReplyTo, replyTo } = envelope;
  return {
    from: { name: oneLine(envelope.from.name), address: oneAddress(envelope.from.address) },
    to: oneAddress(envelope.to),
    subject: replySubject(oneLine(envelope.subject), envelope.number),
    text: mailText(parts),
    html: mailHtml(parts),
    messageId: messageIdOf(envelope.key, envelope.domain),
    headers: autoSubmittedHeaders(envelope.author),
    ...(replyTo === undefined ? {} : { replyTo: oneAddress(replyTo) }),
    ...(inReplyTo === undefined || !isValidMessageId(inReplyTo) ? {} : { inReplyTo }),
    ...(references.length === 0 ? {} : { references }),
  };
}
