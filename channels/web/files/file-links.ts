import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Attachment } from 'botbuilder';
import { MEDIA } from '../../../models/files/file-ref.ts';
import { cleanFileName } from './clean-file-name.ts';

const DAY_MS = 24 * 3600 * 1000;

/**
 * Longest validity of a link, in days. It expires at the end of a day, so that all reads of the log on one day give the same link, which
 * browsers cache.
 */
const LINK_DAYS = 2;

/** The path prefix of links, after the server's address. */
const PREFIX = '/web/files/';

const LINK = /\/web\/files\/([^/?#]+)\/([^/?#]+)\/([^/?#]*)$/;

/** Longest link that is read, in characters: an id, a token, a name in the longest encoding and the server's address. */
const MAX_LINK = 4_096;

/** What a link is good for: `conversation` is whose file it is. */
export type LinkState =
  | { readonly state: 'good'; readonly conversation: string }
  | { readonly state: 'expired' }
  | { readonly state: 'forged' };

/** A stored file, as a link names it. */
export interface LinkedFile {
  readonly media: string;
  readonly name: string;
}

/**
 * Makes and verifies the links of a conversation's files. The token is a MAC over conversation, file, name and last day: readers of the log have the
 * links, no other client can make one or give a file another name, and a browser needs no header to show a picture.
 */
export class FileLinks {
  readonly #key: Uint8Array;
  readonly #now: () => Date;

  constructor(secret: string, now: () => Date) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, '', 'onevoice/web/file-link', 32));
    this.#now = now;
  }

  /** The path of a conversation's file, with a token that is valid for one to two days. */
  path(conversation: string, { media, name }: LinkedFile): string {
    const end = (Math.floor(this.#now().getTime() / DAY_MS) + LINK_DAYS).toString(36);
    const holder = Buffer.from(conversation).toString('base64url');
    const clean = cleanFileName(name);
    const token = `${end}.${holder}.${this.#mac({ media, name: clean }, end, holder)}`;
    return `${PREFIX}${media}/${token}/${encodeURIComponent(clean)}`;
  }

  /** Verifies a token for a file under a name. */
  verify(file: LinkedFile, token: string): LinkState {
    const [end = '', holder = '', mac = ''] = token.split('.', 3);
    const expected = Buffer.from(this.#mac(file, end, holder));
    const given = Buffer.from(mac);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { state: 'forged' };
    if (this.#now().getTime() >= Number.parseInt(end, 36) * DAY_MS) return { state: 'expired' };
    return { state: 'good', conversation: Buffer.from(holder, 'base64url').toString() };
  }

  /** The file of a valid link of a conversation; undefined for any other URL. */
  fileOf(url: string, conversation: string): LinkedFile | undefined {
    if (url.length > MAX_LINK) return undefined;
    const [, media = '', token = '', name = ''] = LINK.exec(url) ?? [];
    const file = { media, name: decoded(name) };
    const link = this.verify(file, token);
    return link.state === 'good' && link.conversation === conversation ? file : undefined;
  }

  #mac({ media, name }: LinkedFile, end: string, holder: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([media, name, end, holder]))
      .digest('base64url');
  }
}

/**
 * An attachment for a client, with a stored file's link. The link is a full URL, since Direct Line clients run on the shop's pages, where a
 * path alone would lead to the shop's server.
 */
export function linked(attachment: Attachment, link: (file: LinkedFile) => string): Attachment {
  const { contentUrl, name = '' } = attachment;
  if (!contentUrl?.startsWith(MEDIA)) return attachment;
  return { ...attachment, contentUrl: link({ media: contentUrl.slice(MEDIA.length), name }) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
