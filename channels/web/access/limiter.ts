import type { ChannelHost } from '../../channel.ts';
import { DirectLineError } from '../errors.ts';
import type { Limit } from '../options.ts';

/**
 * Counts an attempt against a limit.
 * @throws {DirectLineError} `TooManyRequests`, to be tried again after the window.
 */
export async function within(host: ChannelHost, key: string, limit: Limit): Promise<void> {
  if (await host.attempt(key, limit.count, limit.windowMs)) return;
  throw new DirectLineError(
    'TooManyRequests',
    'Too many requests. Wait a little and try again.',
    limit.windowMs,
  );
}
