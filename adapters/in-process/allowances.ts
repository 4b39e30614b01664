import type { Allowance, AttemptRepository } from '../../models/conversation/attempt-repository.ts';
import { TokenBuckets } from '../../models/pace/token-buckets.ts';

/** The part of an allowance that a process lets through by itself. */
const OWN_PART = 1 / 8;

/**
 * Allowances that hold over all processes, for which customers within reason cost the store nothing: each process lets an eighth of an allowance through by
 * itself, and what is more counts in the store against the rest of it. So one process lets exactly the allowance through, and each further one an eighth
 * more; and an allowance of less than eight is counted in the store alone.
 */
export class Allowances {
  readonly #attempts: AttemptRepository;
  /** This process's part, of each kind of allowance. */
  readonly #own = new Map<string, TokenBuckets>();

  constructor(attempts: AttemptRepository) {
    this.#attempts = attempts;
  }

  /** Spends an amount of the allowance under a key; false if less than that is left, and then nothing is spent. */
  async spend(key: string, amount: number, { most, windowMs }: Allowance, now: Date): Promise<boolean> {
    const part = Math.floor(most * OWN_PART);
    const own = part > 0 ? this.#ofKind(part, windowMs) : undefined;
    const time = now.getTime();
    const spent = own?.available(key, time, amount) ?? 0;
    own?.take(key, time, spent);
    if (spent === amount) return true;
    const rest = { most: most - part, windowMs };
    if (await this.#attempts.spend(key, amount - spent, rest, now)) return true;
    own?.take(key, time, -spent);
    return false;
  }

  #ofKind(most: number, windowMs: number): TokenBuckets {
    const kind = `${most}:${windowMs}`;
    const buckets = this.#own.get(kind) ?? new TokenBuckets({ intervalMs: windowMs / most, burst: most });
    this.#own.set(kind, buckets);
    return buckets;
  }
}
