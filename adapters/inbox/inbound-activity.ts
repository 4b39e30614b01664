import type { Activity } from 'botbuilder';
import type { InboxItem } from '../../models/conversation/inbox.ts';
import { RECEIPT } from '../../models/conversation/receipt.ts';
import type { JsonObject } from '../../models/json.ts';

/** The recipient of every inbound activity. */
const BOT = { id: 'bot', name: 'bot', role: 'bot' } as const;

/** Types of activities that no log shows. */
const UNSHOWN = new Set(['conversationUpdate', 'typing', 'endOfConversation', 'installationUpdate']);

/** Whether an item gets a number in the log that customers see. Internal events and delivery receipts get none. */
export function isShown(item: InboxItem, activity: Partial<Activity>): boolean {
  return !item.internal && !UNSHOWN.has(activity.type ?? '') && activity.name !== RECEIPT;
}

/** Where in its conversation an activity was sent (a thread, say), in the channel's own fields, so that an answer goes there; undefined if the channel names none. */
export function placeInConversation(activity: Partial<Activity>): JsonObject | undefined {
  const {
    id: _id,
    name: _name,
    isGroup: _group,
    conversationType: _type,
    ...place
  } = activity.conversation ?? {};
  return Object.keys(place).length === 0 ? undefined : (place as unknown as JsonObject);
}

/** The activity of an inbox item, with the fields that botbuilder's TurnContext needs filled in. */
export function inboundActivity(item: InboxItem): Partial<Activity> {
  const given = JSON.parse(item.activity) as Partial<Activity>;
  const { channel, externalId } = item.address;
  // No spread, since names after it cost V8 a hidden class for each object.
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
