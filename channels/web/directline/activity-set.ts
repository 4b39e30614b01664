import type { ChannelHost, LoggedActivity, RawRequest } from '../../channel.ts';
import { parseMarkdown } from '../../shared/markdown/parse-markdown.ts';
import { serverAddress } from '../access/server-address.ts';
import { type LinkedFile, linked } from '../files/file-links.ts';
import { ACCOUNT, type WebContext } from '../web-context.ts';

/** Most log entries in one set; a client asks on with the set's watermark. */
export const PAGE = 200;

/** The protocol's ActivitySet. */
export interface ActivitySet {
  readonly activities: readonly Record<string, unknown>[];
  readonly watermark: string;
}

/** Makes the links of a conversation's files, for one client. */
export type MakeFileLink = (file: LinkedFile) => string;

/** The links as the sender of these headers reaches them. */
export function linkerFor(
  conversation: string,
  headers: RawRequest['headers'],
  web: WebContext,
): MakeFileLink {
  const server = serverAddress(headers, 'http');
  return (file) => server + web.links.path(conversation, file);
}

/** A page of the log as a client may see it, and the number of the last entry it covers. */
export async function readPage(
  conversation: string,
  after: number,
  host: ChannelHost,
  link: MakeFileLink,
): Promise<{ set: ActivitySet; last: number; full: boolean }> {
  const entries = await host.readLog(ACCOUNT, conversation, after, PAGE);
  const last = entries.at(-1)?.seq ?? after;
  const activities = entries.filter(isShown).map((entry) => shown(entry, conversation, link));
  return { set: { activities, watermark: String(last) }, last, full: entries.length === PAGE };
}

/** What customers see, whoever did it: what was said, changed and taken back. */
const SHOWN_TYPES = new Set<string | undefined>(['message', 'messageUpdate', 'messageDelete']);

/** Of the events only those the bot sends are shown, since the others are the machinery's own. */
function isShown({ activity }: LoggedActivity): boolean {
  return (
    SHOWN_TYPES.has(activity.type) ||
    (activity.from?.role === 'bot' && activity.type !== 'conversationUpdate')
  );
}

/** The properties a client needs, named one by one, so that nothing internal leaves with them. */
function shown(
  { seq, activity }: LoggedActivity,
  conversation: string,
  link: MakeFileLink,
): Record<string, unknown> {
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
    ...(text !== undefined && { textFormat: textFormat ?? 'plain' }),
    locale,
    name,
    value,
    attachments: attachments?.map((attachment) => linked(attachment, link)),
    suggestedActions,
    inputHint: activity.inputHint,
    replyToId: activity.replyToId,
    ...(clientActivityID === undefined ? {} : { channelData: { clientActivityID } }),
    // For the widget, which holds no parser; other clients read the Markdown themselves. No customer's text is Markdown.
    ...(textFormat === 'markdown' && { channelData: { formatted: parseMarkdown(text ?? '') } }),
  };
}
