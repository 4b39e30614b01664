import type { ConversationAddress } from '../../models/conversation/inbox.ts';
import { conversationId } from '../../models/conversation/inbox.ts';
import type { Log } from '../../models/log/log.ts';

/** Works on one conversation until nothing is left to do. */
type Work = (address: ConversationAddress) => Promise<void>;

/** Runs the work of woken conversations: one conversation never twice at a time, at most `maxInFlight` conversations at once. */
export class Dispatcher {
  readonly #work: Work;
  readonly #maxInFlight: number;
  readonly #log: Log;
  readonly #waiting = new Map<string, ConversationAddress>();
  /** Running conversations; true if woken again meanwhile, so that they run once more. */
  readonly #running = new Map<string, boolean>();
  #idle: (() => void)[] = [];
  #stopped = false;

  constructor(work: Work, maxInFlight: number, log: Log) {
    this.#work = work;
    this.#maxInFlight = maxInFlight;
    this.#log = log;
  }

  /** Runs the conversation's work as soon as there is room. After {@link stop} it does nothing: the sweep of the next start wakes the conversation. */
  wake(address: ConversationAddress): void {
    if (this.#stopped) return;
    const id = conversationId(address);
    if (this.#running.has(id)) this.#running.set(id, true);
    else this.#waiting.set(id, address);
    this.#fill();
  }

  /** Resolves when nothing runs and, unless stopped, nothing waits. */
  async idle(): Promise<void> {
    if (this.#isIdle()) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Starts no more work. The sweep of the next start wakes what waits now. */
  stop(): void {
    this.#stopped = true;
    this.#waiting.clear();
  }

  #fill(): void {
    while (!this.#stopped && this.#running.size < this.#maxInFlight) {
      const next = this.#waiting.entries().next();
      if (next.done === true) return;
      const [id, address] = next.value;
      this.#waiting.delete(id);
      this.#running.set(id, false);
      void this.#run(id, address);
    }
  }

  async #run(id: string, address: ConversationAddress): Promise<void> {
    try {
      await this.#work(address);
    } catch (error) {
      this.#log('work-failed', { err: error, conversation: id });
    }
    const again = this.#running.get(id) === true;
    this.#running.delete(id);
    if (again && !this.#stopped) this.#waiting.set(id, address);
    this.#fill();
    if (this.#isIdle()) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #isIdle(): boolean {
    return this.#running.size === 0 && this.#waiting.size === 0;
  }
}
