import { createHash } from 'node:crypto';

/** Most mails that we send in one thread within an hour: a person writes at most one every three minutes or so. */
export const MAX_PER_THREAD_HOUR = 20;

/** Most mails that we send to one address within an hour, over all threads. */
export const MAX_PER_SENDER_HOUR = 30;

/** Most mails that we send to one address within a day; stops a loop that stays below the hourly limit. */
export const MAX_PER_SENDER_DAY = 100;

/** Most mails of one address within an hour that we answer: a backlog in a mailbox arrives faster than we send. */
export const MAX_RECEIVED_HOUR = 60;

/** How often the same text of one sender is answered within a day: a person repeats it once, a machine without end. */
export const MAX_IDENTICAL = 2;

/** Most numbers in brackets in one subject; more mean that two ticket systems answer each other. */
const MAX_BRACKETED = 2;

/** The counts before the present mail, from the store. */
export interface LoopCounts {
  /** Mails that we sent in this thread within the last hour. */
  readonly sentInThread: number;
  /** Mails that we sent to this sender within the last hour. */
  readonly sentToSender: number;
  /** Mails that we sent to this sender within the last day. */
  readonly sentToday: number;
  /** Earlier mails of this sender within the last hour. */
  readonly received: number;
  /** Earlier mails of this sender with the same {@link bodyHash} within the last day. */
  readonly identical: number;
  /** The thread that was escalated to staff because of this sender within the last day. */
  readonly escalatedThread: string | undefined;
}

/**
 * Whether a mail may be answered. `escalate`: it is not answered, and staff look at it, since at these limits a person can't be
 * distinguished from a machine that does not declare itself. `record`: another thread of this sender was escalated already, so the mail is
 * only recorded.
 */
export type LoopDecision =
  | { readonly action: 'answer' }
  | {
      readonly action: 'escalate' | 'record';
      readonly because:
        | 'unread'
        | 'growing-subject'
        | 'identical-body'
        | 'flood'
        | 'thread-cap'
        | 'sender-cap';
    };

/** A hash of a mail's text that ignores whitespace, case and digits: automatic acknowledgements differ in their numbers only. */
export function bodyHash(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[\d\s]+/g, ' ')
    .trim();
  return createHash('sha256').update(words).digest('base64url');
}

/** Whether two ticket systems acknowledge each other, each adding its number: `[#12] [Ticket 99] Re: [#12] …`. */
export function isGrowingSubject(subject: string): boolean {
  const head = subject.slice(0, 1000);
  const bracketed = [...head.matchAll(/[[(【]([^\][()【】]{2,60})[\])】]/g)].filter(([, inside = '']) =>
    isNumbered(inside),
  );
  const prefixes = head.match(/\b(?:re|aw|sv|fw|fwd)\s?(?:\[\d+\])?[:：]/gi) ?? [];
  return (
    bracketed.length > MAX_BRACKETED ||
    (bracketed.length === MAX_BRACKETED && prefixes.length > 1) ||
    prefixes.length > 6
  );
}

/** Whether a text in brackets names a ticket: a number of two digits or more, with a word before it or a few characters after it. */
function isNumbered(inside: string): boolean {
  return [...inside.matchAll(/\d+/g)].some(
    ({ 0: number, index }) => number.length > 1 && index <= 25 && inside.length - index - number.length <= 8,
  );
}

/** Decides whether a mail may be answered, is escalated to staff, or is only recorded. One that was not parsed needs staff, unless its sender floods. */
export function loopDecision(
  subject: string,
  thread: string,
  counts: LoopCounts,
  isUnread = false,
): LoopDecision {
  if (isUnread && counts.received < MAX_RECEIVED_HOUR) return { action: 'escalate', because: 'unread' };
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
