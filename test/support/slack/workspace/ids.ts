/**
 * Names as Slack gives them. A message is named by its `ts`, unique in its conversation and growing
 * (docs.slack.dev/messaging, "message timestamps"): here in the whole workspace, seconds of the clock and a counter.
 */
export class Ids {
  readonly #now: () => Date;
  readonly #counters = new Map<string, number>();
  #second = 0;
  #micros = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** The current second of the clock. */
  get second(): number {
    return Math.floor(this.#now().getTime() / 1000);
  }

  /** A `ts` later than every one before it, even when the clock stands still. */
  ts(): string {
    if (this.second > this.#second) {
      this.#second = this.second;
      this.#micros = 0;
    }
    this.#micros += 100;
    if (this.#micros > 999_900) {
      this.#second += 1;
      this.#micros = 100;
    }
    return `${this.#second}.${String(this.#micros).padStart(6, '0')}`;
  }

  /** An id such as U0LOCAL0001: a letter for the kind, capitals and digits. */
  next(prefix: string): string {
    return `${prefix}0LOCAL${this.count(prefix).toString(36).toUpperCase().padStart(4, '0')}`;
  }

  /** The next number of a series that starts at 1. */
  count(series: string): number {
    const number = (this.#counters.get(series) ?? 0) + 1;
    this.#counters.set(series, number);
    return number;
  }

  /** A short random-looking name, as Slack gives to blocks and elements that have none. */
  short(): string {
    return ((this.count('short') * 2_654_435_761) % 60_466_176).toString(36).padStart(5, '0');
  }
}
