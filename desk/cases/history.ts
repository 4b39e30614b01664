import type { Activity } from 'botbuilder';
import type { Message } from '../../models/conversation/message.ts';
import { PROVIDER_APP_TAKEOVER } from '../../models/desk/desk.ts';
import type { HistoryLine } from '../../models/desk/desk-post.ts';

/** The messages of a conversation as staff read them: what was written, without events. */
export function historyOf(messages: readonly Message[]): HistoryLine[] {
  return messages.flatMap(({ direction, activity, reaction }) => {
    const { type, name, text, textFormat, from } = JSON.parse(activity) as Partial<Activity>;
    const isProviderApp = type === 'event' && name === PROVIDER_APP_TAKEOVER;
    if ((type !== 'message' && !isProviderApp) || !text) return [];
    const answerer = from?.id === 'staff' || isProviderApp ? 'staff' : 'bot';
    const who = direction === 'in' && !isProviderApp ? ('customer' as const) : (answerer as 'staff' | 'bot');
    const line = { who, text: reaction === undefined ? text : `${text} [${reaction.emoji}]` };
    return [textFormat === 'markdown' && direction === 'out' ? { ...line, markdown: true as const } : line];
  });
}
