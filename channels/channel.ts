import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Activity } from 'botbuilder';
import type { Proof } from '../models/customer/identity.ts';
import type { StoredFile } from '../models/files/stored-file.ts';
import type { SenderInfo } from '../models/turn.ts';

/**
 * What a channel can show and do, as data. Rendering stays within it, so that no channel has to refuse an activity; each figure is the
 * provider's documented limit, or smaller where a long message reads badly.
 */
export interface Capabilities {
  /** Longest text of one message, in characters (UTF-16 units). A longer text is split into several messages. */
  readonly maxText: number;
  /** Most choices shown as buttons; more become a numbered text menu. 0: the channel has no buttons. */
  readonly maxButtons: number;
  /**
   * Most options of a selection of several that the channel shows in a form of its own, such as checkboxes; more become a numbered list in the
   * text. Default 0.
   */
  readonly maxSelection?: number;
  /** A choice may be answered with its number even where it is shown as a button. Default false: only in a numbered menu. */
  readonly acceptsNumbers?: boolean;
  /** Debounce: messages with pauses shorter than this are answered as one. In milliseconds. Default 0: each is answered by itself. */
  readonly debounceMs?: number;
  /**
   * How long after an answer of staff, or a late one of the bot, a missing read mark means that nobody saw it, in milliseconds; then the answer takes
   * the channel's fallback ({@link HasFallback}). For channels whose clients send `read` receipts. Default: no answer is checked.
   */
  readonly unseenAfterMs?: number;
  /** The channel can show that an answer is being typed. */
  readonly typing: boolean;
  /** Cards are shown. Where they are not, the activity's text says the same. */
  readonly cards: boolean;
  /** A sent message can be edited and deleted. Where it can't, an edit is sent as a new message. */
  readonly edits: boolean;
  /** Largest file that can be sent, in bytes. 0: files can't be sent. */
  readonly maxFile: number;
  /** `interactive`: a turn may send several short messages. `deferred`: a turn sends one complete message, as e-mail does. */
  readonly pace: 'interactive' | 'deferred';
}

/** An HTTP request as it came over the wire. */
export interface RawRequest {
  readonly method: string;
  /** The path without the query. */
  readonly path: string;
  /** The values of the route's path parameters, by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The raw bytes, because a webhook signature is computed over them. Empty in {@link HttpRoute.admit}. */
  readonly body: Buffer;
  /** The client's IP address, behind trusted proxies the forwarded one. For rate limits only; never stored with a message. */
  readonly remoteAddress: string;
}

/** A route's response. */
export interface RawResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string or bytes are sent as they are, anything else as JSON. Default: no body. */
  readonly body?: unknown;
}

/** One verified and parsed item of a provider's event: what the inbox records and the bot then processes. */
export interface Inbound {
  /**
   * The provider's id of the item, 1 to 512 characters. It deduplicates: an item of the same conversation with the same id is recorded once,
   * however often the provider delivers it.
   */
  readonly id: string;
  /** The shop's account on this channel that received it, such as a mail address or a number; 1 to 512 characters. */
  readonly account: string;
  /** The channel's id of the conversation, 1 to 512 characters. */
  readonly conversation: string;
  /**
   * The item as a Bot Framework activity. `channelData.note` holds an addition of ours at the end of the text, which staff read and the bot
   * does not.
   */
  readonly activity: Partial<Activity>;
  /** The customer that the channel has verified the sender to be. Default: none; the sender is a stranger. */
  readonly proof?: Proof;
  /** A keyed hash of the sender's network address, so that guesses can be rate limited without storing the address. */
  readonly origin?: string;
}

/** The outcome of parsing a request: items to record before the response is sent, or a response alone. */
export type Received =
  | { readonly kind: 'inbound'; readonly items: readonly Inbound[]; readonly response: RawResponse }
  | { readonly kind: 'answer'; readonly response: RawResponse };

/** One entry of a conversation's log, as a channel may show it. */
export interface LoggedActivity {
  /** The position in the conversation, counting from 1 without gaps. */
  readonly seq: number;
  readonly activity: Partial<Activity>;
}

/** The confirmation that an item is recorded. */
export interface Accepted {
  /** The inbox's id of the item. */
  readonly id: string;
  /** The item was recorded before: a duplicate delivery, which is dropped. Duplicates are recognised for 14 days. */
  readonly isDuplicate: boolean;
}

/**
 * Hears that a conversation's log has grown. `items`: the inbox's ids ({@link Accepted}) of the items that were logged; none for an answer. `logged`: the
 * `seq` of the newest entry that was.
 */
export type LogListener = (items: readonly string[], logged: number) => void;

/** Hears of entries that a turn of this process has committed, oldest first, without gaps; `readLog` may not find them yet. */
export type CommittedListener = (entries: readonly LoggedActivity[]) => void;

/** What the host (the adapters) does for a channel. `account` and `conversation` are those of {@link Inbound}. */
export interface ChannelHost {
  /**
   * Records an item in the inbox. Resolves when it is durable, before the bot processes it: acknowledge to the provider after that.
   * @throws {OnevoiceError} `DRAINING` while shutting down (the provider delivers it again), `BAD_ITEM` for an id that can't be stored.
   */
  accept(item: Inbound): Promise<Accepted>;
  /** Creates the conversation unless it exists; true if it was created now. */
  openConversation(account: string, conversation: string): Promise<boolean>;
  /** Whether the conversation exists. */
  hasConversation(account: string, conversation: string): Promise<boolean>;
  /** The `seq` of the newest log entry, 0 for an empty log; undefined if the conversation does not exist. */
  latestSeq(account: string, conversation: string): Promise<number | undefined>;
  /** The log entries after `seq` (exclusive), oldest first, at most `limit`; none after those that have `bytes` characters of JSON together. */
  readLog(
    account: string,
    conversation: string,
    after: number,
    limit: number,
    bytes?: number,
  ): Promise<LoggedActivity[]>;
  /**
   * Calls `listener` each time the conversation's log has grown, so that `readLog` finds more; and `committed` a little earlier, with what a turn of this
   * process has decided for good. Returns the function that unsubscribes.
   */
  subscribe(
    account: string,
    conversation: string,
    listener: LogListener,
    committed?: CommittedListener,
  ): () => void;
  /** Whether the conversation is handed off to staff: the bot is paused, so the channel shows no read mark and no typing. */
  isWithStaff(account: string, conversation: string): Promise<boolean>;
  /** The provider's id of a sent message, by our id of it; undefined if it was not sent, or the provider gave none. */
  providerIdOf(id: string): Promise<string | undefined>;
  /**
   * Stores a file, each content once, and gives its id.
   * @throws {OnevoiceError} `TOO_LARGE` above 10 MiB, `NOT_SUPPORTED` where no files are stored.
   */
  keepFile(file: StoredFile): Promise<string>;
  /** A stored file; undefined if there is none of this id, or it has expired (90 days after its last use). */
  findFile(id: string): Promise<StoredFile | undefined>;
  /**
   * Rate limit, over all processes: counts `amount` (default 1; bytes, say) under `key`. `limit` is let through at once, and over time `limit` within each
   * `windowMs` milliseconds; false for more, which is not counted. Each process beside the first may let an eighth of a `limit` of eight or more through in addition.
   */
  withinRateLimit(key: string, limit: number, windowMs: number, amount?: number): Promise<boolean>;
}

/** An HTTP route of a channel. */
export interface HttpRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  /** In restify's form, such as `/v3/x/:id`. */
  readonly path: string;
  /** Largest body, in bytes; a larger one is refused with 413 before it is read whole. Default 65,536. */
  readonly maxBody?: number;
  /** Checks a request before its body is read; a response refuses it. Default: every request is admitted. */
  admit?(request: RawRequest, host: ChannelHost): Promise<RawResponse | undefined>;
  /** Answers a request. @throws {OnevoiceError} which is answered with the status of its code; any other error with 500. */
  handle(request: RawRequest, host: ChannelHost): Promise<RawResponse>;
}

/** A WebSocket endpoint of a channel. */
export interface WebSocketRoute {
  /** Whether an upgrade to this path is for this endpoint. */
  matches(path: string): boolean;
  /** Takes over the upgrade. `remoteAddress` is the client's, as in {@link RawRequest}. */
  handle(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    host: ChannelHost,
    remoteAddress: string,
  ): void;
}

/** A recorded activity with what the channel added: files and names in the activity, and who its sender is. */
export interface CompletedActivity {
  readonly activity: Partial<Activity>;
  readonly sender: SenderInfo;
}

/** A conversation as one channel addresses it. */
export interface ChannelAddress {
  readonly account: string;
  readonly conversation: string;
}

/**
 * The outcome of one delivery; the provider's error decides which, never its text. Times are in milliseconds.
 *
 * - `sent`: the provider has accepted the message.
 * - `wait`: not now, through no fault of the message (a rate limit, a closed messaging window, a server that is down). It counts as no
 *   try. With `untilCustomerWrites` the message is sent at once when the customer writes.
 * - `retry`: the message is tried again after the backoff, or after `after` where that is longer; after the last try it is a dead letter.
 * - `failed`: no further try. The message is a dead letter, or goes out by the channel's fallback.
 */
export type SendResult =
  | { readonly status: 'sent'; readonly providerId?: string }
  | {
      readonly status: 'wait';
      readonly after: number;
      readonly reason: string;
      readonly untilCustomerWrites?: true;
    }
  | { readonly status: 'retry'; readonly after?: number; readonly reason: string }
  | { readonly status: 'failed'; readonly reason: string };

/**
 * A place where customers write: translates between a provider and Bot Framework activities, and knows nothing of their meaning. This is what
 * every channel has; what only some can do are interfaces of their own in abilities.ts, each implemented beside this one.
 */
export interface Channel {
  /** The channel's name in addresses, such as `email`. It is stored with each conversation, so it never changes. */
  readonly id: string;
  readonly capabilities: Capabilities;
  /** Turns an activity of the bot into what the provider shows, within {@link Capabilities}. Pure. One activity may become several. */
  render(activity: Partial<Activity>): readonly Partial<Activity>[];
}
