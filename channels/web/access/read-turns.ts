/** Reads at the same time: few, since the embedded store reads without a pause, and more than one, since MongoDB answers later. */
const AT_ONCE = 4;

/**
 * Reads of the log and of files, a few at a time, with a look at everything else of the process between: each takes milliseconds, and what hundreds of
 * clients ask for at once would keep everybody waiting.
 */
export class ReadTurns {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** Reads when it is its turn. */
  async run<T>(read: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await read();
    } finally {
      setImmediate(() => this.#next());
    }
  }

  #next(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next();
  }
}
