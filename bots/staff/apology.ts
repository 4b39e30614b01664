import type { Activity } from 'botbuilder';
import type { en as contactTexts } from '../../dialogs/contact-staff/texts.en.ts';
import type { en } from '../../dialogs/handoff/texts.en.ts';
import { speaker } from '../../dialogs/machine/speaker.ts';
import type { TextSet } from '../../dialogs/text-set.ts';
import type { StaffContact } from '../../models/desk/staff-contact.ts';
import { answerTag } from '../../models/locale/script-variants.ts';
import { renderReply } from '../render-reply.ts';

const { line } = speaker<typeof en & typeof contactTexts>();

/** The message to a customer when the bot failed at a message: staff are called where there is a desk. `texts`: the built-in ones. */
export function apology(
  locale: string | undefined,
  texts: TextSet,
  { by, email, phone, hours }: StaffContact,
): Partial<Activity> {
  const words =
    by === 'desk'
      ? line('queued', { reason: 'unreadable-state' })
      : line('bot-failed', { email, phone, hours });
  return renderReply({ type: 'say', ...words }, answerTag(locale), texts).activity;
}
