import type { Activity } from 'botbuilder';
import { line } from '../../dialogs/kernel/effects.ts';
import { localeOf } from '../../models/locale/known-locales.ts';
import { renderReply } from '../render-reply.ts';

/** The message to a customer when the bot failed at a message and staff are called. */
export function apology(locale: string | undefined): Partial<Activity> {
  return renderReply({ type: 'say', ...line('queued', { reason: 'unreadable-state' }) }, localeOf(locale))
    .activity;
}
