import type { Activity } from 'botbuilder';
import { AWAITS_READ_MARK } from '../../../models/conversation/receipt.ts';
import { selectionOf } from '../../../models/conversation/selection.ts';
import { remembered } from '../../../models/remembered.ts';
import type { ChannelHost, LoggedActivity, RawRequest } from '../../channel.ts';
import { parseMarkdown } from '../../shared/markdown/parse-markdown.ts';
import { serverAddress } from '../access/server-address.ts';
import { type LinkedFile, linked } from '../files/file-links.ts';
import { ACCOUNT, type WebContext } from '../web-context.ts';
import { textWithOptions } from './render.ts';

/** Parsed Markdown: the bot says the same to many, and each reads it again after a reload. */
const parsed = remembered(parseMarkdown);

/** Most log entries in one set; a client reads on from the set's watermark. */
const PAGE = 200;

/** Most bytes of JSON in one set, unless its first activity has more. A client on a line of 5 kB/s takes it between two pings of its stream. */
export const PAGE_BYTES = 65_536;

/** A page of the log in the protocol's form. */
export interface ActivityPage {
  /** The protocol's ActivitySet: activities, and the watermark to read on from. */
  readonly json: string;
  /** How many activities it has. */
  readonly count: number;
  /** The `seq` of the last entry that it covers; the one that it was read after if there is none. */
  readonly last: number;
}

/** Makes the download link of a conversation's file, for one client. */
export type MakeFileLink = (file: LinkedFile) => string;

/** Makes links with the server address that the client used, from its request headers. */
export function linkerFor(
  conversation: string,
  headers: RawRequest['headers'],
  web: Pick<WebContext, 'links'>,
): MakeFileLink {
  const server = serverAddress(headers, 'http');
  return (file) => server + web.links.path(conversation, file);
}

/** Reads the page of the log after an entry. There is no more when its `last` is that entry. */
export async function readPage(
  conversation: string,
  after: number,
  host: ChannelHost,
  link: MakeFileLink,
): Promise<ActivityPage> {
  return pageOf(
    await host.readLog(ACCOUNT, conversation, after, PAGE, PAGE_BYTES),
    conversation,
    after,
    link,
  );
}

/** The page of entries that follow on one, as many as it holds. */
export function pageOf(
  entries: readonly LoggedActivity[],
  conversation: string,
  after: number,
  link: MakeFileLink,
): ActivityPage {
  const activities: string[] = [];
  let [last, bytes] = [after, 0];
  for (const entry of entries) {
    if (isShown(entry)) {
      const activity = JSON.stringify(shown(entry, conversation, link));
      bytes += Buffer.byteLength(activity);
      if (activities.length > 0 && bytes > PAGE_BYTES) break;
      activities.push(activity);
    }
    last = entry.seq;
  }
  const json = `{"activities":[${activities.join(',')}],"watermark":"${last}"}`;
  return { json, count: activities.length, last };
}

/** The activity types that customers see from every sender: messages, edits and deletions. */
const SHOWN_TYPES = new Set<string | undefined>(['message', 'messageUpdate', 'messageDelete']);

/** Whether a client gets an entry: messages of everyone, and of other activities only the bot's, since the rest is internal. */
function isShown({ activity }: LoggedActivity): boolean {
  return (
    SHOWN_TYPES.has(activity.type) ||
    (activity.from?.role === 'bot' && activity.type !== 'conversationUpdate')
  );
}

/** An entry for a client. Its properties are listed one by one, so that internal ones are not sent. */
function shown(
  { seq, activity }: LoggedActivity,
  conversation: string,
  link: MakeFileLink,
): Record<string, unknown> {
  const channelData = widgetData(activity);
  const { type, timestamp, from, text, textFormat, locale, name, value, attachments, suggestedActions } =
    activity;
  return {
    type,
    id: activity.id ?? `${conversation}|${seq}`,
    timestamp,
    channelId: 'directline',
    from: from ?? { id: 'bot', name: '', role: 'bot' },
    conversation: { id: conversation },
    text: selectionOf(activity) === undefined ? text : textWithOptions(activity),
    ...(text !== undefined && { textFormat: textFormat ?? 'plain' }),
    locale,
    name,
    value,
    attachments: attachments?.map((attachment) => linked(attachment, link)),
    suggestedActions,
    inputHint: activity.inputHint,
    replyToId: activity.replyToId,
    ...(Object.keys(channelData).length > 0 && { channelData }),
  };
}

/**
 * What the widget shows instead of `text`, which says the same to other clients: parsed Markdown, since the widget has no parser, and the
 * options of a selection; and whether it is to report the message as delivered and read. A customer's text is never Markdown.
 */
function widgetData(activity: Partial<Activity>): Record<string, unknown> {
  const { text = '', textFormat, channelData } = activity;
  const clientActivityID: unknown = channelData?.clientActivityID;
  const selection = selectionOf(activity);
  // Staff see whether their messages were read; answers that await a read mark are mailed if nobody reads them.
  const isReported = typeof channelData?.staff === 'string' || channelData?.[AWAITS_READ_MARK] === true;
  return {
    ...(isReported && { awaitsReceipt: true }),
    ...(clientActivityID !== undefined && { clientActivityID }),
    ...(textFormat === 'markdown' && { formatted: parsed(text) }),
    ...(selection !== undefined && { selection: { ...selection, question: text } }),
    ...(typeof channelData?.asking === 'string' && { asking: channelData.asking }),
  };
}
