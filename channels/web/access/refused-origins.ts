import type { Log } from '../../../models/log/log.ts';

/** Most origins that are remembered as logged, so that a client that makes origins up fills neither the memory nor the log. */
const MAX_LOGGED = 100;

/** Longest origin in the log, in characters. */
const MAX_ORIGIN = 200;

/** Logs each refused origin once, since every request of its page is refused: an origin that is missing in `WEB_ORIGINS` shows at the server. */
export class RefusedOrigins {
  readonly #log: Log;
  readonly #logged = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Logs the origin, unless it was logged before. */
  note(origin: string): void {
    const shown = origin.slice(0, MAX_ORIGIN);
    if (this.#logged.has(shown) || this.#logged.size >= MAX_LOGGED) return;
    this.#logged.add(shown);
    this.#log('web-origin-refused', { origin: shown });
  }
}
