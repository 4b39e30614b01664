import type { FileRef } from '../../../models/desk/desk.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { contentTypeOf } from '../../../models/files/content-type.ts';
import { type FileFault, fileFault } from '../../../models/files/file-fault.ts';
import { MAX_FILE } from '../../../models/files/stored-file.ts';
import type { ChannelHost } from '../../channel.ts';
import { cleanFileName } from '../files/clean-file-name.ts';
import type { SentFile } from '../files/multipart.ts';
import type { WebContext } from '../web-context.ts';

/** An attachment of a client's activity. Its declared type is not read: the bytes decide. */
export interface SentAttachment {
  readonly contentUrl?: string | undefined;
  readonly name?: string | undefined;
}

const DATA_URI = /^data:[^,]*;base64,([A-Za-z0-9+/]*={0,2})$/;

const FAULTS: Readonly<Record<FileFault, string>> = {
  empty: 'the file is empty',
  program: 'programs are not taken',
  disguised: 'the name says a picture or a PDF, and the bytes are something else',
};

/**
 * Stores uploaded files, in their order.
 * @throws {OnevoiceError} `MessageSizeTooBig`; `UnsupportedMediaType` for a file that its bytes condemn.
 */
export async function keepFiles(files: readonly SentFile[], host: ChannelHost): Promise<FileRef[]> {
  const kept: FileRef[] = [];
  for (const file of files) kept.push(await keep(file, host));
  return kept;
}

/**
 * The files of a posted activity's attachments: `data:` URIs in base64, or links to files of this conversation. No other URL is fetched, which
 * prevents server-side request forgery.
 * @throws {OnevoiceError} `NotSupported` for another URL; `MessageSizeTooBig`; `UnsupportedMediaType`.
 */
export async function attachedFiles(
  attachments: readonly SentAttachment[],
  conversation: string,
  host: ChannelHost,
  web: WebContext,
): Promise<FileRef[]> {
  const found: FileRef[] = [];
  for (const { contentUrl = '', name } of attachments) {
    const [, base64] = DATA_URI.exec(contentUrl) ?? [];
    found.push(
      base64 === undefined
        ? await knownFile(contentUrl, name, conversation, host, web)
        : await keep({ name, bytes: Buffer.from(base64, 'base64') }, host),
    );
  }
  return found;
}

async function keep({ name: sent, bytes }: SentFile, host: ChannelHost): Promise<FileRef> {
  if (bytes.length > MAX_FILE)
    throw new OnevoiceError('DIRECT_LINE_MESSAGE_SIZE_TOO_BIG', {
      detail: `A file has at most ${MAX_FILE} bytes.`,
    });
  const name = cleanFileName(sent);
  const fault = await fileFault(name, bytes);
  if (fault !== undefined)
    throw new OnevoiceError('DIRECT_LINE_UNSUPPORTED_MEDIA_TYPE', { detail: `${name}: ${FAULTS[fault]}` });
  const contentType = await contentTypeOf(bytes);
  const media = await host.keepFile({ name, contentType, bytes });
  return { media, name, contentType, size: bytes.length };
}

async function knownFile(
  url: string,
  name: string | undefined,
  conversation: string,
  host: ChannelHost,
  web: WebContext,
): Promise<FileRef> {
  const link = web.links.fileOf(url, conversation);
  const file = link === undefined ? undefined : await host.findFile(link.media);
  if (link === undefined || file === undefined) {
    throw new OnevoiceError('DIRECT_LINE_NOT_SUPPORTED', {
      detail: 'attachments: only data: URIs in base64, links of this conversation and uploads are taken',
    });
  }
  const { contentType, bytes } = file;
  return {
    media: link.media,
    name: name === undefined ? link.name : cleanFileName(name),
    contentType,
    size: bytes.length,
  };
}
