import { setTimeout as sleep } from 'node:timers/promises';

/** How often may be posted in one channel. */
export interface SendPace {
  /** One message in so many milliseconds. */
  readonly intervalMs: number;
  /** So many at once after a pause. */
  readonly burst: number;
}

/** Slack takes about one message a second in a channel, with short bursts (docs.slack.dev, "Rate limits", chat.postMessage). */
export const SLACK_PACE: SendPace = { intervalMs: 1_000, burst: 3 };

/** The longest a message is held here for its turn, in milliseconds; what would wait longer goes back to the outbox, where it may be joined. */
const HELD_MS = 5_000;

/** Holds messages back before Slack has to: each place has its pace, and who came first is sent first. */
export class SendBudget {
  readonly #now: () => Date;
  readonly #pace: SendPace;
  /** When a place has paid for what was sent there, in milliseconds since 1970. */
  readonly #paidAt = new Map<string, number>();

  constructor(now: () => Date, pace: SendPace = SLACK_PACE) {
    this.#now = now;
    this.#pace = pace;
  }

  /** Takes a message's share, waiting for it if it is near; else gives how many milliseconds it is away, and nothing is taken. */
  async take(place: string): Promise<number> {
    const now = this.#now().getTime();
    const { intervalMs, burst } = this.#pace;
    const paidAt = Math.max(this.#paidAt.get(place) ?? 0, now);
    const wait = paidAt - now - (burst - 1) * intervalMs;
    if (wait > HELD_MS) return wait;
    this.#paidAt.set(place, paidAt + intervalMs);
    if (this.#paidAt.size > 1_000) this.#forget(now);
    if (wait > 0) await sleep(wait);
    return 0;
  }

  #forget(now: number): void {
    for (const [place, paidAt] of this.#paidAt) if (paidAt <= now) this.#paidAt.delete(place);
  }
}
