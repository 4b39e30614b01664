import type { ChannelHost, RawRequest, RawResponse } from '../channel.ts';
import { ConversationTokens } from './access/conversation-token.ts';
import { networkOrigins } from './access/network-origin.ts';
import { ReadLimits } from './access/read-limits.ts';
import { ReadTurns } from './access/read-turns.ts';
import { RefusedOrigins } from './access/refused-origins.ts';
import { WritesInAll } from './access/writes-in-all.ts';
import { FileJudge } from './files/file-judge.ts';
import { FileLinks } from './files/file-links.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { WebChannelOptions } from './options.ts';
import type { HeldChats } from './visitors/held-chats.ts';
import { VisitorIds } from './visitors/visitor-ids.ts';

/** The account of all conversations of this channel: a shop has one website chat. */
export const ACCOUNT = 'website';

/** Default longest lifetime of a customer token, in seconds (an hour): pages get one when they need it, and an old one is a stolen one. */
const CUSTOMER_TOKEN_AGE = 3_600;

/** What every endpoint of the web channel uses. */
export interface WebContext {
  readonly secret: string;
  readonly customerSecret: string | undefined;
  /** Longest lifetime of a customer token, in seconds. */
  readonly customerTokenAge: number;
  readonly origins: readonly string[] | 'any';
  readonly now: () => Date;
  readonly newId: () => string;
  readonly tokens: ConversationTokens;
  readonly visitors: VisitorIds;
  readonly held: HeldChats;
  readonly links: FileLinks;
  readonly judge: FileJudge;
  readonly limits: Limits;
  readonly reads: ReadLimits;
  readonly turns: ReadTurns;
  readonly inAll: Readonly<Record<'posts' | 'uploads', WritesInAll>>;
  /** Logs a page whose origin was refused. */
  readonly refusedOrigins: RefusedOrigins;
  /** Closes the open streams of a conversation. */
  readonly endStreams: (conversation: string) => void;
  /** The opaque name of a network address, for rate limits. */
  readonly networkOrigin: (address: string) => string;
}

/** One request of the protocol. Throws an OnevoiceError to refuse. */
export type Endpoint = (request: RawRequest, host: ChannelHost, web: WebContext) => Promise<RawResponse>;

/** A check of a request before its body is read. Throws an OnevoiceError to refuse. */
export type Admission = (request: RawRequest, host: ChannelHost, web: WebContext) => Promise<void>;

/** Makes the context of the options and their defaults, but for the streams. */
export function webContext(options: WebChannelOptions): Omit<WebContext, 'endStreams'> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return {
    secret: options.secret,
    customerSecret: options.customerSecret,
    customerTokenAge: options.customerTokenAge ?? CUSTOMER_TOKEN_AGE,
    origins: options.origins,
    now: options.now,
    newId: options.newId,
    tokens: new ConversationTokens(options.secret, options.tokenLifetime ?? 1800, options.now),
    visitors: new VisitorIds(options.secret),
    held: options.held,
    links: new FileLinks(options.secret, options.now),
    judge: new FileJudge(options.judge),
    limits,
    reads: new ReadLimits(limits, options.now),
    turns: new ReadTurns(),
    inAll: {
      posts: new WritesInAll(limits.postsInAll, options.now),
      uploads: new WritesInAll(limits.uploadsInAll, options.now),
    },
    refusedOrigins: new RefusedOrigins(options.log),
    networkOrigin: networkOrigins(options.secret),
  };
}
