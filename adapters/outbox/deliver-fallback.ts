import type { Activity } from 'botbuilder';
import type { Channel, ChannelAddress } from '../../channels/channel.ts';

/** Has a channel say by another way what it could not deliver; gives the failure's reason, which tells whether that was done. */
export async function deliverFallback(
  to: ChannelAddress,
  channel: Pick<Channel, 'deliverFallback'> | undefined,
  activity: Partial<Activity>,
  key: string,
  reason: string,
): Promise<string> {
  return (await channel?.deliverFallback?.(to, activity, key)) === true
    ? `${reason}; sent another way`
    : reason;
}
