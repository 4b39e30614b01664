import type { MailMessage } from '../../models/mail-message.ts';
import type { MailThread } from '../../models/mail-thread.ts';
import type { ParsedMail } from './mail.ts';
import { digest } from './mail-id.ts';
import type { EmailOptions } from './options.ts';
import { type KnownThread, matchThread, type ThreadLookup, type ThreadMatch } from './thread-match.ts';

/** What placing works with. */
export type Placing = Pick<EmailOptions, 'address' | 'threads' | 'isKnown' | 'now' | 'random'>;

/** Who sent the mail, and whether that was proved. */
export interface MailSender {
  readonly address: string;
  readonly proved: boolean;
}

/** What a mail refers to. */
export interface Referred {
  readonly thread: MailThread;
  /** It names what only one of our mails could have told it. */
  readonly knowsOurs: boolean;
}

/** A number of seven digits: enough that guessing meets few, short enough to be read out. */
const NUMBERS = 9_000_000;

/** The thread that a mail refers to; whether it belongs there is another question. */
export async function referredThread(
  mail: ParsedMail,
  { address, threads }: Placing,
): Promise<Referred | undefined> {
  let found: MailThread | undefined;
  let named: MailMessage | undefined;
  const shown = (thread: MailThread | undefined): KnownThread | undefined => {
    found = thread;
    return thread && { conversation: thread._id, subject: thread.subject, participants: [thread.address] };
  };
  const lookup: ThreadLookup = {
    byToken: async (token) => shown(await threads.findByToken(token)),
    byNumber: async (number) => shown(await threads.findByNumber(number)),
    byMessageId: async (messageId) => {
      named = await threads.findMail(messageId);
      return shown(named && (await threads.find(named.thread)));
    },
  };
  const match = await matchThread(mail, address, lookup);
  if (match.kind === 'new' || found === undefined) return undefined;
  return { thread: found, knowsOurs: tellsOurs(match, named) };
}

function tellsOurs({ by }: Extract<ThreadMatch, { kind: 'known' }>, named: MailMessage | undefined): boolean {
  return by === 'token' || (by !== 'number' && named?.direction === 'out');
}

/**
 * The thread that a person's mail belongs to, begun if need be. A thread is one person's: whoever else writes into it (in copy, or
 * having been forwarded a mail) gets a thread of their own, so that nobody is answered with what another one has proved. Mails whose
 * sender is proved and others are kept apart in the same way, since a sender is forged easily; and where an unproved person has
 * become known (by a code, say), only who has got our mails is taken for them.
 */
export async function placeMail(
  mail: ParsedMail,
  id: string,
  sender: MailSender,
  placing: Placing,
): Promise<MailThread> {
  const referred = await referredThread(mail, placing);
  if (referred !== undefined && (await belongs(sender, referred, placing))) {
    const { thread } = referred;
    if (sender.proved && !thread.proved) await placing.threads.prove(thread._id);
    return thread;
  }
  if (referred !== undefined) {
    const { _id, subject } = referred.thread;
    const aside = await begun(['aside', _id, sender.address, sender.proved], subject, sender, placing);
    if (await belongs(sender, { thread: aside, knowsOurs: false }, placing)) return aside;
  }
  return await begun(['new', id], mail.subject, sender, placing);
}

async function belongs(
  sender: MailSender,
  { thread, knowsOurs }: Referred,
  { isKnown }: Placing,
): Promise<boolean> {
  if (thread.address !== sender.address) return false;
  if (sender.proved) return true;
  return !thread.proved && (knowsOurs || !(await isKnown(thread._id)));
}

async function begun(
  parts: readonly unknown[],
  subject: string,
  { address, proved }: MailSender,
  { threads, random, now }: Placing,
): Promise<MailThread> {
  return await threads.begin({ _id: digest(parts), subject, address, proved, createdAt: now() }, () => ({
    token: random(16).toString('hex'),
    secret: random(32).toString('base64url'),
    number: String(1_000_000 + (random(4).readUInt32BE() % NUMBERS)),
  }));
}
