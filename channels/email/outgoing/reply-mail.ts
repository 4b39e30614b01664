import { createHash } from 'node:crypto';
import { replySubject } from '../content/canonical-subject.ts';
import { oneLine } from '../parse/encoded-words.ts';
import { type MailParts, mailHtml, mailText } from './mail-template.ts';

/** Most ids in References: clients thread by the newest, and servers cut long headers. */
const MAX_REFERENCES = 20;

/** Who speaks, which decides how the mail declares itself (RFC 3834): the bot answering a mail, the bot unasked, or staff. */
export type MailAuthor = 'bot' | 'notice' | 'staff';

/** What a mail is sent with. */
export interface ReplyEnvelope {
  readonly author: MailAuthor;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  /** Our address with the thread's token, so that the answer finds its way. */
  readonly replyTo?: string;
  /** The subject of the mail that is answered. */
  readonly subject: string;
  readonly number?: string;
  /** Stable over repeats: the same key gives the same Message-ID, so a mail sent twice is shown once. */
  readonly key: string;
  /** The domain of our message ids. */
  readonly domain: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
}

/** A mail as nodemailer takes it. */
export interface ComposedMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references?: string[];
  readonly headers: Record<string, string>;
}

/** Our Message-ID for a key; it tells nothing of the key. */
export function messageIdOf(key: string, domain: string): string {
  const hash = createHash('sha256').update(key).digest('base64url').slice(0, 32);
  return `<${hash}@${domain.toLowerCase().replace(/[^a-z0-9.-]/g, '')}>`;
}

function isValidMessageId(id: string): boolean {
  return /^<[!-;=?-~]{3,900}>$/.test(id);
}

/** An address for a header: one line, and nothing that could begin a second recipient. */
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

/** Nothing for staff: their mail is a person's, and whoever is away shall say so. */
function autoSubmittedHeaders(author: MailAuthor): Record<string, string> {
  if (author === 'staff') return {};
  const submitted = author === 'bot' ? 'auto-replied' : 'auto-generated';
  return { 'Auto-Submitted': submitted, 'X-Auto-Response-Suppress': 'All' };
}

/** Builds the one mail of a turn; every header value is kept to one line, so nothing a customer wrote becomes a header. */
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
