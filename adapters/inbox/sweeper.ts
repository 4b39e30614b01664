import type { ConversationAddress } from '../../models/conversation/inbox.ts';
import { ARRIVALS_IN_MS, conversationId } from '../../models/conversation/inbox.ts';
import { withTolerance } from '../../models/pace/clock-tolerance.ts';
import type { PathContext } from '../path-context.ts';

/** Conversations of one read. */
const BATCH = 200;

/**
 * Wakes the conversations that have unfinished work and that no event of this process wakes: inbox items that a crashed or full process left
 * open, outboxes whose retry, reminder or debounce is due, expired leases. Runs every `sweepMs`; an item counts as left behind after `staleMs`.
 */
export class Sweeper {
  readonly #context: PathContext;
  readonly #wake: (address: ConversationAddress) => void;
  #timer: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> = Promise.resolve();

  constructor(context: PathContext, wake: (address: ConversationAddress) => void) {
    this.#context = context;
    this.#wake = wake;
  }

  /** Sweeps regularly, without keeping the process alive. */
  start(): void {
    const { sweepMs, staleMs } = this.#context.settings;
    this.#timer = setInterval(() => this.#sweepLogged(staleMs), sweepMs);
    this.#timer.unref();
  }

  /** Wakes everything that is open or due, since the store is back after it failed; a failure is logged. */
  sweepNow(): void {
    this.#sweepLogged(0);
  }

  #sweepLogged(staleMs: number): void {
    this.#sweeping = this.sweep(staleMs).catch((error: unknown) => {
      this.#context.log('sweep-failed', { err: error });
    });
  }

  /** Sweeps no more; resolves when a sweep under way has ended. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sweeping;
  }

  /**
   * Wakes every conversation with an open item older than `staleMs` milliseconds, and every one that is due. An item or a wait of a later time than
   * now counts as well: the clock was set back since it was stored, or is behind the one of another process.
   */
  async sweep(staleMs: number): Promise<void> {
    const now = this.#context.now();
    await this.#wakeWithOpenItems(now, staleMs);
    for (const due of await this.#context.repositories.conversations.due(now, BATCH)) this.#wakeAnew(due);
  }

  /** Wakes a conversation of which the store knows more than the copy of this process. */
  #wakeAnew(address: ConversationAddress): void {
    this.#context.copies.drop(conversationId(address));
    this.#wake(address);
  }

  async #wakeWithOpenItems(now: Date, staleMs: number): Promise<void> {
    // Another process's clock may be a little ahead: what it has just recorded is its own to answer.
    const before = (now.getTime() - staleMs + 1) * ARRIVALS_IN_MS;
    const ahead = withTolerance(now).getTime() * ARRIVALS_IN_MS;
    let after = '';
    for (;;) {
      const { inbox } = this.#context.repositories;
      const found = await inbox.conversationsWithOpenItems(before, after, BATCH, ahead);
      for (const address of found) this.#wakeAnew(address);
      const last = found.at(-1);
      if (last === undefined || found.length < BATCH) return;
      after = conversationId(last);
    }
  }
}
