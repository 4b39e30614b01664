/** Runs the tasks of one key one after the other, and those of different keys at the same time. */
export class SerialQueues {
  /** The end of the last task of each key that has one. */
  readonly #ends = new Map<string, Promise<void>>();

  /** Runs a task after those of its key before it, whether or not these fail; gives its result. */
  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const result = (this.#ends.get(key) ?? Promise.resolve()).then(task);
    const end = result.then(
      () => {},
      () => {},
    );
    this.#ends.set(key, end);
    try {
      return await result;
    } finally {
      if (this.#ends.get(key) === end) this.#ends.delete(key);
    }
  }

  /** Resolves when the tasks of now have ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#ends.values());
  }
}
