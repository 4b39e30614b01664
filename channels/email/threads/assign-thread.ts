import { drawTicketNumber, type NewTicket } from '../../../models/desk/ticket.ts';
import type { MailMessage } from '../../../models/mail/mail-message.ts';
import type { MailThread } from '../../../models/mail/mail-thread.ts';
import { digest } from '../../shared/digest.ts';
import type { EmailOptions } from '../options.ts';
import type { ParsedMail } from '../parse/mail.ts';
import { followMerges } from './follow-merges.ts';
import { type KnownThread, matchThread, type ThreadLookup, type ThreadMatch } from './match-thread.ts';

/** What the assignment needs. */
export type ThreadPorts = Pick<
  EmailOptions,
  'address' | 'threads' | 'isKnown' | 'isClosed' | 'now' | 'random'
>;

/** The sender of a mail, and whether DMARC proved the address. */
export interface MailSender {
  readonly address: string;
  readonly proved: boolean;
}

/** The thread that a mail refers to. */
export interface ReferredThread {
  readonly thread: MailThread;
  /** It names a token or Message-ID that only a recipient of our mails can know. */
  readonly provesReceipt: boolean;
}

/** The thread that a mail refers to, after merges; whether its sender may write there is not checked. */
export async function referredThread(
  mail: ParsedMail,
  { address, threads }: ThreadPorts,
): Promise<ReferredThread | undefined> {
  let found: MailThread | undefined;
  let referredMail: MailMessage | undefined;
  const remember = (thread: MailThread | undefined): KnownThread | undefined => {
    found = thread;
    return thread && { conversation: thread._id, subject: thread.subject, participants: [thread.address] };
  };
  const lookup: ThreadLookup = {
    byToken: async (token) => remember(await threads.findByToken(token)),
    byNumber: async (number) => remember(await threads.findByNumber(number)),
    byMessageId: async (messageId) => {
      referredMail = await threads.findMail(messageId);
      return remember(referredMail && (await threads.find(referredMail.thread)));
    },
  };
  const match = await matchThread(mail, address, lookup);
  if (match.kind === 'new' || found === undefined) return undefined;
  return { thread: await followMerges(found, threads), provesReceipt: provesReceipt(match, referredMail) };
}

function provesReceipt(
  { by }: Extract<ThreadMatch, { kind: 'known' }>,
  referredMail: MailMessage | undefined,
): boolean {
  return by === 'token' || (by !== 'number' && referredMail?.direction === 'out');
}

/**
 * Assigns a person's mail to a thread, a new one where needed. A thread belongs to one person: anyone else who replies (in copy, or to a
 * forwarded mail) gets a thread of their own, so that no one benefits from another person's proof. Mails with and without DMARC proof are
 * kept apart in the same way, since a sender is easily forged. Where an unproved person was identified by other means, such as a code, only
 * mails that prove receipt of ours continue the thread.
 */
export async function assignThread(
  mail: ParsedMail,
  id: string,
  sender: MailSender,
  ports: ThreadPorts,
): Promise<MailThread> {
  const referred = await referredThread(mail, ports);
  if (referred !== undefined && (await mayWriteTo(sender, referred, ports))) {
    const thread = await openThread(referred.thread, sender, ports);
    if (await mayWriteTo(sender, { ...referred, thread }, ports)) {
      if (sender.proved && !thread.proved) await ports.threads.markProved(thread._id);
      return thread;
    }
  }
  if (referred !== undefined) {
    const { _id, subject } = referred.thread;
    const idParts = ['aside', _id, sender.address, sender.proved];
    const separate = await openThread(await createThread(idParts, subject, sender, ports), sender, ports);
    if (await mayWriteTo(sender, { thread: separate, provesReceipt: false }, ports)) return separate;
  }
  return await createThread(['new', id], mail.subject, sender, ports);
}

/** A reply to a closed ticket starts a follow-up thread, which names the closed one; later replies continue it until it is closed too. */
async function openThread(thread: MailThread, sender: MailSender, ports: ThreadPorts): Promise<MailThread> {
  let found = thread;
  while (await ports.isClosed(found)) {
    const { _id, subject, number } = found;
    found = await createThread(['follow-up', _id, sender.proved], subject, sender, ports, number);
  }
  return found;
}

async function mayWriteTo(
  sender: MailSender,
  { thread, provesReceipt }: ReferredThread,
  { isKnown }: ThreadPorts,
): Promise<boolean> {
  if (thread.address !== sender.address) return false;
  if (sender.proved) return true;
  return !thread.proved && (provesReceipt || !(await isKnown(thread._id)));
}

async function createThread(
  parts: readonly unknown[],
  subject: string,
  { address, proved }: MailSender,
  { threads, random, now }: Pick<ThreadPorts, 'threads' | 'random' | 'now'>,
  follows?: string,
): Promise<MailThread> {
  const thread = { _id: digest(parts), subject, address, proved, createdAt: now() };
  return await threads.findOrCreate({ ...thread, ...(follows !== undefined && { follows }) }, () => ({
    token: random(16).toString('hex'),
    secret: random(32).toString('base64url'),
    number: drawTicketNumber(random, 'mail'),
  }));
}

/** Creates the thread of a ticket that staff start, once per key. The customer is not proved until a mail of theirs is. */
export async function startThread(
  { key, subject, address }: NewTicket,
  ports: Pick<ThreadPorts, 'threads' | 'random' | 'now'>,
): Promise<MailThread> {
  return await createThread(['begun', key], subject, { address, proved: false }, ports);
}
