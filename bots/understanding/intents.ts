import type { Event } from '../../dialogs/kernel/events.ts';
import type { SlotValues, SmallTalkKind, TaskId } from '../../dialogs/vocabulary.ts';

const TASK_OF: Readonly<Record<string, TaskId>> = {
  'track-order': 'track-order',
  'cancel-order': 'cancel-order',
};

const SMALL_TALK: Readonly<Record<string, SmallTalkKind>> = {
  greeting: 'greeting',
  thanks: 'thanks',
  bye: 'bye',
  'what-can-you-do': 'what-can-you-do',
};

/** The intent of a question to the knowledge base. */
export const KNOWLEDGE_INTENT = 'ask-knowledge';

/** The event of an intent; undefined for one that needs more than the intent (a question) or has no event. */
export function eventOfIntent(intent: string, values: SlotValues): Event | undefined {
  const dialog = TASK_OF[intent];
  if (dialog !== undefined) return { type: 'start', dialog, values };
  const kind = SMALL_TALK[intent];
  if (kind !== undefined) return { type: 'small-talk', kind };
  if (intent === 'handoff') return { type: 'human' };
  return undefined;
}
