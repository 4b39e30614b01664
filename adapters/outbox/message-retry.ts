import type { SayEntry } from '../../models/conversation/outbox.ts';
import { backoff } from '../../models/pace/backoff.ts';
import type { LeasedConversation } from '../leased-conversation.ts';
import type { PathContext } from '../path-context.ts';

/** Most messages that wait in one conversation's outbox, since its document is bounded; with more, the oldest is not retried. */
const MAX_WAITING = 200;

/** Why and how long a message waits in the outbox, in milliseconds. */
interface Wait {
  readonly ms: number;
  /** The wait ends at once when the customer writes (WhatsApp's messaging window). */
  readonly untilCustomerWrites?: true | undefined;
}

/** Whether a message that failed now is retried: up to `sendTries` tries, unless too many messages wait behind it. */
export function mayRetry({ settings }: PathContext, { tries }: SayEntry, waiting: number): boolean {
  return tries + 1 < settings.sendTries && waiting <= MAX_WAITING;
}

/** Retries a message after the backoff, or after the time that the provider named if that is longer. Counts one try. */
export function retryLater(
  context: PathContext,
  leased: LeasedConversation,
  say: SayEntry,
  retryAfterMs = 0,
): void {
  const { settings, random } = context;
  const tries = say.tries + 1;
  const ms = Math.max(retryAfterMs, backoff(tries, settings.backoff, random()));
  context.log('message-postponed', { conversation: leased._id, seq: say.seq, tries, wait: ms });
  postpone(context, leased, { ...say, tries }, say, { ms });
}

/** Delays a message that its channel does not take now (a rate limit, a closed messaging window): not a failure, so no try is counted. */
export function delay(context: PathContext, leased: LeasedConversation, say: SayEntry, wait: Wait): void {
  const { seq, tries } = say;
  context.log('message-delayed', { conversation: leased._id, seq, tries, wait: wait.ms });
  postpone(context, leased, say, say, wait);
}

function postpone(
  { now }: PathContext,
  leased: LeasedConversation,
  changed: SayEntry,
  say: SayEntry,
  { ms, untilCustomerWrites }: Wait,
): void {
  const notBefore = new Date(now().getTime() + ms);
  const { untilCustomerWrites: _before, ...rest } = changed;
  const postponed = { ...rest, notBefore, waitMs: ms, ...(untilCustomerWrites && { untilCustomerWrites }) };
  leased.outbox = leased.outbox.map((entry) => (entry === say ? postponed : entry));
  leased.dueBy(notBefore);
}
