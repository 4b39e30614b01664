import type { PathContext } from './path-context.ts';

/** How often secrets that have expired are looked for, in milliseconds: one is stored that much longer at most. */
const INTERVAL_MS = 60_000;

/** How often one process of all deletes what has expired, in milliseconds. */
const SWEEP_MS = 6 * 3600 * 1000;

/** The name of the sweep among the rate limits, which let one process at a time begin it. */
const SWEEP = 'retention-sweep';

/** Most mails that are masked in one round. */
const MASKED = 100;

const DAY_MS = 24 * 3600 * 1000;

/** Masks the secrets of mails that have expired, every minute, and deletes what is older than the retention, every six hours. */
export class Retention {
  readonly #context: PathContext;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isStopped = false;

  constructor(context: PathContext) {
    this.#context = context;
  }

  /** Looks regularly, without keeping the process alive. */
  start(): void {
    this.#timer = setInterval(() => this.#runLogged(), INTERVAL_MS);
    this.#timer.unref();
  }

  /** Looks no more; resolves when a round under way has ended, after its batch. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Masks once what has expired, and deletes what is older than the retention if no process has begun that within six hours. */
  async run(): Promise<void> {
    const { repositories, now, settings } = this.#context;
    while ((await repositories.mails.maskExpired(now(), MASKED)) === MASKED && !this.#isStopped);
    if (settings.retentionDays === 0) return;
    if (await repositories.attempts.spend(SWEEP, 1, { most: 1, windowMs: SWEEP_MS }, now()))
      await this.#expire();
  }

  async #expire(): Promise<void> {
    const { repositories, now, settings, log } = this.#context;
    const before = new Date(now().getTime() - settings.retentionDays * DAY_MS);
    const counts = new Map<string, number>();
    for await (const [collection, count] of repositories.expiry.run(before)) {
      counts.set(collection, (counts.get(collection) ?? 0) + count);
      if (this.#isStopped) break;
    }
    for (const [collection, count] of counts) if (count > 0) log('data-expired', { collection, count });
  }

  #runLogged(): void {
    this.#running ??= this.run()
      .catch((err: unknown) => this.#context.log('expiry-failed', { err }))
      .finally(() => {
        this.#running = undefined;
      });
  }
}
