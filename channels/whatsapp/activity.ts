import type { Activity, Attachment } from 'botbuilder';
import { PROVIDER_APP_TAKEOVER, type ProviderAppTakeover } from '../../models/desk/desk.ts';
import type { Content, MediaRef, WhatsappInbound } from './heard.ts';

/** The name of the event by which a customer wants no messages any more, or wants them again: `{ optedOut }`. */
export const CONSENT = 'consent';

/** The address of a file that is still with the provider. */
export const PENDING = 'whatsapp:';

/** A message as the activity that is recorded. */
export function activityOf(heard: WhatsappInbound): Partial<Activity> {
  const { id, at, name, names, replyTo, content, type, account } = heard;
  return {
    id,
    timestamp: at,
    from: { id: names[0], name: name ?? '', role: 'user' },
    recipient: { id: 'bot', name: '', role: 'bot' },
    channelData: { whatsapp: { type, account } },
    ...(replyTo !== undefined && { replyToId: replyTo }),
    ...said(content),
  };
}

/** What a person of the shop said in WhatsApp itself, as the event that is recorded; the bot is silent `until` then. */
export function elsewhereOf(heard: WhatsappInbound, until: Date): Partial<Activity> {
  const value: ProviderAppTakeover = { until: until.toISOString() };
  const from = { id: 'staff', name: '', role: 'bot' };
  return { ...activityOf(heard), type: 'event', name: PROVIDER_APP_TAKEOVER, value, from };
}

function said(content: Content): Partial<Activity> {
  switch (content.kind) {
    case 'text':
      return message(content.text);
    case 'choice':
      return { ...message(wholeWords(content)), value: { payload: content.payload ?? content.text } };
    case 'media':
      return { ...message(content.caption ?? ''), attachments: [pending(content.media)] };
    case 'location':
      return { ...message(placeText(content)), entities: [place(content)] };
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
    case 'moved':
      return { type: 'event', name: 'moved', value: { to: content.to } };
    case 'opened':
      return { type: 'conversationUpdate', membersAdded: [{ id: 'customer', name: '' }] };
    case 'note':
      return { type: 'event', name: 'whatsapp-note' };
  }
}

/** Words that were too long for a button end in an ellipsis on it; whole they are what it stands for. */
function wholeWords({ text, payload }: Extract<Content, { kind: 'choice' }>): string {
  const cut = text.endsWith('…') && payload?.startsWith(text.slice(0, -1)) === true;
  return cut ? (payload ?? text) : text;
}

function message(text: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain' };
}

function pending({ id, contentType, name, voice }: MediaRef): Attachment {
  return {
    contentType,
    contentUrl: `${PENDING}${id}`,
    ...(name !== undefined && { name }),
    ...(voice !== undefined && { content: { voice } }),
  };
}

function placeText({ name, address, latitude, longitude }: Extract<Content, { kind: 'location' }>): string {
  const words = [name, address].filter((part) => part !== undefined && part !== '').join(', ');
  return words === '' ? `${latitude}, ${longitude}` : words;
}

function place({ name, address, latitude, longitude }: Extract<Content, { kind: 'location' }>) {
  return { type: 'Place', name, address, geo: { type: 'GeoCoordinates', latitude, longitude } };
}

/** Without an emoji a reaction was taken back. */
function reaction({ emoji, of }: Extract<Content, { kind: 'reaction' }>): Partial<Activity> {
  const change =
    emoji === undefined || emoji === '' ? { reactionsRemoved: [] } : { reactionsAdded: [{ type: emoji }] };
  return { type: 'messageReaction', replyToId: of, ...change };
}
