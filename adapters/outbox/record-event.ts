import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { ForwardEntry } from '../../models/conversation/outbox.ts';
import type { Recorder } from '../inbox/recorder.ts';
import type { LeasedConversation } from '../leased-conversation.ts';

/** Records an event in the inbox that it is for. Its id follows from the entry's id, so that a repeat after a crash is dropped as a duplicate. */
export async function recordEvent(
  recorder: Recorder,
  leased: LeasedConversation,
  { id, to, activity }: Pick<ForwardEntry, 'id' | 'to' | 'activity'>,
): Promise<void> {
  const origin = createHash('sha256').update(leased._id).digest('base64url');
  await recorder.record(
    to,
    {
      id: `${origin}:${id}`,
      account: to.account,
      conversation: to.externalId,
      activity: JSON.parse(activity) as Partial<Activity>,
    },
    true,
  );
}
