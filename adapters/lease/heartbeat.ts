import type { ConversationRepository } from '../../models/conversation/conversation-repository.ts';
import type { Log } from '../../models/log/log.ts';
import type { LeasedConversation } from './leased-conversation.ts';

/** Keeps the leases of all conversations that are worked on, at a third of a lease's life. */
export class Heartbeat {
  readonly #conversations: ConversationRepository;
  readonly #worker: string;
  readonly #leaseMs: number;
  readonly #now: () => Date;
  readonly #log: Log;
  readonly #held = new Set<LeasedConversation>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    conversations: ConversationRepository,
    worker: string,
    leaseMs: number,
    now: () => Date,
    log: Log,
  ) {
    this.#conversations = conversations;
    this.#worker = worker;
    this.#leaseMs = leaseMs;
    this.#now = now;
    this.#log = log;
  }

  start(): void {
    this.#timer = setInterval(() => void this.beat(), this.#leaseMs / 3);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  add(leased: LeasedConversation): void {
    this.#held.add(leased);
  }

  remove(leased: LeasedConversation): void {
    this.#held.delete(leased);
  }

  /** Extends every lease that is leased; one that can't be is lost. */
  async beat(): Promise<void> {
    const expiresAt = new Date(this.#now().getTime() + this.#leaseMs);
    await Promise.all([...this.#held].map((leased) => this.#renew(leased, expiresAt)));
  }

  async #renew(leased: LeasedConversation, expiresAt: Date): Promise<void> {
    try {
      if (await this.#conversations.renew(leased, this.#worker, expiresAt)) return;
      leased.lost = this.#held.has(leased);
    } catch (error) {
      this.#log('lease-renewal-failed', { err: error, conversation: leased._id });
    }
  }
}
