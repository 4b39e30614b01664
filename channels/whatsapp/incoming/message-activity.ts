import type { Activity, Attachment } from 'botbuilder';
import { PROVIDER_APP_TAKEOVER, type ProviderAppTakeover } from '../../../models/desk/desk.ts';
import { cleanText } from '../../shared/clean-text.ts';
import type { MediaRef, MessageContent, WhatsappMessage } from './whatsapp-message.ts';

/** The name of the event by which a customer opts out of messages or in again; its value is `{ optedOut: boolean }`. */
export const CONSENT = 'consent';

/** The prefix of a `contentUrl` whose file is not fetched from the provider yet; the provider's id follows. */
export const PROVIDER_FILE = 'whatsapp:';

/** Longest text and name that are kept, in UTF-16 units: WhatsApp sends texts of up to 65,536 characters, and names of up to 25. */
const MAX_TEXT = 65_536;
const MAX_NAME = 256;

/** A message as the activity that is recorded in the inbox, its texts cleaned and cut to what WhatsApp lets a customer write. */
export function messageActivity(incoming: WhatsappMessage): Partial<Activity> {
  const { id, at, displayName, customerIds, replyTo, content, type, account } = incoming;
  return {
    id,
    timestamp: at,
    from: { id: customerIds[0], name: nameOf(displayName ?? ''), role: 'user' },
    recipient: { id: 'bot', name: '', role: 'bot' },
    channelData: { whatsapp: { type, account } },
    ...(replyTo !== undefined && { replyToId: replyTo }),
    ...contentFields(content),
  };
}

/** A message that an employee sent from WhatsApp's own app, as the event that pauses the bot `until` then. */
export function takeoverActivity(incoming: WhatsappMessage, until: Date): Partial<Activity> {
  const value: ProviderAppTakeover = { until: until.toISOString() };
  const from = { id: 'staff', name: '', role: 'bot' };
  return { ...messageActivity(incoming), type: 'event', name: PROVIDER_APP_TAKEOVER, value, from };
}

function contentFields(content: MessageContent): Partial<Activity> {
  switch (content.kind) {
    case 'text':
      return message(content.text);
    case 'choice':
      return { ...message(fullLabel(content)), value: { payload: cleaned(content.payload ?? content.text) } };
    case 'media':
      return { ...message(content.caption ?? ''), attachments: [providerFile(content.media)] };
    case 'location':
      return { ...message(locationText(content)), entities: [locationEntity(content)] };
    case 'contacts':
      return message(content.people.map(({ name, numbers }) => [name, ...numbers].join(' ')).join('\n'));
    case 'data':
      return { ...message(''), value: content.value };
    case 'unreadable':
      return message('');
    case 'reaction':
      return reaction(content);
    case 'edit':
      return { ...message(content.text), type: 'messageUpdate', id: content.of };
    case 'deletion':
      return { type: 'messageDelete', id: content.of };
    case 'id-changed':
      return { type: 'event', name: 'moved', value: { to: content.to } };
    case 'opened':
      return { type: 'conversationUpdate', membersAdded: [{ id: 'customer', name: '' }] };
    case 'note':
      return { type: 'event', name: 'whatsapp-note' };
  }
}

/** The full label of a choice: one that was too long for its button was cut with an ellipsis, and is whole in the payload. */
function fullLabel({ text, payload }: Extract<MessageContent, { kind: 'choice' }>): string {
  const cut = text.endsWith('…') && payload?.startsWith(text.slice(0, -1)) === true;
  return cut ? (payload ?? text) : text;
}

function message(text: string): Partial<Activity> {
  return { type: 'message', text: cleaned(text), textFormat: 'plain' };
}

function cleaned(text: string): string {
  return cleanText(text.slice(0, MAX_TEXT));
}

function nameOf(text: string): string {
  return cleanText(text.slice(0, MAX_NAME));
}

function providerFile({ id, contentType, name, voice }: MediaRef): Attachment {
  return {
    contentType,
    contentUrl: `${PROVIDER_FILE}${id}`,
    ...(name !== undefined && { name: nameOf(name) }),
    ...(voice !== undefined && { content: { voice } }),
  };
}

function locationText({
  name,
  address,
  latitude,
  longitude,
}: Extract<MessageContent, { kind: 'location' }>): string {
  const words = [name, address].filter((part) => part !== undefined && part !== '').join(', ');
  return words === '' ? `${latitude}, ${longitude}` : words;
}

function locationEntity({
  name,
  address,
  latitude,
  longitude,
}: Extract<MessageContent, { kind: 'location' }>) {
  return {
    type: 'Place',
    name: name && cleaned(name),
    address: address && cleaned(address),
    geo: { type: 'GeoCoordinates', latitude, longitude },
  };
}

/** A reaction; one without an emoji was removed. */
function reaction({ emoji, of }: Extract<MessageContent, { kind: 'reaction' }>): Partial<Activity> {
  const change =
    emoji === undefined || emoji === ''
      ? { reactionsRemoved: [] }
      : { reactionsAdded: [{ type: nameOf(emoji) }] };
  return { type: 'messageReaction', replyToId: of, ...change };
}
