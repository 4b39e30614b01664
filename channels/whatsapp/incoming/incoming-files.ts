import type { Activity, Attachment } from 'botbuilder';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { attachmentsOf } from '../../../models/files/file-ref.ts';
import { type Backoff, backoff } from '../../../models/pace/backoff.ts';
import type { ChannelHost } from '../../channel.ts';
import { PROVIDER_FILE } from './message-activity.ts';

/** A file fetched from the provider. */
export interface FetchedFile {
  readonly bytes: Buffer;
  readonly contentType?: string;
}

/** Fetches a file by its id in the message. @throws if it is gone, too large, or the provider can't be reached. */
export type FetchFile = (account: string, id: string) => Promise<FetchedFile>;

/** How files are fetched and stored. */
export interface FileSource {
  readonly account: string;
  readonly host: ChannelHost | undefined;
  readonly fetchFile: FetchFile;
  pause(ms: number): Promise<void>;
  onFailure(reason: string): void;
}

/** The backoff between tries of a file. */
const RETRY: Backoff = { firstMs: 1_000, factor: 4 };

/** Most tries of a file: more would keep the customer waiting. */
const TRIES = 3;

/**
 * An activity with its files fetched and stored. A file that can't be fetched (gone, too large, of a type that is not stored) leaves its name
 * in `channelData.missing`, so that staff see it; the message is answered in any case.
 */
export async function withStoredFiles(
  activity: Partial<Activity>,
  source: FileSource,
): Promise<Partial<Activity>> {
  const pending = (activity.attachments ?? []).filter(isPending);
  if (pending.length === 0) return activity;
  const files: Attachment[] = [];
  const missing: string[] = [];
  for (const attachment of pending) {
    try {
      files.push(await storedFile(attachment, source));
    } catch (error) {
      missing.push(nameOf(attachment));
      source.onFailure(error instanceof Error ? error.message : String(error));
    }
  }
  const { attachments, ...rest } = activity;
  const others = (attachments ?? []).filter((attachment) => !isPending(attachment));
  const all = [...others, ...files];
  return {
    ...rest,
    ...(all.length > 0 && { attachments: all }),
    ...(missing.length > 0 && { channelData: { ...rest.channelData, missing } }),
  };
}

async function storedFile(attachment: Attachment, source: FileSource): Promise<Attachment> {
  const { host } = source;
  if (host === undefined) throw new OnevoiceError('CHANNEL_NOT_STARTED');
  const id = (attachment.contentUrl ?? '').slice(PROVIDER_FILE.length);
  const { bytes, contentType = attachment.contentType } = await fetchWithRetries(id, source);
  const name = nameOf(attachment);
  const media = await host.keepFile({ name, contentType, bytes });
  const [file] = attachmentsOf([{ media, name, contentType, size: bytes.length }]);
  if (file === undefined) throw new OnevoiceError('FILE_GONE');
  return file;
}

async function fetchWithRetries(id: string, { account, fetchFile, pause }: FileSource): Promise<FetchedFile> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetchFile(account, id);
    } catch (error) {
      if (isFinal(error) || attempt === TRIES) throw error;
      await pause(backoff(attempt, RETRY));
    }
  }
}

/** Whether a retry is useless: the failure is permanent, or takes longer to repair than these tries. */
function isFinal(error: unknown): boolean {
  return error instanceof OnevoiceError && error.entry.retry !== 'later';
}

function isPending({ contentUrl }: Attachment): boolean {
  return contentUrl?.startsWith(PROVIDER_FILE) === true;
}

/** The file's name; one made of its content type where it has none, as with a voice message. */
function nameOf({ name, contentType }: Attachment): string {
  if (name !== undefined && name !== '') return name;
  const [kind = 'file', ending = 'bin'] = (contentType.split(';')[0] ?? '').split('/');
  return `${kind}.${ending.replace(/^(x-|vnd\.)/, '').replace('jpeg', 'jpg')}`;
}
