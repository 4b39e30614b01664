import type { InboxRepository } from '../models/conversation/inbox-repository.ts';
import type { MessageRepository } from '../models/conversation/message-repository.ts';
import type { HealthLine } from '../models/desk/desk-view.ts';

/** Undelivered messages that are counted at most. */
const COUNTED = 50;

/** How the path of messages does, in words for staff. */
export async function pathHealth(
  inbox: Pick<InboxRepository, 'countOpen'>,
  messages: Pick<MessageRepository, 'undelivered'>,
): Promise<HealthLine[]> {
  const [open, dead] = await Promise.all([inbox.countOpen(), messages.undelivered(COUNTED)]);
  return [
    { name: 'Waiting to be worked on', ok: true, detail: `${open}` },
    { name: 'Messages that could not be delivered', ok: dead.length === 0, detail: `${dead.length}` },
  ];
}
