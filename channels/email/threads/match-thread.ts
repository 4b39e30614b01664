import { canonicalSubject, ticketNumbers } from '../content/canonical-subject.ts';
import type { ParsedMail } from '../parse/mail.ts';

/** A stored thread, as far as matching needs it. */
export interface KnownThread {
  readonly conversation: string;
  readonly subject: string;
  /** Addresses that take part in it, in lower case. */
  readonly participants: readonly string[];
}

/** Queries of the store; each gives undefined for an unknown thread. */
export interface ThreadLookup {
  byToken(token: string): Promise<KnownThread | undefined>;
  byMessageId(messageId: string): Promise<KnownThread | undefined>;
  byNumber(number: string): Promise<KnownThread | undefined>;
}

/** The thread that a mail refers to, and by which sign it was found. */
export type ThreadMatch =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'known';
      readonly conversation: string;
      readonly by: 'token' | 'in-reply-to' | 'references' | 'number';
    };

/** Most References that are looked up, newest first; each is a query. */
const MAX_LOOKUPS = 20;

/** Most tokens of recipient addresses that are looked up; our mails name one. */
const MAX_TOKENS = 20;

/** Most ticket numbers of a subject that are looked up. */
const MAX_NUMBERS = 3;

/** The token of `support+TOKEN@shop.example` for the base `support@shop.example`; undefined for any other address. */
export function plusToken(address: string, base: string): string | undefined {
  const at = base.lastIndexOf('@');
  const prefix = `${base.slice(0, at)}+`.toLowerCase();
  const domain = base.slice(at).toLowerCase();
  const whole = address.trim().toLowerCase();
  if (at < 1 || !whole.startsWith(prefix) || !whole.endsWith(domain)) return undefined;
  const token = whole.slice(prefix.length, whole.length - domain.length);
  return /^[\w-]{1,128}$/.test(token) ? token : undefined;
}

function knownThread(thread: KnownThread, by: Exclude<ThreadMatch, { kind: 'new' }>['by']): ThreadMatch {
  return { kind: 'known', conversation: thread.conversation, by };
}

async function byToken(
  mail: ParsedMail,
  base: string,
  lookup: ThreadLookup,
): Promise<ThreadMatch | undefined> {
  const tokens = [...mail.to, ...mail.cc].flatMap(({ address }) => plusToken(address, base) ?? []);
  for (const token of [...new Set(tokens)].slice(0, MAX_TOKENS)) {
    const thread = await lookup.byToken(token);
    if (thread !== undefined) return knownThread(thread, 'token');
  }
  return undefined;
}

async function byReferences(mail: ParsedMail, lookup: ThreadLookup): Promise<ThreadMatch | undefined> {
  const subject = canonicalSubject(mail.subject);
  for (const id of mail.references.slice(-MAX_LOOKUPS).reverse()) {
    const thread = await lookup.byMessageId(id);
    if (thread !== undefined && canonicalSubject(thread.subject) === subject)
      return knownThread(thread, 'references');
  }
  return undefined;
}

async function byNumber(mail: ParsedMail, lookup: ThreadLookup): Promise<ThreadMatch | undefined> {
  const sender = mail.from.length === 1 ? mail.from[0]?.address : undefined;
  if (sender === undefined) return undefined;
  for (const number of ticketNumbers(mail.subject).slice(0, MAX_NUMBERS)) {
    const thread = await lookup.byNumber(number);
    if (thread?.participants.includes(sender) === true) return knownThread(thread, 'number');
  }
  return undefined;
}

/**
 * Finds the thread that a mail refers to. In order: the plus token of its recipient address; In-Reply-To; an older reference, only with the
 * same subject, since mail programs keep References when a new message is made from an old mail (RFC 8621, section 3); the ticket number in
 * the subject, which can be guessed, only from a participant.
 */
export async function matchThread(
  mail: ParsedMail,
  base: string,
  lookup: ThreadLookup,
): Promise<ThreadMatch> {
  const token = await byToken(mail, base, lookup);
  if (token !== undefined) return token;
  const answered = mail.inReplyTo === undefined ? undefined : await lookup.byMessageId(mail.inReplyTo);
  if (answered !== undefined) return knownThread(answered, 'in-reply-to');
  return (await byReferences(mail, lookup)) ?? (await byNumber(mail, lookup)) ?? { kind: 'new' };
}
