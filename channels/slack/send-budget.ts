/** Slack takes about one message a second in a channel (docs.slack.dev, "Rate limits": Special, chat.postMessage). */
const INTERVAL_MS = 1_000;
/** Short bursts are allowed: so many messages may go at once after a pause. */
const BURST = 3;

/** Holds messages back before Slack has to: one a second in each place, with a short burst. */
export class SendBudget {
  readonly #now: () => Date;
  /** When a place has paid for what was sent there. */
  readonly #paidAt = new Map<string, number>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Takes a message's share; else how many milliseconds to wait for it. */
  take(place: string): number {
    const now = this.#now().getTime();
    const paidAt = Math.max(this.#paidAt.get(place) ?? 0, now);
    const wait = paidAt - now - (BURST - 1) * INTERVAL_MS;
    if (wait > 0) return wait;
    this.#paidAt.set(place, paidAt + INTERVAL_MS);
    if (this.#paidAt.size > 1_000) this.#forget(now);
    return 0;
  }

  #forget(now: number): void {
    for (const [place, paidAt] of this.#paidAt) if (paidAt <= now) this.#paidAt.delete(place);
  }
}
