import type { Activity } from 'botbuilder';
import type { FileRef, StaffAction } from '../../../models/desk/desk.ts';
import { contentTypeOf } from '../../../models/files/content-type.ts';
import { attachmentsOf } from '../../../models/files/file-ref.ts';
import type { ChannelHost, CompletedActivity } from '../../channel.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import type { Names } from './plain/names.ts';
import { toPlain } from './plain/to-plain.ts';
import type { SlackFile, SlackInput } from './slack-input.ts';

/** What is kept of a message as Slack gave it until it is completed: its rich text and its files, still at Slack. */
export type Raw = { blocks?: unknown[]; raw?: string; files?: SlackFile[] };

/** Largest file that is fetched from Slack, in bytes. */
const MAX_FILE = 10 * 1024 * 1024;
/** How long a file may take, in milliseconds. */
const FILE_MS = 20_000;

/** A message's raw parts, to be completed after it was recorded. */
export function rawData(input: Extract<SlackInput, { kind: 'message' | 'edit' }>): Raw {
  const { blocks, text, files } = input;
  return {
    raw: text,
    ...(blocks && { blocks: [...blocks] }),
    ...(files.length > 0 && { files: [...files] }),
  };
}

/** The plain text of what a person wrote, with the names of whom they mention. */
export async function plainText(raw: Raw, connection: SlackConnection): Promise<string> {
  const said = { text: raw.raw ?? '', ...(raw.blocks && { blocks: raw.blocks }) };
  const names: Names = await connection.namesIn(said);
  return toPlain(said, names, connection.self);
}

/** Fetches a message's files from Slack and keeps them; one that can't be had is named in the text instead. */
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

/** A customer's recorded message with its names, its files, and who wrote it. */
export async function completeMessage(
  activity: Partial<Activity>,
  connection: SlackConnection,
  host: ChannelHost,
): Promise<CompletedActivity> {
  const data = (activity.channelData ?? {}) as Raw & { team?: string };
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

/** A recorded act of staff with its plain words, its files, and the role of whoever acted. */
export async function completeAct(
  activity: Partial<Activity>,
  connection: SlackConnection,
  host: ChannelHost,
): Promise<CompletedActivity> {
  const data = (activity.channelData ?? {}) as Raw;
  const sender = await connection.staff(activity.from?.id ?? '');
  const act = activity.value as StaffAction;
  const { channelData: _raw, ...rest } = activity;
  if (act.type === 'assign') {
    const { name = '', role } = await connection.staff(act.to);
    return { sender, activity: { ...rest, value: { ...act, name: role === undefined ? '' : name } } };
  }
  if (data.raw === undefined || (act.type !== 'message-posted' && act.type !== 'message-edited')) {
    return { sender, activity: rest };
  }
  const text = await plainText(data, connection);
  if (act.type === 'message-edited') return { sender, activity: { ...rest, value: { ...act, text } } };
  const { kept } =
    sender.role === undefined ? { kept: [] } : await fetchFiles(data.files ?? [], connection, host);
  return { sender, activity: { ...rest, value: { ...act, text, files: kept } } };
}
