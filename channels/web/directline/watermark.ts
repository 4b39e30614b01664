import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { ChannelHost } from '../../channel.ts';
import { ACCOUNT } from '../web-context.ts';

/**
 * Parses a watermark: the `seq` of the last activity that the client has seen; undefined if it is absent or empty.
 * @throws {OnevoiceError} `InvalidRange` for a watermark that this conversation has not reached; `NotFound` without such a conversation.
 */
export async function checkedWatermark(
  text: string | null,
  conversation: string,
  host: ChannelHost,
): Promise<{ watermark: number | undefined; latest: number }> {
  const latest = await host.latestSeq(ACCOUNT, conversation);
  if (latest === undefined)
    throw new OnevoiceError('DIRECT_LINE_NOT_FOUND', { detail: 'There is no such conversation.' });
  if (text === null || text === '') return { watermark: undefined, latest };
  const watermark = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (watermark <= latest) return { watermark, latest };
  throw new OnevoiceError('DIRECT_LINE_INVALID_RANGE', {
    detail: 'watermark: is not one that this conversation gave out',
  });
}
