import type { FileRef } from '../../../models/desk/desk.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { FileFault } from '../../../models/files/file-fault.ts';
import { MAX_FILE } from '../../../models/files/stored-file.ts';
import type { ChannelHost } from '../../channel.ts';
import { cleanFileName } from '../files/clean-file-name.ts';
import type { SentFile } from '../files/multipart.ts';
import type { WebContext } from '../web-context.ts';
import { type ConversationRequest, senderOf } from './conversation-request.ts';

/** An attachment of a client's activity. Its declared type is not read: the bytes decide. */
export interface SentAttachment {
  readonly contentUrl?: string | undefined;
  readonly name?: string | undefined;
}

const DATA_URI = /^data:[^,]*;base64,([A-Za-z0-9+/]*={0,2})$/;

/** What stands for the judgement of a file that was too costly to judge. */
const UNJUDGED = { fault: 'unjudged', contentType: '' } as const;

const FAULTS: Readonly<Record<FileFault | 'unjudged', string>> = {
  empty: 'the file is empty',
  program: 'programs are not taken',
  disguised: 'the name says a picture or a PDF, and the bytes are something else',
  unjudged: 'the file is too intricate to be checked',
};

/**
 * Stores uploaded files, in their order.
 * @throws {OnevoiceError} `MessageSizeTooBig`; `UnsupportedMediaType` for a file that its bytes condemn.
 */
export async function keepFiles(
  files: readonly SentFile[],
  target: ConversationRequest,
  host: ChannelHost,
  web: WebContext,
): Promise<FileRef[]> {
  const kept: FileRef[] = [];
  for (const file of files) kept.push(await keep(file, target, host, web));
  return kept;
}

/**
 * The files of a posted activity's attachments: `data:` URIs in base64, or links to files of this conversation. No other URL is fetched, which
 * prevents server-side request forgery.
 * @throws {OnevoiceError} `NotSupported` for another URL; `MessageSizeTooBig`; `UnsupportedMediaType`.
 */
export async function attachedFiles(
  attachments: readonly SentAttachment[],
  target: ConversationRequest,
  host: ChannelHost,
  web: WebContext,
): Promise<FileRef[]> {
  const found: FileRef[] = [];
  for (const { contentUrl = '', name } of attachments) {
    const [, base64] = DATA_URI.exec(contentUrl) ?? [];
    found.push(
      base64 === undefined
        ? await knownFile(contentUrl, target.conversation, host, web)
        : await keep({ name, bytes: Buffer.from(base64, 'base64') }, target, host, web),
    );
  }
  return found;
}

async function keep(
  { name: sent, bytes }: SentFile,
  target: ConversationRequest,
  host: ChannelHost,
  web: WebContext,
): Promise<FileRef> {
  if (bytes.length > MAX_FILE)
    throw new OnevoiceError('DIRECT_LINE_MESSAGE_SIZE_TOO_BIG', {
      detail: `A file has at most ${MAX_FILE} bytes.`,
    });
  const name = cleanFileName(sent);
  const { fault, contentType } = (await web.judge.judge(name, bytes, senderOf(target, web))) ?? UNJUDGED;
  if (fault !== undefined)
    throw new OnevoiceError('DIRECT_LINE_UNSUPPORTED_MEDIA_TYPE', { detail: `${name}: ${FAULTS[fault]}` });
  const media = await host.keepFile({ name, contentType, bytes });
  return { media, name, contentType, size: bytes.length };
}

async function knownFile(
  url: string,
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
  // Under the name that it was judged under, whatever the client calls it now.
  return { media: link.media, name: link.name, contentType, size: bytes.length };
}
