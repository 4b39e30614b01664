import type { Log } from '../../models/log/log.ts';
import type { Limits } from './limits.ts';
import type { UnseenMailPorts } from './unseen/unseen-mail.ts';
import type { HeldChats } from './visitors/held-chats.ts';

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
  /** Longest lifetime of a customer token, in seconds. Default 3,600. */
  readonly customerTokenAge?: number;
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
  /** Interval of pings of streams, in milliseconds. Default 15,000. */
  readonly heartbeatMs?: number;
  /** Each in place of its default (`limits.ts`). */
  readonly limits?: Partial<Limits>;
}
