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

/** Intents that are questions to the knowledge base. */
export const KNOWLEDGE_INTENT = 'ask-knowledge';

/** The event that an intent proposes; undefined where it takes more than the intent (knowledge) or says nothing. */
export function proposed(intent: string, values: SlotValues): Event | undefined {
  const dialog = TASK_OF[intent];
  if (dialog !== undefined) return { type: 'start', dialog, values };
  const kind = SMALL_TALK[intent];
  if (kind !== undefined) return { type: 'small-talk', kind };
  if (intent === 'handoff') return { type: 'human' };
  return undefined;
}
