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
  readonly #afterCommit: () => Promise<unknown> | undefined;
  readonly #onAbort: () => void;
  #waiting: Job[] = [];
  #scheduled = false;

  /**
   * `transact` runs the work and has it committed when it returns; `afterCommit` may delay the callers further; `onAbort` is
   * called when a commit failed, before the callers hear of it.
   */
  constructor(
    transact: (work: () => void) => void,
    afterCommit: () => Promise<unknown> | undefined,
    onAbort: () => void,
  ) {
    this.#transact = transact;
    this.#afterCommit = afterCommit;
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
    const delay = this.#afterCommit();
    if (delay) {
      delay.then(
        () => {
          for (const tell of settle) tell();
        },
        (error: unknown) => {
          for (const job of jobs) job.reject(error);
        },
      );
    } else for (const tell of settle) tell();
  }

  /** Runs one write in a transaction of its own, which is undone as a whole when it throws. */
  alone<T>(write: () => T): Promise<T> {
    this.flush();
    let result: { value: T } | undefined;
    try {
      this.#transact(() => {
        result = { value: write() };
      });
    } catch (error) {
      this.#onAbort();
      return Promise.reject(error);
    }
    const value = (result as unknown as { value: T }).value;
    return Promise.resolve(this.#afterCommit()).then(() => value);
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
