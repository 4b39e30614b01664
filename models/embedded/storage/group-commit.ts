/** A write that waits for the next commit. */
interface Job {
  readonly run: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs the writes of one turn of the event loop in one transaction, since a commit costs many times what a write does. A
 * write that throws is refused alone: it checks everything before it changes anything.
 */
export class GroupCommit {
  readonly #transact: (work: () => void) => void;
  readonly #onAbort: () => void;
  #waiting: Job[] = [];
  #scheduled = false;

  /** `transact` runs the work and returns once it is committed; `onAbort` is called when that failed, before the callers hear. */
  constructor(transact: (work: () => void) => void, onAbort: () => void) {
    this.#transact = transact;
    this.#onAbort = onAbort;
  }

  /** Queues a write; the promise settles after the commit that holds it. */
  run<T>(write: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ run: write, resolve: resolve as (value: unknown) => void, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => this.flush());
    });
  }

  /** Commits what waits, at once. */
  flush(): void {
    this.#scheduled = false;
    const jobs = this.#waiting;
    if (jobs.length === 0) return;
    this.#waiting = [];
    const settle: (() => void)[] = [];
    try {
      this.#transact(() => {
        for (const job of jobs) settle.push(perform(job));
      });
    } catch (error) {
      this.#onAbort();
      for (const job of jobs) job.reject(error);
      return;
    }
    for (const tell of settle) tell();
  }

  /** Runs one write in a transaction of its own, which is undone as a whole when it throws. */
  async alone<T>(write: () => T): Promise<T> {
    this.flush();
    const results: T[] = [];
    try {
      this.#transact(() => {
        results.push(write());
      });
    } catch (error) {
      this.#onAbort();
      throw error;
    }
    return results[0] as T;
  }
}

function perform(job: Job): () => void {
  try {
    const value = job.run();
    return () => job.resolve(value);
  } catch (error) {
    return () => job.reject(error);
  }
}
