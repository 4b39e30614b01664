/** A write that waits for the next commit. */
interface Job {
  readonly run: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: runs the writes of one turn of the event loop in one transaction, since a commit costs many times as much as a write. A write
 * that throws is refused alone, since it checks everything before it changes anything.
 */
export class GroupCommit {
  readonly #transact: (work: () => void) => void;
  readonly #onAbort: () => void;
  #waiting: Job[] = [];
  #scheduled = false;

  /** `transact` runs work in a transaction and returns after the commit; `onAbort` is called if that failed, before the promises reject. */
  constructor(transact: (work: () => void) => void, onAbort: () => void) {
    this.#transact = transact;
    this.#onAbort = onAbort;
  }

  /** Queues a write; the promise settles after its commit. */
  run<T>(write: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ run: write, resolve: resolve as (value: unknown) => void, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => this.flush());
    });
  }

  /** Commits the waiting writes now. */
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
    for (const resolve of settle) resolve();
  }

  /** Runs one write in a transaction of its own, which is undone if it throws. */
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
