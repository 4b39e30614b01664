import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Activity } from 'botbuilder';
import type { SenderInfo } from '../models/conversation/turn.ts';
import type { Proof } from '../models/customer/identity.ts';
import type { NewTicket, StartedTicket, TicketInfo } from '../models/desk/ticket.ts';
import type { StoredFile } from '../models/files/stored-file.ts';

/** What a channel can show and do, as data; the renderer never asks a channel for what it lacks. */
export interface Capabilities {
  /** Longest text of one message, in characters. */
  readonly maxText: number;
  /** Most choices shown as buttons; more are written as a numbered text menu. 0: no buttons at all. */
  readonly maxButtons: number;
  /** A choice may be named by its number even where it is shown as a button, because people there do. Default false. */
  readonly acceptsNumbers?: boolean;
  /** Messages with pauses shorter than this are answered as one, in milliseconds. Default 0: each by itself. */
  readonly debounceMs?: number;
  readonly typing: boolean;
  /** Cards are shown; elsewhere their activity's text says the same. */
  readonly cards: boolean;
  /** A message that was sent can be changed and taken back. */
  readonly edits: boolean;
  /** Largest file that can be sent, in bytes; 0: none can. */
  readonly maxFile: number;
  /** `interactive`: several short messages a turn are fine. `deferred`: one complete message a turn (e-mail). */
  readonly pace: 'interactive' | 'deferred';
}

/** A request as it came over the wire; `body` is the raw bytes, so that signatures can be checked. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** The peer's address, for limits; never stored with a message. */
  readonly remoteAddress: string;
}

/** What a route answers; `body` is sent as JSON unless it is a string or bytes. */
export interface RawResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One verified, parsed item of a provider's event. */
export interface Inbound {
  /** The provider's own id of this item: the same item delivered twice has the same id. */
  readonly id: string;
  /** Which of the shop's accounts on this channel it came to. */
  readonly account: string;
  /** The channel's id of the conversation. */
  readonly conversation: string;
  /** `channelData.note`: what its text ends with that is ours, for staff; the bot leaves it out. */
  readonly activity: Partial<Activity>;
  readonly proof?: Proof;
  /** An opaque, keyed hash of the sender's network address, so that guessing can be limited; never the address itself. */
  readonly origin?: string;
}

/** What `receive` made of a raw event: items to record, an answer that needs no recording, or a refusal. */
export type Received =
  | { readonly kind: 'inbound'; readonly items: readonly Inbound[]; readonly response: RawResponse }
  | { readonly kind: 'answer'; readonly response: RawResponse };

/** One entry of a conversation's log as a channel may show it. */
export interface LoggedActivity {
  /** The order in the conversation, counting from 1 without gaps. */
  readonly seq: number;
  readonly activity: Partial<Activity>;
}

/** Whether a channel's message was recorded now or was there before. */
export interface Accepted {
  readonly id: string;
  readonly isDuplicate: boolean;
}

/** What the host (the adapters) does for a channel. */
export interface ChannelHost {
  /** Records an item in the inbox; resolves when it is durable, before it is processed. Refuses when shutting down. */
  accept(item: Inbound): Promise<Accepted>;
  /** Makes sure the conversation exists; true if it was made now. */
  openConversation(account: string, conversation: string): Promise<boolean>;
  /** The `seq` of the conversation's newest message, 0 before the first one; undefined if there is no such conversation. */
  latestSeq(account: string, conversation: string): Promise<number | undefined>;
  /** The log after `seq` (exclusive), oldest first, at most `limit` entries. */
  readLog(account: string, conversation: string, after: number, limit: number): Promise<LoggedActivity[]>;
  /** Calls `listener` whenever the conversation's log has grown; returns the unsubscriber. */
  subscribe(account: string, conversation: string, listener: () => void): () => void;
  /** Whether a person has the conversation: then it is theirs to read it, and nobody else is at it. */
  isWithStaff(account: string, conversation: string): Promise<boolean>;
  /** The provider's id of a message that was sent, by our id of it; undefined if it was not sent, or has none. */
  providerIdOf(id: string): Promise<string | undefined>;
  /** Keeps a file, once for each content, and gives its id. @throws `TOO_LARGE` */
  keepFile(file: StoredFile): Promise<string>;
  /** A kept file; undefined if there is none of this id (any more). */
  findFile(id: string): Promise<StoredFile | undefined>;
  /** Counts an attempt under `key`; false when there were more than `limit` within `windowMs`. */
  withinRateLimit(key: string, limit: number, windowMs: number): Promise<boolean>;
}

/** An HTTP entrance of a channel. `path` is in restify's form (`/v3/x/:id`). */
export interface HttpRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  readonly path: string;
  /** Largest body in bytes; a larger one is refused with 413 before it is read whole. Default 65,536. */
  readonly maxBody?: number;
  /** Looks at a request before its (large) body is read, given without one; an answer refuses it. */
  admit?(request: RawRequest, host: ChannelHost): Promise<RawResponse | undefined>;
  handle(request: RawRequest, host: ChannelHost): Promise<RawResponse>;
}

/** A WebSocket entrance: takes the upgrade if the path is its own. */
export interface WebSocketRoute {
  matches(path: string): boolean;
  /** `remoteAddress` is the visitor's, as in {@link RawRequest}. */
  handle(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    host: ChannelHost,
    remoteAddress: string,
  ): void;
}

/** A recorded activity with what its channel found out about it. */
export interface CompletedActivity {
  readonly activity: Partial<Activity>;
  readonly sender: SenderInfo;
}

/** Where a message goes. */
export interface ChannelAddress {
  readonly account: string;
  readonly conversation: string;
}

/**
 * How a delivery ended; the class follows from the provider's error, and `after` is in milliseconds. `wait`: not now, through no fault
 * of the message (a budget, a limit, the provider's house being closed), so that it counts as no try; with `untilCustomerWrites` it goes out
 * at once when the customer writes.
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

/** One place customers write from: translates between its provider and activities, and knows nothing of meaning. */
export interface Channel {
  readonly id: string;
  readonly capabilities: Capabilities;
  readonly routes: readonly HttpRoute[];
  readonly upgrade?: WebSocketRoute;
  /** Turns an answer into what the provider takes, within {@link Capabilities}; pure. One answer may become several. */
  render(activity: Partial<Activity>): readonly Partial<Activity>[];
  /**
   * Finds out what a raw event left out (who its sender is, names, files), after it was recorded and before it is answered; it may ask
   * the provider, and is asked again when the turn is repeated.
   */
  complete?(activity: Partial<Activity>): Promise<CompletedActivity>;
  /** Two messages that wait for being sent, as one; undefined if they have to stay two. */
  mergeMessages?(first: Partial<Activity>, second: Partial<Activity>): Partial<Activity> | undefined;
  /**
   * Until when a customer may be written to freely, where their provider sets such a time; undefined once it is over. Absent: always.
   */
  windowClosesAt?(account: string, conversation: string): Promise<Date | undefined>;
  /** A conversation as a matter with a number and a subject, where the channel has such; undefined for one that it does not know. */
  ticketInfo?(account: string, conversation: string): Promise<TicketInfo | undefined>;
  /** Begins a conversation that the customer has not begun, once a key; undefined if nobody can be written to at the address. */
  startTicket?(matter: NewTicket): Promise<StartedTicket | undefined>;
  /** Has what answers one conversation come into another one of the same person's from now on. */
  mergeThreads?(from: ChannelAddress, into: ChannelAddress): Promise<void>;
  /**
   * Says by another way what could not be delivered here, after the last try or when the provider gave it up; once per `key`, which is that
   * of `send`. False if there is no other way.
   */
  deliverFallback?(to: ChannelAddress, activity: Partial<Activity>, key: string): Promise<boolean>;
  /** Hands one rendered activity to the provider. `key` is stable over repeats. Absent: the log itself is the delivery. */
  send?(to: ChannelAddress, activity: Partial<Activity>, key: string): Promise<SendResult>;
  start?(host: ChannelHost): Promise<void>;
  stop?(): Promise<void>;
}
