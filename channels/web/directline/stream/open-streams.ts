import type { WebSocket } from 'ws';
import { tooManyRequests } from '../../access/rate-limit.ts';
import type { Limits } from '../../limits.ts';

/** Most open streams of one conversation: a few tabs, and a reconnect before the old stream is closed. */
const MAX_STREAMS = 5;

/** How long a client waits that was refused since too many streams are open, in milliseconds. */
const RETRY_MS = 30_000;

/** The open streams by conversation and by network address, oldest first, within their limits. */
export class OpenStreams {
  readonly #limits: Limits;
  readonly #conversations = new Map<string, Set<WebSocket>>();
  readonly #addresses = new Map<string, Set<WebSocket>>();
  #size = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The streams of a conversation. */
  of(conversation: string): ReadonlySet<WebSocket> {
    return this.#conversations.get(conversation) ?? new Set();
  }

  /**
   * Refuses a stream of an address that has too many. When there are too many of all, one of the address with the most makes room: an address that opens
   * many never shuts out one that opens few.
   * @throws {OnevoiceError} `TooManyRequests`.
   */
  makeRoom(origin: string): void {
    const own = this.#addresses.get(origin)?.size ?? 0;
    if (own >= this.#limits.openStreamsPerAddress) throw tooManyRequests(RETRY_MS);
    if (this.#size < this.#limits.openStreamsInAll) return;
    const [most = new Set<WebSocket>()] = [...this.#addresses.values()].sort(
      (one, other) => other.size - one.size,
    );
    if (most.size <= own + 1) throw tooManyRequests(RETRY_MS);
    closeOldest(most, 'Too many streams');
  }

  /** Counts a stream until it is closed. Above the limit of its conversation the oldest one of that is closed. */
  add(client: WebSocket, conversation: string, origin: string): void {
    this.#size += 1;
    const streams = keep(this.#conversations, conversation, client);
    keep(this.#addresses, origin, client);
    client.once('close', () => {
      this.#size -= 1;
    });
    if (streams.size > MAX_STREAMS) closeOldest(streams, 'Too many streams of this conversation');
  }
}

/** Keeps a stream under a key until it is closed. */
function keep(kept: Map<string, Set<WebSocket>>, key: string, client: WebSocket): Set<WebSocket> {
  const streams = kept.get(key) ?? new Set();
  kept.set(key, streams.add(client));
  client.once('close', () => {
    streams.delete(client);
    if (streams.size === 0 && kept.get(key) === streams) kept.delete(key);
  });
  return streams;
}

function closeOldest(streams: Set<WebSocket>, reason: string): void {
  const [oldest] = streams;
  if (oldest === undefined) return;
  // It makes room now, however long its client takes to answer.
  streams.delete(oldest);
  oldest.close(1008, reason);
}
