import type { Activity } from 'botbuilder';
import type { en } from '../../dialogs/handoff/texts.en.ts';
import { speaker } from '../../dialogs/machine/speaker.ts';
import type { TextSet } from '../../dialogs/text-set.ts';
import { answerTag } from '../../models/locale/script-variants.ts';
import { renderReply } from '../render-reply.ts';

const { line } = speaker<typeof en>();

/** The message to a customer when the bot failed at a message and staff are called; `texts`: the built-in ones. */
export function apology(locale: string | undefined, texts: TextSet): Partial<Activity> {
  const say = { type: 'say' as const, ...line('queued', { reason: 'unreadable-state' }) };
  return renderReply(say, answerTag(locale), texts).activity;
}
