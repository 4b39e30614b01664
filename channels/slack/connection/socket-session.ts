import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { type Backoff, backoff } from '../../../models/pace/backoff.ts';

/** The waits before the next try to connect, in milliseconds. */
const RECONNECT: Backoff = { firstMs: 500, mostMs: 30_000 };

/** How long Slack may take to end a connection with us before it is cut, in milliseconds. */
const CLOSE_MS = 2_000;

/** What a session tells of itself. */
export interface SessionEvents {
  connected(): void;
  failed(error: unknown): void;
  /** Something came that is no message of Slack's. */
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
        // Told to stop while it was being opened: nobody else would close it.
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
    // Asked a second time, the client does not wait for Slack's part of the farewell.
    const cut = setTimeout(() => void client.disconnect(), CLOSE_MS);
    await client.disconnect();
    clearTimeout(cut);
  }
}

/** The client takes whatever comes for a message of Slack's; where it is none, its promise is rejected with nobody there to hear it. */
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
