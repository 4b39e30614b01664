/** Tells listeners that a conversation's log has grown. */
export class LogFeed {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Calls `listener` at each growth until the function it gives back is called. */
  subscribe(conversation: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(conversation) ?? new Set();
    this.#listeners.set(conversation, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(conversation) === listeners) {
        this.#listeners.delete(conversation);
      }
    };
  }

  grown(conversation: string): void {
    for (const listener of this.#listeners.get(conversation) ?? []) listener();
  }

  /** The conversations somebody listens to. */
  conversations(): string[] {
    return [...this.#listeners.keys()];
  }
}
