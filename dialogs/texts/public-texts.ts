import type { Phrase } from '../kernel/effects.ts';
import type { TemplateId, Templates } from '../templates.ts';

type None = Record<string, never>;

/** Parameters that hold nothing personal: the reason of a handoff, the task, and the shop's own articles. */
type Impersonal = 'reason' | 'dialog' | 'answer';

/** Texts without personal parameters; only these can be listed, so that a new text is private until it is listed. */
type Listable = {
  [T in TemplateId]: Templates[T] extends None ? T : keyof Templates[T] extends Impersonal ? T : never;
}[TemplateId];

const LISTED: readonly Listable[] = [
  'disclosure',
  'menu',
  'not-understood',
  'not-understood-menu',
  'left-it',
  'left-queue',
  'back-to-bot',
  'offer-human',
  'all-right',
  'queued',
  'queue-noted',
  'yes-or-no',
  'clarify',
  'answer',
  'no-answer-queued',
  'greeting',
  'hello',
  'thanks',
  'bye',
  'take-your-time',
  'anything-else',
  'sorry-for-that',
  'sorry',
  'choice-yes',
  'choice-no',
  'choice-human',
  'choice-leave-queue',
  'choice-question',
  'identify-ask-order',
  'track-ask-order',
  'cancel-ask-order',
];

/** The texts that a channel may show where others than the customer read along. */
export const PUBLIC_TEXTS: ReadonlySet<TemplateId> = new Set<TemplateId>(LISTED);

/** Whether a text with its parameters holds nothing personal; a task's button is personal once it names an order. */
export function isPublic({ text, params }: Phrase): boolean {
  return PUBLIC_TEXTS.has(text) || (text === 'choice-task' && params['order'] === null);
}
