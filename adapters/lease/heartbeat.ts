import type { ConversationRepository } from '../../models/conversation/conversation-repository.ts';
import type { Log } from '../../models/log/log.ts';
import type { LeasedConversation } from '../leased-conversation.ts';

/**
 * Renews the leases of all conversations that this process works on, every third of a lease's life (`leaseMs`): two renewals may fail before a
 * lease expires and another worker takes the conversation.
 */
export class Heartbeat {
  readonly #conversations: ConversationRepository;
  readonly #leaseOwner: string;
  readonly #leaseMs: number;
  readonly #now: () => Date;
  readonly #log: Log;
  readonly #leased = new Set<LeasedConversation>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    conversations: ConversationRepository,
    leaseOwner: string,
    leaseMs: number,
    now: () => Date,
    log: Log,
  ) {
    this.#conversations = conversations;
    this.#leaseOwner = leaseOwner;
    this.#leaseMs = leaseMs;
    this.#now = now;
    this.#log = log;
  }

  /** Renews regularly, without keeping the process alive. */
  start(): void {
    this.#timer = setInterval(() => void this.beat(), this.#leaseMs / 3);
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

  /** Renews every lease. One that the store refuses is marked as lost; one that could not be tried is renewed at the next beat. */
  async beat(): Promise<void> {
    const expiresAt = new Date(this.#now().getTime() + this.#leaseMs);
    await Promise.all([...this.#leased].map((leased) => this.#renew(leased, expiresAt)));
  }

  async #renew(leased: LeasedConversation, expiresAt: Date): Promise<void> {
    try {
      if (await this.#conversations.renew(leased, this.#leaseOwner, expiresAt)) return;
      leased.lost = this.#leased.has(leased);
    } catch (error) {
      this.#log('lease-renewal-failed', { err: error, conversation: leased._id });
    }
  }
}
