import type { ConversationRepository } from '../../models/conversation/conversation-repository.ts';
import { conversationId } from '../../models/conversation/inbox.ts';
import { caseAddress } from '../../models/desk/desk.ts';
import type { DeskCaseRepository } from '../../models/desk/desk-case-repository.ts';
import type { QueueStatus } from '../../models/desk/staff-operations.ts';
import { closedUntil, isOpen } from '../hours/working-hours.ts';
import type { DeskFile } from '../settings/desk-file.ts';
import type { Case } from './case.ts';
import { usualWait } from './usual-wait.ts';

/** Where the wait of a customer is read from. */
export interface QueueSources {
  readonly file: DeskFile;
  readonly conversations: Pick<ConversationRepository, 'find'>;
  readonly cases: Pick<DeskCaseRepository, 'countWaiting' | 'waits'>;
}

/** What is known of the wait of a conversation's episode: nothing of its place until its case is there. */
export async function readQueueStatus(
  conversation: string,
  episode: number,
  { file, conversations, cases }: QueueSources,
  now: Date,
): Promise<QueueStatus> {
  const found = await conversations.find(conversationId(caseAddress(conversation, episode)));
  const { status, route, waitingSince } = (found?.memory ?? {}) as Partial<Case>;
  const isWaiting = status === 'waiting' && route !== undefined && waitingSince !== undefined;
  return {
    open: isOpen(file.hours, now),
    ...closedUntil(file.hours, now),
    ahead: isWaiting ? await cases.countWaiting(route, waitingSince) : null,
    minutes: await usualWait(file.hours, cases, now),
  };
}
