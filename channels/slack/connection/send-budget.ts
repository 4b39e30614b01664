import { type Rate, TokenBuckets } from '../../../models/pace/token-buckets.ts';

/** Slack takes about one message a second in a channel, with short bursts (docs.slack.dev, "Rate limits", chat.postMessage). */
export const SLACK_PACE: Rate = { intervalMs: 1_000, burst: 3 };

/** Turns from which on those that nobody came for are looked for. */
const MOST_TURNS = 1_000;

/** How long a turn that nobody came for is kept, in milliseconds. */
const FORGOTTEN_MS = 60_000;

/** Gives turns before Slack has to refuse: each place has its pace, and who came first is next, whoever comes back first. */
export class SendBudget {
  readonly #now: () => Date;
  /** What was given at each place. */
  readonly #places: TokenBuckets;
  /** When the turn is of those who have to come back for it, by place and holder. */
  readonly #turns = new Map<string, number>();

  constructor(now: () => Date, pace: Rate = SLACK_PACE) {
    this.#now = now;
    this.#places = new TokenBuckets(pace);
  }

  /** 0 if the holder may send now; else in how many milliseconds its turn is, which is kept for it. */
  take(place: string, holder: string): number {
    const now = this.#now().getTime();
    const key = `${place}|${holder}`;
    const turn = this.#turns.get(key) ?? this.#places.take(place, now);
    if (turn <= now) {
      this.#turns.delete(key);
      return 0;
    }
    this.#turns.set(key, turn);
    if (this.#turns.size > MOST_TURNS) this.#forget(now);
    return turn - now;
  }

  #forget(now: number): void {
    for (const [key, turn] of this.#turns) if (turn < now - FORGOTTEN_MS) this.#turns.delete(key);
  }
}
