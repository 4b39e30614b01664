import type { SendPace } from '../options.ts';

/** Slack takes about one message a second in a channel, with short bursts (docs.slack.dev, "Rate limits", chat.postMessage). */
export const SLACK_PACE: SendPace = { intervalMs: 1_000, burst: 3 };

/** How long a turn that nobody came for is kept, in milliseconds. */
const FORGOTTEN_MS = 60_000;

/** Gives turns before Slack has to refuse: each place has its pace, and who came first is next, whoever comes back first. */
export class SendBudget {
  readonly #now: () => Date;
  readonly #pace: SendPace;
  /** When a place has paid for all turns that were given there, in milliseconds since 1970. */
  readonly #paidAt = new Map<string, number>();
  /** When the turn is of those who have to come back for it, by place and holder. */
  readonly #turns = new Map<string, number>();

  constructor(now: () => Date, pace: SendPace = SLACK_PACE) {
    this.#now = now;
    this.#pace = pace;
  }

  /** 0 if the holder may send now; else in how many milliseconds its turn is, which is kept for it. */
  take(place: string, holder: string): number {
    const now = this.#now().getTime();
    const key = `${place}|${holder}`;
    const turn = this.#turns.get(key) ?? this.#next(place, now);
    if (turn <= now) {
      this.#turns.delete(key);
      return 0;
    }
    this.#turns.set(key, turn);
    return turn - now;
  }

  /** Pays for the next turn of a place, and says when it is. */
  #next(place: string, now: number): number {
    const { intervalMs, burst } = this.#pace;
    const paidAt = Math.max(this.#paidAt.get(place) ?? 0, now);
    this.#paidAt.set(place, paidAt + intervalMs);
    if (this.#paidAt.size + this.#turns.size > 1_000) this.#forget(now);
    return paidAt - (burst - 1) * intervalMs;
  }

  #forget(now: number): void {
    for (const [place, paidAt] of this.#paidAt) if (paidAt <= now) this.#paidAt.delete(place);
    for (const [key, turn] of this.#turns) if (turn < now - FORGOTTEN_MS) this.#turns.delete(key);
  }
}
