import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { type Backoff, backoff } from '../../../models/pace/backoff.ts';

/** The waits before the next try to connect, in milliseconds. */
const RECONNECT: Backoff = { firstMs: 500, mostMs: 30_000 };

/** How long Slack may take to end a connection with us before it is cut, in milliseconds. */
const CLOSE_MS = 2_000;

/** The events of a session. */
export interface SessionEvents {
  connected(): void;
  failed(error: unknown): void;
  /** A frame arrived that is no message of Slack. */
  unreadable(): void;
}

/**
 * Keeps one WebSocket to Slack open. Slack closes it every few hours and repeats on the next one what was not acknowledged, so that
 * nothing is lost in between. The client's own reconnecting is off: where it is refused, it ends the process.
 */
export class SocketSession {
  readonly #receiver: SocketModeReceiver;
  readonly #events: SessionEvents;
  readonly #stopped = new AbortController();
  #running: Promise<void> = Promise.resolve();

  /** `receiver` has to be made with `autoReconnectEnabled: false`. */
  constructor(receiver: SocketModeReceiver, events: SessionEvents) {
    this.#receiver = receiver;
    this.#events = events;
    guardFrames(receiver, () => events.unreadable());
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#disconnect();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { client } = this.#receiver;
    const { signal } = this.#stopped;
    for (let failures = 0; !signal.aborted; ) {
      let onClosed: () => void = () => {};
      const closed = new Promise<void>((resolve) => {
        onClosed = resolve;
      });
      client.once('disconnected', onClosed);
      try {
        await client.start();
        // Stopped during the start: the open connection has to be closed here.
        if (signal.aborted) return await this.#disconnect();
        this.#events.connected();
        failures = 0;
        await closed;
      } catch (error) {
        if (signal.aborted) return;
        this.#events.failed(error ?? new OnevoiceError('SLACK_NOT_CONNECTED'));
      } finally {
        client.off('disconnected', onClosed);
      }
      failures += 1;
      await sleep(backoff(failures, RECONNECT), undefined, { signal }).catch(() => {});
    }
  }

  async #disconnect(): Promise<void> {
    const { client } = this.#receiver;
    // A second disconnect does not wait for Slack's closing frame.
    const cut = setTimeout(() => void client.disconnect(), CLOSE_MS);
    await client.disconnect();
    clearTimeout(cut);
  }
}

/** Catches unreadable frames. The client treats every frame as a message of Slack, and otherwise its rejection would be unhandled. */
function guardFrames({ client }: SocketModeReceiver, unreadable: () => void): void {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (...frame: unknown[]) => {
    try {
      await Promise.all(readers.map((read) => read.apply(client, frame)));
    } catch {
      unreadable();
    }
  });
}
