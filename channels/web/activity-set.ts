import type { ChannelHost, LoggedActivity } from '../channel.ts';
import { ACCOUNT } from './web-context.ts';

/** Most log entries in one set; a client asks on with the set's watermark. */
export const PAGE = 200;

/** The protocol's ActivitySet. */
export interface ActivitySet {
  readonly activities: readonly Record<string, unknown>[];
  readonly watermark: string;
}

/** A page of the log as a client may see it, and the number of the last entry it covers. */
export async function readPage(
  conversation: string,
  after: number,
  host: ChannelHost,
): Promise<{ set: ActivitySet; last: number; full: boolean }> {
  const entries = await host.read(ACCOUNT, conversation, after, PAGE);
  const last = entries.at(-1)?.seq ?? after;
  const activities = entries.filter(isShown).map((entry) => shown(entry, conversation));
  return { set: { activities, watermark: String(last) }, last, full: entries.length === PAGE };
}

/** Customers see what was said; of the events only those the bot sends, since the others are the machinery's own. */
function isShown({ activity }: LoggedActivity): boolean {
  return (
    activity.type === 'message' || (activity.from?.role === 'bot' && activity.type !== 'conversationUpdate')
  );
}

/** The properties a client needs, named one by one, so that nothing internal leaves with them. */
function shown({ seq, activity }: LoggedActivity, conversation: string): Record<string, unknown> {
  const clientActivityID: unknown = activity.channelData?.clientActivityID;
  const { type, timestamp, from, text, textFormat, locale, name, value, attachments, suggestedActions } =
    activity;
  return {
    type,
    id: activity.id ?? `${conversation}|${seq}`,
    timestamp,
    channelId: 'directline',
    from: from ?? { id: 'bot', name: '', role: 'bot' },
    conversation: { id: conversation },
    text,
    textFormat,
    locale,
    name,
    value,
    attachments,
    suggestedActions,
    inputHint: activity.inputHint,
    replyToId: activity.replyToId,
    ...(clientActivityID === undefined ? {} : { channelData: { clientActivityID } }),
  };
}
