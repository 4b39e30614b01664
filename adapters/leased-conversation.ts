import type { Commit, LeaseHold } from '../models/conversation/conversation-repository.ts';
import type { OutboxEntry } from '../models/conversation/outbox.ts';
import type { StoredConversation } from '../models/conversation/stored-conversation.ts';

/**
 * A conversation while this worker holds its lease, or runs a turn on a copy of it, with the changes since it was read. It lives until the release; the
 * store takes its writes only while the stored fencing token is still `fence`, so that a worker whose lease expired can't write. It holds what
 * the release has to store: the rest of the outbox, and when the conversation is due again.
 */
export class LeasedConversation implements LeaseHold {
  readonly _id: string;
  fence: number;
  /** The end of the lease as this process last stored it: until then no other worker has the conversation. */
  leasedUntil: Date;
  conversation: StoredConversation;
  /** Whether this worker has the lease; false for a copy until its first commit. */
  isHeld: boolean;
  /** The entries that are not delivered yet. */
  outbox: readonly OutboxEntry[];
  /** Inbox ids whose turn is committed and whose done-mark may not be stored yet. */
  consumed: readonly string[];
  /** Another worker has the lease by now: this one stops without writing. */
  lost = false;
  /** The debounce is running: the open items wait, since the customer may still be writing. */
  awaitingBurst = false;
  /** When the sweeper wakes the conversation next; null if nothing is left to do. */
  dueAt: Date | null = null;
  /** How often the bot failed at the next message. */
  failures: number;
  /** When the bot retries that message. */
  retryAt: Date | null;

  /** Without a lease in it, it is a copy: its lease is taken later, and only if it is unchanged. */
  constructor(conversation: StoredConversation) {
    this._id = conversation._id;
    this.fence = conversation.fence;
    this.leasedUntil = conversation.lease?.expiresAt ?? new Date(0);
    this.isHeld = conversation.lease !== null;
    this.conversation = conversation;
    this.outbox = conversation.outbox;
    this.consumed = conversation.consumed;
    this.failures = conversation.failures;
    this.retryAt = conversation.retryAt;
  }

  /** Has the lease from now on. */
  hold(fence: number, until: Date): void {
    this.fence = fence;
    this.leasedUntil = until;
    this.isHeld = true;
  }

  /** Takes over what a commit has stored. */
  applyCommit(change: Commit): void {
    this.conversation = {
      ...this.conversation,
      ...change,
      version: this.conversation.version + 1,
      lostWorkers: 0,
    };
    this.outbox = change.outbox;
    this.consumed = change.consumed;
    this.failures = 0;
    this.retryAt = null;
  }

  /** Removes delivered entries; the store follows with the next save or the release. */
  removeFromOutbox(delivered: ReadonlySet<OutboxEntry>): void {
    this.outbox = this.outbox.filter((entry) => !delivered.has(entry));
  }

  /** Makes the conversation due at `time`, unless it is due earlier. */
  dueBy(time: Date): void {
    if (this.dueAt === null || time < this.dueAt) this.dueAt = time;
  }
}
