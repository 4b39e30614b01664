import type { RawResponse } from '../../channel.ts';
import type { Limits } from '../limits.ts';
import { type Amount, type Bucket, bucketsOf, spend } from './buckets.ts';
import { tooManyRequests } from './rate-limit.ts';

/** Who reads: the conversation, and the opaque name of the network address; undefined for the shop's server. */
export interface Reader {
  readonly conversation: string;
  readonly origin: string | undefined;
}

/** Allowances in the memory of this process, since reading costs its CPU and no disk. */
export class ReadLimits {
  readonly #conversations: readonly Bucket[];
  readonly #addresses: readonly Bucket[];
  readonly #streams: readonly Bucket[];
  readonly #now: () => Date;

  constructor(limits: Limits, now: () => Date) {
    this.#conversations = limits.readsPerConversation.flatMap(bucketsOf);
    this.#addresses = limits.readsPerAddress.flatMap(bucketsOf);
    this.#streams = limits.streamsPerAddress.flatMap(bucketsOf);
    this.#now = now;
  }

  /** Spends the most that a read may take; returns the milliseconds until the reader may have it, and 0 if it was spent now. */
  take(reader: Reader, read: Amount): number {
    return spend(this.#of(reader), read, this.#now().getTime());
  }

  /**
   * Answers a request that reads. `bytes`: what the answer is expected to have; what it has is counted.
   * @throws {OnevoiceError} `TooManyRequests`.
   */
  async run(reader: Reader, bytes: number, read: () => Promise<RawResponse>): Promise<RawResponse> {
    const wait = this.take(reader, { count: 1, bytes });
    if (wait > 0) throw tooManyRequests(wait);
    let used = 0;
    try {
      const answer = await read();
      used = sizeOf(answer);
      return answer;
    } finally {
      this.giveBack(reader, bytes - used);
    }
  }

  /** Gives back what a read did not take; less than nothing for a read that took more. */
  giveBack(reader: Reader, bytes: number): void {
    const now = this.#now().getTime();
    for (const [key, { unit, tokens }] of this.#of(reader))
      if (unit === 'bytes') tokens.take(key, now, -bytes);
  }

  /** Spends the opening of a stream from an address; returns as {@link take} does. */
  takeStream(origin: string): number {
    const buckets = this.#streams.map((bucket) => [origin, bucket] as const);
    return spend(buckets, { count: 1, bytes: 0 }, this.#now().getTime());
  }

  #of({ conversation, origin }: Reader): (readonly [key: string, Bucket])[] {
    const own = this.#conversations.map((bucket) => [conversation, bucket] as const);
    if (origin === undefined) return own;
    return [...own, ...this.#addresses.map((bucket) => [origin, bucket] as const)];
  }
}

/** The bytes of an answer that is sent as it is; others are short. */
function sizeOf({ body }: RawResponse): number {
  return typeof body === 'string' || Buffer.isBuffer(body) ? Buffer.byteLength(body) : 0;
}
