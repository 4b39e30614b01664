import { createHash } from 'node:crypto';
import type { ParsedMail } from './mail.ts';
import { domainOf } from './mail-addresses.ts';

/** Most mails the bot writes in one thread within an hour: a person does not write more than about one in three minutes. */
export const MAX_PER_THREAD_HOUR = 20;

/** Most mails the bot writes to one address within an hour, over all threads. */
export const MAX_PER_SENDER_HOUR = 30;

/** Times the same words may come from one sender in a day and be answered: a person repeats once, a machine for ever. */
export const MAX_IDENTICAL = 2;

/** Numbers in brackets of one subject from which on two ticket systems are answering each other. */
const MAX_BRACKETED = 2;

/** What was counted before this mail; all over the store's own clock. */
export interface LoopCounts {
  /** Mails of ours in this thread within the last hour. */
  readonly sentInThread: number;
  /** Mails of ours to this sender within the last hour. */
  readonly sentToSender: number;
  /** Earlier mails of this sender with the same {@link bodyHash} within the last day. */
  readonly identical: number;
}

/** What is the shop's own. */
export interface OwnAddresses {
  readonly addresses: readonly string[];
  readonly messageIdDomain: string;
}

/** Whether a mail may be answered; `record` keeps it, for staff to see, and answers nothing. */
export type LoopDecision =
  | { readonly action: 'answer' }
  | {
      readonly action: 'record';
      readonly because: 'own-mail' | 'growing-subject' | 'identical-body' | 'thread-cap' | 'sender-cap';
    };

/** A hash of what a mail says, blind to whitespace, case and digits: acknowledgements differ in their numbers only. */
export function bodyHash(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[\d\s]+/g, ' ')
    .trim();
  return createHash('sha256').update(words).digest('base64url');
}

/** Two ticket systems that acknowledge each other both add their number: `[#12] [Ticket 99] Re: [#12] …`. */
export function isGrowingSubject(subject: string): boolean {
  const head = subject.slice(0, 1000);
  const bracketed = head.match(/[[(【][^\][()【】]{0,24}#?\d{2,}[^\][()【】]{0,8}[\])】]/g) ?? [];
  const prefixes = head.match(/\b(?:re|aw|sv|fw|fwd)\s?(?:\[\d+\])?[:：]/gi) ?? [];
  return (
    bracketed.length > MAX_BRACKETED ||
    (bracketed.length === MAX_BRACKETED && prefixes.length > 1) ||
    prefixes.length > 6
  );
}

/** Decides from counts alone whether answering this mail could be a turn in a loop. */
export function loopDecision(mail: ParsedMail, counts: LoopCounts, own: OwnAddresses): LoopDecision {
  const domain = domainOf((mail.messageId ?? '').replace(/>$/, ''));
  const ours = mail.from.some(({ address }) => own.addresses.includes(address));
  if (ours || (domain !== '' && domain === own.messageIdDomain))
    return { action: 'record', because: 'own-mail' };
  if (isGrowingSubject(mail.subject)) return { action: 'record', because: 'growing-subject' };
  if (counts.identical >= MAX_IDENTICAL) return { action: 'record', because: 'identical-body' };
  if (counts.sentInThread >= MAX_PER_THREAD_HOUR) return { action: 'record', because: 'thread-cap' };
  if (counts.sentToSender >= MAX_PER_SENDER_HOUR) return { action: 'record', because: 'sender-cap' };
  return { action: 'answer' };
}
