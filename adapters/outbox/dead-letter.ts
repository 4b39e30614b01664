import type { DeadLetterEntry } from '../../models/conversation/outbox.ts';
import type { LeasedConversation } from '../leased-conversation.ts';
import type { PathContext } from '../path-context.ts';

/**
 * Marks an inbox item as a dead letter, for staff to read: the bot failed at it `botTries` times, took longer than `turnMs`, or its worker was
 * lost more than `workerTries` times. The turn that gave it up has answered the customer with an apology and queued the conversation for staff.
 */
export async function writeDeadLetter(
  { repositories, log }: PathContext,
  leased: LeasedConversation,
  { item, reason, activity }: DeadLetterEntry,
): Promise<void> {
  await repositories.inbox.moveToDeadLetters(item, reason, activity);
  log('message-dead-lettered', { conversation: leased._id, item, reason });
}
