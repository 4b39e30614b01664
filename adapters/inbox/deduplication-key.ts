import type { ConversationAddress } from '../../models/conversation/inbox.ts';

/**
 * The key by which duplicates are dropped: `channel:account:providerId`, the `_id` of the inbox item. A provider repeats a delivery until
 * it is acknowledged, with the same id; the inbox refuses the second insert, and `Recorder` reports the item as seen. Like the id of
 * a conversation, it escapes the colons of an account, so that two addresses never share a key.
 */
export function deduplicationKey(address: ConversationAddress, providerId: string): string {
  return `${address.channel}:${encodeURIComponent(address.account)}:${providerId}`;
}
