import { renewLease } from '../lease-renewal.ts';
import type { LeasedConversation } from '../leased-conversation.ts';
import type { PathContext } from '../path-context.ts';

/**
 * Renews the leases of all conversations that this process works on, every third of a lease's life (`leaseMs`): two renewals may fail before a
 * lease expires and another worker takes the conversation.
 */
export class Heartbeat {
  readonly #context: PathContext;
  readonly #leased = new Set<LeasedConversation>();
  #timer: NodeJS.Timeout | undefined;

  constructor(context: PathContext) {
    this.#context = context;
  }

  /** Renews regularly, without keeping the process alive. */
  start(): void {
    this.#timer = setInterval(() => void this.beat(), this.#context.settings.leaseMs / 3);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Renews the lease of a conversation from now on. */
  add(leased: LeasedConversation): void {
    this.#leased.add(leased);
  }

  remove(leased: LeasedConversation): void {
    this.#leased.delete(leased);
  }

  /** Asks for the store's time, then renews every lease. One that the store refuses is marked as lost; one that could not be tried is renewed at the next beat. */
  async beat(): Promise<void> {
    await this.#context.clock.synchronize();
    await Promise.all([...this.#leased].map((leased) => this.#renew(leased)));
  }

  async #renew(leased: LeasedConversation): Promise<void> {
    try {
      if (!(await renewLease(this.#context, leased))) leased.lost = this.#leased.has(leased);
    } catch (error) {
      this.#context.log('lease-renewal-failed', { err: error, conversation: leased._id });
    }
  }
}
