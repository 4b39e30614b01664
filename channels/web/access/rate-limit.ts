import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { ChannelHost } from '../../channel.ts';
import type { Limit } from '../limits.ts';

/** Longest time after which a refused client is told to try again, in milliseconds: by then a part of every allowance has come back. */
const MOST_RETRY_MS = 60_000;

/**
 * Counts a request of so many bytes under `key` against limits that hold over all processes.
 * @throws {OnevoiceError} `TooManyRequests`, with the time to retry after.
 */
export async function enforceRateLimit(
  host: ChannelHost,
  key: string,
  limits: readonly Limit[],
  bytes = 0,
): Promise<void> {
  await Promise.all(
    limits.flatMap(({ windowMs, count, bytes: most }) => [
      ...(count === undefined ? [] : [enforce(host, key, count, windowMs, 1)]),
      ...(most === undefined || bytes === 0 ? [] : [enforce(host, `${key}:bytes`, most, windowMs, bytes)]),
    ]),
  );
}

async function enforce(
  host: ChannelHost,
  key: string,
  most: number,
  windowMs: number,
  amount: number,
): Promise<void> {
  if (!(await host.withinRateLimit(key, most, windowMs, amount))) throw tooManyRequests(windowMs);
}

/** The refusal of a client that may try again in `retryAfterMs` milliseconds. */
export function tooManyRequests(retryAfterMs: number): OnevoiceError {
  return new OnevoiceError('DIRECT_LINE_TOO_MANY_REQUESTS', {
    detail: 'Too many requests. Wait a little and try again.',
    retryAfterMs: Math.min(retryAfterMs, MOST_RETRY_MS),
  });
}
