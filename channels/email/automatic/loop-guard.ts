import { createHash } from 'node:crypto';

/** Most mails that are written in one thread within an hour: a person does not write more than about one in three minutes. */
export const MAX_PER_THREAD_HOUR = 20;

/** Most mails that are written to one address within an hour, over all threads. */
export const MAX_PER_SENDER_HOUR = 30;

/** Most mails that are written to one address within a day: a loop that stays below the hour's limit ends here. */
export const MAX_PER_SENDER_DAY = 100;

/** Most mails of one address within an hour that are answered: what waits in a mailbox comes faster than we write. */
export const MAX_RECEIVED_HOUR = 60;

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
  /** Mails of ours to this sender within the last day. */
  readonly sentToday: number;
  /** Earlier mails of this sender within the last hour. */
  readonly received: number;
  /** Earlier mails of this sender with the same {@link bodyHash} within the last day. */
  readonly identical: number;
  /** The thread for which staff were called because of this sender within the last day. */
  readonly escalatedThread: string | undefined;
}

/**
 * Whether a mail may be answered. `call-staff`: it is not, and people look at it, since at such a limit a person cannot be told from
 * a machine that declares nothing. `record`: they have been called because of its sender already; it is kept for them to see.
 */
export type LoopDecision =
  | { readonly action: 'answer' }
  | {
      readonly action: 'escalate' | 'record';
      readonly because: 'growing-subject' | 'identical-body' | 'flood' | 'thread-cap' | 'sender-cap';
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

/** Decides whether answering a mail could be a turn in a loop, and whether people have to look at it then. */
export function loopDecision(subject: string, thread: string, counts: LoopCounts): LoopDecision {
  const because = limitReached(subject, counts);
  if (because === undefined) return { action: 'answer' };
  const { escalatedThread = thread } = counts;
  return { action: escalatedThread === thread ? 'escalate' : 'record', because };
}

function limitReached(subject: string, counts: LoopCounts) {
  if (isGrowingSubject(subject)) return 'growing-subject';
  if (counts.identical >= MAX_IDENTICAL) return 'identical-body';
  if (counts.received >= MAX_RECEIVED_HOUR) return 'flood';
  if (counts.sentInThread >= MAX_PER_THREAD_HOUR) return 'thread-cap';
  const isCapped = counts.sentToSender >= MAX_PER_SENDER_HOUR || counts.sentToday >= MAX_PER_SENDER_DAY;
  return isCapped ? 'sender-cap' : undefined;
}
