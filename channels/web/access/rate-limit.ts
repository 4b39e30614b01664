import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { ChannelHost } from '../../channel.ts';
import type { Limit } from '../options.ts';

/**
 * Counts an attempt under `key` against a rate limit.
 * @throws {OnevoiceError} `TooManyRequests`, with the limit's window as the time to retry after.
 */
export async function enforceRateLimit(host: ChannelHost, key: string, limit: Limit): Promise<void> {
  if (await host.withinRateLimit(key, limit.count, limit.windowMs)) return;
  throw new OnevoiceError('DIRECT_LINE_TOO_MANY_REQUESTS', {
    detail: 'Too many requests. Wait a little and try again.',
    retryAfterMs: limit.windowMs,
  });
}
