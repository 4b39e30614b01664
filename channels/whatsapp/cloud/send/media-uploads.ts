import type { StoredFile } from '../../../../models/files/stored-file.ts';
import type { GraphClient } from './graph-client.ts';
import type { MediaKind, UploadedFile } from './message-payload.ts';

const MB = 1024 * 1024;

/** Meta's media kinds, each with its content types and largest size in bytes. A document takes any type. */
const KINDS: readonly (readonly [MediaKind, RegExp, number])[] = [
  ['image', /^image\/(jpeg|png)$/, 5 * MB],
  ['video', /^video\/(mp4|3gpp)$/, 16 * MB],
  ['audio', /^audio\/(aac|amr|mp4|mpeg|ogg)$/, 16 * MB],
  ['document', /^/, 100 * MB],
];

/** Largest file that is downloaded, in bytes (Meta's limit). */
export const MAX_DOWNLOAD = 100 * MB;

/** How long an upload is reused, in milliseconds: Meta keeps it for 30 days, and it is uploaded again a day earlier. */
const UPLOAD_LIFE_MS = 29 * 24 * 3_600_000;

/** Most uploads whose ids are remembered. */
const MAX_REMEMBERED = 1_000;

/** The media kind of a file; undefined if it is too large for all of them. */
export function mediaKind(contentType: string, size: number): MediaKind | undefined {
  const bare = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return KINDS.find(([, takes, most]) => takes.test(bare) && size <= most)?.[0];
}

/** Uploads each file once to Meta and remembers its id, in memory. */
export class MediaUploads {
  readonly #graph: GraphClient;
  readonly #known = new Map<string, { readonly id: string; readonly at: number }>();

  constructor(graph: GraphClient) {
    this.#graph = graph;
  }

  /** The uploaded file; undefined if it is too large. `media` is our id of it, `now` in milliseconds. */
  async upload(
    account: string,
    media: string,
    file: StoredFile,
    now: number,
  ): Promise<UploadedFile | undefined> {
    const kind = mediaKind(file.contentType, file.bytes.length);
    if (kind === undefined) return undefined;
    const key = `${account}:${media}`;
    const known = this.#known.get(key);
    const name = file.name === '' ? 'file' : file.name;
    if (known !== undefined && now - known.at < UPLOAD_LIFE_MS) return { kind, id: known.id, name };
    const id = await this.#graph.upload(account, file.bytes, file.contentType, name);
    this.#known.set(key, { id, at: now });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MAX_REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    return { kind, id, name };
  }
}
