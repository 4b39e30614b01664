import type { Activity } from 'botbuilder';
import type { FileRef, StaffAction } from '../../../models/desk/desk.ts';
import { contentTypeOf } from '../../../models/files/content-type.ts';
import { attachmentsOf } from '../../../models/files/file-ref.ts';
import type { ChannelHost, CompletedActivity } from '../../channel.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import type { Names } from '../read/plain/names.ts';
import { toPlain } from '../read/plain/to-plain.ts';
import type { SlackFile, SlackInput } from '../read/slack-input.ts';

/** The raw parts of a recorded message until it is completed: its markup, its rich text blocks, and its files at Slack. */
export type RawMessage = { blocks?: unknown[]; raw?: string; files?: SlackFile[] };

/** Largest file that is downloaded from Slack, in bytes. */
const MAX_FILE = 10 * 1024 * 1024;
/** Timeout of one download, in milliseconds. */
const FILE_MS = 20_000;

/** The raw parts of a message, for its completion after recording. */
export function rawData(input: Extract<SlackInput, { kind: 'message' | 'edit' }>): RawMessage {
  const { blocks, text, files } = input;
  return {
    raw: text,
    ...(blocks && { blocks: [...blocks] }),
    ...(files.length > 0 && { files: [...files] }),
  };
}

/** The plain text of a message, with the names of the mentioned users. */
export async function plainText(raw: RawMessage, connection: SlackConnection): Promise<string> {
  const content = { text: raw.raw ?? '', ...(raw.blocks && { blocks: raw.blocks }) };
  const names: Names = await connection.mentionedNames(content);
  return toPlain(content, names, connection.self);
}

/** Downloads the files of a message and stores them. `missing` names the files that could not be downloaded. */
export async function fetchFiles(
  files: readonly SlackFile[],
  connection: SlackConnection,
  host: ChannelHost,
): Promise<{ readonly kept: FileRef[]; readonly missing: string[] }> {
  const kept: FileRef[] = [];
  const missing: string[] = [];
  for (const file of files) {
    const bytes = file.size <= MAX_FILE ? await connection.download(file, FILE_MS, MAX_FILE) : undefined;
    if (bytes === undefined) missing.push(file.name);
    else {
      const { name } = file;
      const contentType = await contentTypeOf(bytes);
      const media = await host.keepFile({ name, contentType, bytes });
      kept.push({ media, name, contentType, size: bytes.length });
    }
  }
  return { kept, missing };
}

/** Completes a recorded message of a customer: mentioned names, files and sender. */
export async function completeMessage(
  activity: Partial<Activity>,
  connection: SlackConnection,
  host: ChannelHost,
): Promise<CompletedActivity> {
  const data = (activity.channelData ?? {}) as RawMessage & { team?: string };
  const { text: given = '' } = activity;
  const words = data.raw === undefined ? given : await plainText(data, connection);
  const { kept, missing } = await fetchFiles(data.files ?? [], connection, host);
  const text = [words, ...missing.map((name) => `[${name}]`)].filter((part) => part !== '').join('\n');
  const sender = await connection.customer(activity.from?.id ?? '');
  return {
    sender,
    activity: {
      ...activity,
      ...(activity.type !== 'messageDelete' && { text }),
      ...(kept.length > 0 && { attachments: attachmentsOf(kept) }),
      channelData: { team: data.team },
    },
  };
}

/** Completes a recorded staff action: plain text, files and the role of the sender. */
export async function completeStaffAction(
  activity: Partial<Activity>,
  connection: SlackConnection,
  host: ChannelHost,
): Promise<CompletedActivity> {
  const data = (activity.channelData ?? {}) as RawMessage;
  const sender = await connection.staff(activity.from?.id ?? '');
  const action = activity.value as StaffAction;
  const { channelData: _raw, ...rest } = activity;
  if (action.type === 'assign') {
    const { name = '', role } = await connection.staff(action.to);
    return { sender, activity: { ...rest, value: { ...action, name: role === undefined ? '' : name } } };
  }
  if (data.raw === undefined || (action.type !== 'message-posted' && action.type !== 'message-edited')) {
    return { sender, activity: rest };
  }
  const text = await plainText(data, connection);
  if (action.type === 'message-edited') return { sender, activity: { ...rest, value: { ...action, text } } };
  const { kept } =
    sender.role === undefined ? { kept: [] } : await fetchFiles(data.files ?? [], connection, host);
  return { sender, activity: { ...rest, value: { ...action, text, files: kept } } };
}
