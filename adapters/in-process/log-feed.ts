import type { CommittedListener, LoggedActivity, LogListener } from '../../channels/channel.ts';

/** One who listens to a conversation. */
interface Subscriber {
  readonly grown: LogListener;
  readonly committed: CommittedListener | undefined;
}

/** Notifies the listeners of this process (open streams of the website chat) when a conversation's log gets new entries. */
export class LogFeed {
  readonly #subscribers = new Map<string, Set<Subscriber>>();

  /** Calls `grown` at each new entry, and `committed` with those of this process before that, until the returned function is called. */
  subscribe(conversation: string, grown: LogListener, committed?: CommittedListener): () => void {
    const subscriber = { grown, committed };
    const subscribers = this.#subscribers.get(conversation) ?? new Set();
    this.#subscribers.set(conversation, subscribers.add(subscriber));
    return () => {
      subscribers.delete(subscriber);
      if (subscribers.size === 0 && this.#subscribers.get(conversation) === subscribers) {
        this.#subscribers.delete(conversation);
      }
    };
  }

  /** Calls the conversation's listeners. `items`: the ids of the inbox items that were logged; `logged`: the number of the newest logged entry. */
  notify(conversation: string, items: readonly string[], logged: number): void {
    for (const { grown } of this.#subscribers.get(conversation) ?? []) grown(items, logged);
  }

  /** Tells those who want to know it which entries were committed and are about to be logged. */
  announce(conversation: string, entries: () => readonly LoggedActivity[]): void {
    const listeners = [...(this.#subscribers.get(conversation) ?? [])].flatMap(
      ({ committed }) => committed ?? [],
    );
    if (listeners.length === 0) return;
    const made = entries();
    for (const committed of listeners) committed(made);
  }

  /** The conversations that have listeners. */
  conversations(): string[] {
    return [...this.#subscribers.keys()];
  }
}
