import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';

/** The shortest and the longest wait before the next try to connect, in milliseconds. */
const WAIT_MS = { least: 500, most: 30_000 } as const;

/** What a session tells of itself. */
export interface SessionEvents {
  connected(): void;
  failed(error: unknown): void;
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
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#receiver.client.disconnect().catch(() => {});
    await this.#running;
  }

  async #run(): Promise<void> {
    const { client } = this.#receiver;
    const { signal } = this.#stopped;
    for (let wait: number = WAIT_MS.least; !signal.aborted; ) {
      try {
        const closed = new Promise((resolve) => client.once('disconnected', resolve));
        await client.start();
        this.#events.connected();
        wait = WAIT_MS.least;
        await closed;
      } catch (error) {
        if (signal.aborted) return;
        this.#events.failed(error);
      }
      await sleep(wait, undefined, { signal }).catch(() => {});
      wait = Math.min(WAIT_MS.most, wait * 2);
    }
  }
}
