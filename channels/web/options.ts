import type { Log } from '../../models/log/log.ts';
import type { UnseenMailPorts } from './unseen/unseen-mail.ts';
import type { HeldChats } from './visitors/held-chats.ts';

/** A rate limit: at most `count` within `windowMs` milliseconds. */
export interface Limit {
  readonly count: number;
  readonly windowMs: number;
}

/** The rate limits of visitors; for the shop's server with the secret only the limit per conversation counts. */
export interface Limits {
  /** New sessions and conversations per address: enough for an office behind one address, too few for a script. */
  readonly opensPerAddress: Limit;
  readonly postsPerAddress: Limit;
  /** More than a person types, with room for a burst of short messages. */
  readonly postsPerConversation: Limit;
  readonly streamsPerAddress: Limit;
  /** Messages with files, which fill a disk faster than text: enough for an album, too few for a backup. */
  readonly uploadsPerAddress: Limit;
}

/** The default rate limits. */
export const DEFAULT_LIMITS: Limits = {
  opensPerAddress: { count: 60, windowMs: 60_000 },
  postsPerAddress: { count: 600, windowMs: 60_000 },
  postsPerConversation: { count: 60, windowMs: 30_000 },
  streamsPerAddress: { count: 120, windowMs: 60_000 },
  uploadsPerAddress: { count: 30, windowMs: 600_000 },
};

/** The mails about answers that nobody has seen. */
export interface UnseenOptions extends UnseenMailPorts {
  /** How long an answer may stay unseen, in milliseconds. */
  readonly afterMs: number;
}

/** The options of the web channel. */
export interface WebChannelOptions {
  /** The Direct Line secret: full access for the shop's servers; it must never reach a browser. */
  readonly secret: string;
  /** The shop's key for customer tokens (HS256). Default: no visitor can sign in. */
  readonly customerSecret?: string;
  /** Origins whose pages may use the chat, or `any`. */
  readonly origins: readonly string[] | 'any';
  /** How answers that nobody has seen go by mail. Default: they do not. */
  readonly unseen?: UnseenOptions;
  /** Whose the conversations are. */
  readonly held: HeldChats;
  readonly log: Log;
  readonly now: () => Date;
  /** A new unguessable id each time. */
  readonly newId: () => string;
  /** Lifetime of a conversation token, in seconds. Default 1,800 (Direct Line's own). */
  readonly tokenLifetime?: number;
  /** Default {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<Limits>;
}
