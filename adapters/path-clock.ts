import { performance } from 'node:perf_hooks';
import type { Log } from '../models/log/log.ts';
import { withDeadline } from '../models/with-deadline.ts';
import type { PathParts } from './path-parts.ts';

/** Longest time that an answer with the store's time may take, in milliseconds: half of it is how wrong the time can be. */
const MAX_ROUND_TRIP_MS = 1_000;

/**
 * The time of the path, by which leases, retries and reminders are stored and compared. Where several processes share a store it is the time of the
 * store's server, asked for at each heartbeat and counted on from there: so the processes agree however wrong their own clocks are, and a clock that
 * is set back or forward changes nothing. Until the server was asked, and on the embedded store, it is the system's clock.
 */
export class PathClock {
  readonly #own: () => Date;
  readonly #storeTime: (() => Promise<Date>) | undefined;
  readonly #log: Log;
  /** The store's time in milliseconds since 1970, less this process's `performance.now()`. */
  #origin: number | undefined;

  constructor(parts: Pick<PathParts, 'now' | 'storeTime'>, log: Log) {
    this.#own = parts.now ?? (() => new Date());
    this.#storeTime = parts.storeTime;
    this.#log = log;
  }

  readonly now = (): Date =>
    this.#origin === undefined ? this.#own() : new Date(Math.floor(this.#origin + performance.now()));

  /** Asks the store for its time. A failure, or an answer that takes too long, leaves the time as it is; the failure is logged. */
  async synchronize(): Promise<void> {
    if (this.#storeTime === undefined) return;
    const asked = performance.now();
    try {
      const time = await withDeadline(this.#storeTime(), MAX_ROUND_TRIP_MS, () => undefined);
      // Halfway between question and answer, as far as anybody knows.
      if (time !== undefined) this.#origin = time.getTime() - (asked + performance.now()) / 2;
    } catch (err) {
      this.#log('store-time-failed', { err });
    }
  }
}
