import { LRUCache } from 'lru-cache';
import type { StoredConversation } from '../../models/conversation/stored-conversation.ts';

/** Most conversations of which a copy is kept; each takes some kilobytes. */
const MOST = 1_000;

/**
 * The conversations that this process released last, as they were stored then. The next turn begins with such a copy without asking the store, and its commit
 * takes the lease only if nobody has changed the conversation since: so a copy may be out of date, and can't be committed then. Copies are of conversations
 * at rest: nothing waits in the outbox and nothing is retried.
 */
export class ConversationCopies {
  readonly #copies = new LRUCache<string, StoredConversation>({ max: MOST });

  /** Keeps the copy of a conversation until it is taken, and until there are too many. */
  put(conversation: StoredConversation): void {
    this.#copies.set(conversation._id, conversation);
  }

  /** The copy of a conversation, which stays. */
  get(id: string): StoredConversation | undefined {
    return this.#copies.get(id);
  }

  /** The copy of a conversation, for the one who works on it now. */
  take(id: string): StoredConversation | undefined {
    const copy = this.#copies.get(id);
    this.#copies.delete(id);
    return copy;
  }

  /** Forgets the copy of a conversation, of which the store knows more. */
  drop(id: string): void {
    this.#copies.delete(id);
  }
}
