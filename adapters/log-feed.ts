import type { LogListener } from '../channels/channel.ts';

/** Notifies the listeners of this process (open streams of the website chat) when a conversation's log has new entries. */
export class LogFeed {
  readonly #listeners = new Map<string, Set<LogListener>>();

  /** Calls `listener` at each new entry, until the returned function is called. */
  subscribe(conversation: string, listener: LogListener): () => void {
    const listeners = this.#listeners.get(conversation) ?? new Set();
    this.#listeners.set(conversation, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(conversation) === listeners) {
        this.#listeners.delete(conversation);
      }
    };
  }

  /** Calls the conversation's listeners. `items`: the ids of the inbox items that were logged. */
  notify(conversation: string, items: readonly string[]): void {
    for (const listener of this.#listeners.get(conversation) ?? []) listener(items);
  }

  /** The conversations that have listeners. */
  conversations(): string[] {
    return [...this.#listeners.keys()];
  }
}
