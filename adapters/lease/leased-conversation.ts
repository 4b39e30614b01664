import type { Commit, LeaseHold } from '../../models/conversation/conversation-repository.ts';
import type { OutboxEntry } from '../../models/conversation/outbox.ts';
import type { StoredConversation } from '../../models/conversation/stored-conversation.ts';

/** A conversation while this worker holds its lease, and what became of it since it was read. */
export class LeasedConversation implements LeaseHold {
  readonly _id: string;
  readonly fence: number;
  conversation: StoredConversation;
  /** What is still to be done. */
  outbox: readonly OutboxEntry[];
  consumed: readonly string[];
  /** Another worker has the lease: nothing may be done any more. */
  lost = false;
  /** The customer may still be writing: what is open waits for the end of their burst. */
  awaitingBurst = false;
  /** When the conversation must be looked at again. */
  dueAt: Date | null = null;
  failures: number;
  retryAt: Date | null;

  constructor(conversation: StoredConversation) {
    this._id = conversation._id;
    this.fence = conversation.fence;
    this.conversation = conversation;
    this.outbox = conversation.outbox;
    this.consumed = conversation.consumed;
    this.failures = conversation.failures;
    this.retryAt = conversation.retryAt;
  }

  committed(change: Commit): void {
    this.conversation = {
      ...this.conversation,
      ...change,
      version: this.conversation.version + 1,
      stalls: 0,
    };
    this.outbox = change.outbox;
    this.consumed = change.consumed;
    this.failures = 0;
    this.retryAt = null;
  }

  settle(done: ReadonlySet<OutboxEntry>): void {
    this.outbox = this.outbox.filter((entry) => !done.has(entry));
  }

  /** Asks to be looked at again at `time`, unless something is due earlier. */
  dueBy(time: Date): void {
    if (this.dueAt === null || time < this.dueAt) this.dueAt = time;
  }
}
