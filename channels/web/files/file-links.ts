import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Attachment } from 'botbuilder';
import { MEDIA } from '../../../models/files/file-ref.ts';
import { cleanFileName } from './clean-file-name.ts';

const DAY_MS = 24 * 3600 * 1000;

/** How many days a link is good for at most; it ends with a day, so that reading the log again gives the same link, which is cached. */
const LINK_DAYS = 2;

/** Where links begin; everything before it is the server's address. */
const PREFIX = '/web/files/';

const LINK = /\/web\/files\/([^/?#]+)\/([^/?#]+)\/([^/?#]*)$/;

/** What a link is worth: `expired` was once good. */
export type LinkState = 'good' | 'expired' | 'forged';

/** A kept file as one of our own links names it. */
export interface LinkedFile {
  readonly media: string;
  readonly name: string;
}

/**
 * Makes and checks the addresses of a conversation's files. The token is a MAC over conversation, file and last day: who has
 * the log has the links, nobody else can make one, and a browser needs no header to show a picture.
 */
export class FileLinks {
  readonly #key: Uint8Array;
  readonly #now: () => Date;

  constructor(secret: string, now: () => Date) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, '', 'onevoice/web/file-link', 32));
    this.#now = now;
  }

  /** The path under which a conversation's file is served. */
  path(conversation: string, { media, name }: LinkedFile): string {
    const end = (Math.floor(this.#now().getTime() / DAY_MS) + LINK_DAYS).toString(36);
    const holder = Buffer.from(conversation).toString('base64url');
    const token = `${end}.${holder}.${this.#mac(media, end, holder)}`;
    return `${PREFIX}${media}/${token}/${encodeURIComponent(cleanFileName(name))}`;
  }

  /** What a token is worth for a file. */
  state(media: string, token: string): LinkState {
    const [end = '', holder = '', mac = ''] = token.split('.');
    const expected = Buffer.from(this.#mac(media, end, holder));
    const given = Buffer.from(mac);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
    return this.#now().getTime() < Number.parseInt(end, 36) * DAY_MS ? 'good' : 'expired';
  }

  /** The file that a good link of a conversation leads to; undefined for any other address. */
  fileOf(url: string, conversation: string): LinkedFile | undefined {
    const [, media = '', token = '', name = ''] = LINK.exec(url) ?? [];
    const holder = Buffer.from(conversation).toString('base64url');
    if (token.split('.')[1] !== holder || this.state(media, token) !== 'good') return undefined;
    return { media, name: cleanFileName(decoded(name)) };
  }

  #mac(media: string, end: string, holder: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([media, end, holder]))
      .digest('base64url');
  }
}

/**
 * An attachment as a client gets it: a kept file by its link. Whole addresses, since Direct Line clients run on the shop's
 * pages, where a path alone would lead to the shop.
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
