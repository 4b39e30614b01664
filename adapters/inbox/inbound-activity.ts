import type { Activity } from 'botbuilder';
import type { InboxItem } from '../../models/conversation/inbox.ts';
import { RECEIPT } from '../../models/conversation/receipt.ts';
import type { JsonObject } from '../../models/json.ts';

/** The sender of the bot's messages, as channels see it. */
const BOT = { id: 'bot', name: 'bot', role: 'bot' } as const;

const UNSHOWN = new Set(['conversationUpdate', 'typing', 'endOfConversation', 'installationUpdate']);

/** Whether an item has a place in the log that customers see; what a provider tells about a message has none. */
export function isShown(item: InboxItem, activity: Partial<Activity>): boolean {
  return !item.internal && !UNSHOWN.has(activity.type ?? '') && activity.name !== RECEIPT;
}

/** Where in its conversation an activity was sent, in the channel's own terms (a thread, say); undefined for nowhere in particular. */
export function placeOf(activity: Partial<Activity>): JsonObject | undefined {
  const {
    id: _id,
    name: _name,
    isGroup: _group,
    conversationType: _type,
    ...place
  } = activity.conversation ?? {};
  return Object.keys(place).length === 0 ? undefined : (place as unknown as JsonObject);
}

/** The activity of an inbox item with all that botbuilder's TurnContext relies on filled in. */
export function inboundActivity(item: InboxItem): Partial<Activity> {
  const given = JSON.parse(item.activity) as Partial<Activity>;
  const { channel, externalId } = item.address;
  // Not by a spread: names after it cost V8 a hidden class for each object.
  return Object.assign({}, given, {
    type: given.type ?? 'message',
    id: given.id ?? item.providerId,
    channelId: channel,
    serviceUrl: given.serviceUrl ?? `urn:onevoice:${channel}`,
    conversation: Object.assign({}, given.conversation, { id: externalId }),
    from: given.from ?? { id: externalId, name: '' },
    recipient: { ...BOT },
    timestamp: new Date(Math.floor(item.arrivalSeq / 1000)),
  });
}
