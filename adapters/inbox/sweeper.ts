import type { ConversationAddress } from '../../models/conversation/inbox.ts';
import { conversationId } from '../../models/conversation/inbox.ts';
import type { PathContext } from '../path-context.ts';

/** Conversations read at a time. */
const BATCH = 200;

/** Finds what was recorded or decided and not finished: after a crash, after a wait, by another process. */
export class Sweeper {
  readonly #context: PathContext;
  readonly #wake: (address: ConversationAddress) => void;
  /** The newest message of each conversation that is listened to, as of the last sweep. */
  #seen = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> = Promise.resolve();

  constructor(context: PathContext, wake: (address: ConversationAddress) => void) {
    this.#context = context;
    this.#wake = wake;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#sweeping = this.sweep(this.#context.settings.staleMs).catch((error: unknown) => {
        this.#context.log('sweep-failed', { err: error });
      });
    }, this.#context.settings.sweepMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sweeping;
  }

  /** Wakes every conversation with an item older than `staleMs` milliseconds, and every one that is due. */
  async sweep(staleMs: number): Promise<void> {
    const now = this.#context.now();
    await this.#wakeLeftBehind((now.getTime() - staleMs + 1) * 1000);
    for (const due of await this.#context.repositories.conversations.due(now, BATCH)) this.#wake(due);
    await this.#tellListeners();
  }

  async #wakeLeftBehind(before: number): Promise<void> {
    let after = '';
    for (;;) {
      const found = await this.#context.repositories.inbox.conversationsWithOpenItems(before, after, BATCH);
      for (const address of found) this.#wake(address);
      const last = found.at(-1);
      if (last === undefined || found.length < BATCH) return;
      after = conversationId(last);
    }
  }

  /** Another process may have answered what this process's listeners wait for. */
  async #tellListeners(): Promise<void> {
    const listened = this.#context.feed.conversations();
    const newest =
      listened.length === 0 ? new Map() : await this.#context.repositories.conversations.newestSeq(listened);
    for (const [id, seq] of newest) if (this.#seen.get(id) !== seq) this.#context.feed.grown(id);
    this.#seen = newest;
  }
}
