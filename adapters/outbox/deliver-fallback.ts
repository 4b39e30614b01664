import type { Activity } from 'botbuilder';
import { hasFallback } from '../../channels/abilities.ts';
import type { Channel, ChannelAddress } from '../../channels/channel.ts';
import type { LeasedConversation } from '../leased-conversation.ts';
import type { PathContext } from '../path-context.ts';

/** A message that its channel could not deliver: `key` is its id in the log, under which the fallback is sent once. */
interface UndeliveredMessage {
  readonly key: string;
  readonly seq: number | null;
  readonly activity: Partial<Activity>;
}

/**
 * Sends a message that a channel refused for good by the channel's fallback (an e-mail, say). Returns the reason of the failure, with a note
 * where the fallback was sent. Throws when the fallback can't be sent now, so that the caller retries the whole message.
 */
export async function deliverFallback(
  to: ChannelAddress,
  channel: Channel | undefined,
  activity: Partial<Activity>,
  key: string,
  reason: string,
): Promise<string> {
  const isSent = hasFallback(channel) && (await channel.deliverFallback(to, activity, key));
  return isSent ? `${reason}; sent another way` : reason;
}

/** {@link deliverFallback} for a message that is not retried any more: a failure of the fallback is logged, and the reason stays as it was. */
export async function deliverLastFallback(
  { byChannel, log }: PathContext,
  { _id, conversation: { channel, account, externalId } }: LeasedConversation,
  { key, seq, activity }: UndeliveredMessage,
  reason: string,
): Promise<string> {
  try {
    const to = { account, conversation: externalId };
    return await deliverFallback(to, byChannel.get(channel), activity, key, reason);
  } catch (err) {
    log('fallback-failed', { err, conversation: _id, seq: seq ?? undefined, message: key });
    return reason;
  }
}
