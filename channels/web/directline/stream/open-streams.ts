import type { WebSocket } from 'ws';
import { FairShares } from '../../../../models/pace/fair-shares.ts';
import { tooManyRequests } from '../../access/rate-limit.ts';
import type { Limits } from '../../limits.ts';

/** Most open streams of one conversation: a few tabs, and a reconnect before the old stream is closed. */
const MAX_STREAMS = 5;

/** How long a client waits that was refused since too many streams are open, in milliseconds. */
const RETRY_MS = 30_000;

/** The open streams of each conversation, oldest first, within the limits of network addresses. */
export class OpenStreams {
  readonly #conversations = new Map<string, Set<WebSocket>>();
  readonly #addresses: FairShares<WebSocket>;

  constructor({ openStreamsPerAddress, openStreamsInAll }: Limits) {
    this.#addresses = new FairShares({ perOwner: openStreamsPerAddress, inAll: openStreamsInAll }, (stream) =>
      stream.close(1008, 'Too many streams'),
    );
  }

  /** The streams of a conversation. */
  of(conversation: string): ReadonlySet<WebSocket> {
    return this.#conversations.get(conversation) ?? new Set();
  }

  /** Refuses a stream of an address that has too many. @throws {OnevoiceError} `TooManyRequests`. */
  makeRoom(origin: string): void {
    if (!this.#addresses.makeRoom(origin)) throw tooManyRequests(RETRY_MS);
  }

  /** Counts a stream until it is closed. Above the limit of its conversation the oldest one of that is closed. */
  add(client: WebSocket, conversation: string, origin: string): void {
    const streams = this.#conversations.get(conversation) ?? new Set();
    this.#conversations.set(conversation, streams.add(client));
    this.#addresses.add(origin, client);
    client.once('close', () => {
      this.#addresses.delete(origin, client);
      streams.delete(client);
      if (streams.size === 0 && this.#conversations.get(conversation) === streams)
        this.#conversations.delete(conversation);
    });
    const [oldest] = streams;
    if (streams.size <= MAX_STREAMS || oldest === undefined) return;
    streams.delete(oldest);
    oldest.close(1008, 'Too many streams of this conversation');
  }
}
