import type { PathContext } from './path-context.ts';

/** Every how many polls the log is polled although a change stream runs, in case that it has silently stopped. */
const POLLS_BESIDE_STREAM = 10;
/** Of how many new entries of one conversation their items are read at a poll; nobody waits for older ones. */
const MOST_AT_ONCE = 100;
/** How long after its end a change stream is opened again, in milliseconds. */
const REOPEN_MS = 30_000;
/** Why a store has no change streams: MongoDB's error code of a server that is no replica set, and ours of the embedded store. */
const FINAL: ReadonlySet<unknown> = new Set([40573, 'STORE_UNSUPPORTED']);

/**
 * Notifies the listeners of this process (open streams of the website chat) of what other processes write into the log. A change stream tells it at once;
 * where the store has none, the log is polled every `logPollMs`.
 */
export class LogWatch {
  readonly #context: PathContext;
  /** The newest logged number of each conversation with listeners, as of the last poll. */
  #newestSeqs = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #reopening: NodeJS.Timeout | undefined;
  #polls = 0;
  #polling: Promise<void> | undefined;
  #close: (() => Promise<void>) | undefined;

  constructor(context: PathContext) {
    this.#context = context;
  }

  /** Watches and polls, without keeping the process alive. */
  start(): void {
    this.#open();
    this.#timer = setInterval(() => this.#pollNext(), this.#context.settings.logPollMs);
    this.#timer.unref();
  }

  /** Watches no more; resolves when a poll under way has ended. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#reopening);
    await this.#close?.();
    this.#close = undefined;
    await this.#polling;
  }

  /**
   * Notifies once the listeners of every conversation whose log has grown since the last poll. The conversation's own number is ahead of the log between
   * a commit and its log write, so the log is read where they differ.
   */
  async poll(): Promise<void> {
    const { feed, repositories } = this.#context;
    const listened = feed.conversations();
    const committed = listened.length === 0 ? [] : await repositories.conversations.newestSeq(listened);
    const before = this.#newestSeqs;
    const newest = new Map<string, number>();
    for (const [id, seq] of committed) {
      const known = before.get(id);
      const logged = known === seq ? seq : ((await repositories.messages.newestSeq(id)) ?? 0);
      newest.set(id, logged);
      if (logged === known) continue;
      const from = Math.max(known ?? 0, logged - MOST_AT_ONCE);
      feed.notify(id, await repositories.messages.itemsBetween(id, from, logged), logged);
    }
    this.#newestSeqs = newest;
  }

  #pollNext(): void {
    this.#polls += 1;
    const isDue = this.#close === undefined || this.#polls % POLLS_BESIDE_STREAM === 0;
    if (!isDue || this.#polling !== undefined) return;
    this.#polling = this.poll()
      .catch((err: unknown) => this.#context.log('log-poll-failed', { err }))
      .finally(() => {
        this.#polling = undefined;
      });
  }

  #open(): void {
    const { feed, repositories } = this.#context;
    try {
      this.#close = repositories.messages.watch(
        (conversation, items, seq) => feed.notify(conversation, items, seq),
        (error) => this.#ended(error),
      );
    } catch (error) {
      this.#ended(error);
    }
  }

  #ended(err: unknown): void {
    void this.#close?.();
    this.#close = undefined;
    this.#context.log('log-stream-ended', { err });
    const isFinal = err instanceof Error && 'code' in err && FINAL.has(err.code);
    if (!isFinal) this.#reopening = setTimeout(() => this.#open(), REOPEN_MS).unref();
  }
}
