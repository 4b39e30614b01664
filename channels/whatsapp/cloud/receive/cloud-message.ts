import { cleanData } from '../../../shared/clean-data.ts';
import type { MediaRef, MessageContent, WhatsappMessage } from '../../incoming/whatsapp-message.ts';
import type { ChangeContext } from './change-context.ts';
import type { CloudMessage } from './webhook-schema.ts';

/** The message types that carry a file. */
const FILES = ['image', 'video', 'audio', 'voice', 'document', 'sticker'] as const;

/**
 * A customer's message of the Cloud API in the shape that both transports share. `ignored`: it is a group's, or was sent from the shop's own
 * number. `without-sender`: it names neither a number nor a user id, so that no conversation can be found for it.
 */
export function customerMessage(
  message: CloudMessage,
  context: ChangeContext,
): WhatsappMessage | 'ignored' | 'without-sender' {
  const { id, from, type, timestamp } = message;
  if (message.group_id !== undefined || (from !== undefined && from === context.own)) return 'ignored';
  const contact = context.contacts.find(
    ({ wa_id, user_id }) =>
      (from !== undefined && wa_id === from) ||
      (message.from_user_id !== undefined && user_id === message.from_user_id),
  );
  const [first, ...others] = [from, message.from_user_id ?? contact?.user_id].filter(
    (customerId): customerId is string => customerId !== undefined && customerId !== '',
  );
  if (first === undefined) return 'without-sender';
  return {
    id,
    type,
    ...(message.interactive !== undefined && { subtype: message.interactive.type }),
    account: context.account,
    customerIds: [first, ...others],
    displayName: contact?.profile?.name,
    at: new Date(timestamp * 1000),
    replyTo: message.context?.id,
    content: contentOf(message),
  };
}

/**
 * A message that an employee sent from the WhatsApp Business app, which shares the number with the Cloud API (coexistence); Meta sends it
 * as an echo. Undefined if it went to a group, or names no recipient.
 */
export function shopMessage(message: CloudMessage, { account }: ChangeContext): WhatsappMessage | undefined {
  const { id, to, to_user_id: user, type, timestamp } = message;
  const [first, ...others] = [to, user].filter(
    (customerId): customerId is string => customerId !== undefined && customerId !== '',
  );
  if (message.group_id !== undefined || first === undefined) return undefined;
  return {
    id,
    type,
    ofShop: true,
    account,
    customerIds: [first, ...others],
    displayName: undefined,
    at: new Date(timestamp * 1000),
    replyTo: message.context?.id,
    content: contentOf(message),
  };
}

function contentOf(message: CloudMessage): MessageContent {
  const { text, button, location, contacts, reaction, edit, revoke, order } = message;
  switch (message.type) {
    case 'text':
      return text === undefined ? { kind: 'unreadable' } : { kind: 'text', text: text.body };
    case 'button':
      return button === undefined
        ? { kind: 'unreadable' }
        : { kind: 'choice', text: button.text, payload: button.payload };
    case 'interactive':
      return interactiveContent(message);
    case 'location':
      return location === undefined ? { kind: 'unreadable' } : locationContent(location);
    case 'contacts':
      return { kind: 'contacts', people: (contacts ?? []).map(personOf) };
    case 'order':
      return dataContent(order ?? {});
    case 'reaction':
      return reaction === undefined
        ? { kind: 'unreadable' }
        : { kind: 'reaction', emoji: reaction.emoji, of: reaction.message_id };
    case 'edit':
      return edit === undefined ? { kind: 'note' } : editContent(edit);
    case 'revoke':
      return revoke === undefined ? { kind: 'note' } : { kind: 'deletion', of: revoke.original_message_id };
    case 'system':
      return idChange(message);
    case 'request_welcome':
      return { kind: 'opened' };
    default:
      return fileContent(message);
  }
}

function interactiveContent({ interactive: pressed }: CloudMessage): MessageContent {
  const reply = pressed?.button_reply ?? pressed?.list_reply;
  if (reply !== undefined) return { kind: 'choice', text: reply.title, payload: reply.id };
  if (pressed?.nfm_reply !== undefined) return dataContent(jsonOf(pressed.nfm_reply.response_json ?? ''));
  return pressed?.type === 'call_permission_reply' ? { kind: 'note' } : { kind: 'unreadable' };
}

function dataContent(data: unknown): MessageContent {
  const value = cleanData(data);
  return value === undefined ? { kind: 'unreadable' } : { kind: 'data', value };
}

/** A WhatsApp Flow's answers arrive as JSON in a text. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function fileContent(message: CloudMessage): MessageContent {
  const kind = FILES.find((each) => each === message.type);
  const found = kind === undefined ? undefined : message[kind];
  if (found === undefined) return { kind: 'unreadable' };
  const media: MediaRef = {
    id: found.id,
    contentType: found.mime_type,
    ...(found.filename !== undefined && { name: found.filename }),
    ...(found.voice !== undefined && { voice: found.voice }),
  };
  return { kind: 'media', media, caption: found.caption };
}

function locationContent(location: NonNullable<CloudMessage['location']>): MessageContent {
  const { latitude, longitude, name, address } = location;
  return {
    kind: 'location',
    latitude,
    longitude,
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address }),
  };
}

function personOf({ name, phones = [] }: NonNullable<CloudMessage['contacts']>[number]) {
  const whole = [name?.first_name, name?.last_name].filter((part) => part !== undefined).join(' ');
  const numbers = phones.flatMap(({ phone, wa_id }) => phone ?? wa_id ?? []);
  return { name: name?.formatted_name ?? whole, numbers };
}

function editContent({ original_message_id, message }: NonNullable<CloudMessage['edit']>): MessageContent {
  const caption = message?.image?.caption ?? message?.video?.caption ?? message?.document?.caption;
  return { kind: 'edit', of: original_message_id, text: message?.text?.body ?? caption ?? '' };
}

/** The new number is `wa_id`; older versions of the API call it `new_wa_id`. */
function idChange({ system }: CloudMessage): MessageContent {
  const to = system?.new_wa_id ?? system?.wa_id;
  if (system?.type === 'user_changed_number' && to !== undefined) return { kind: 'id-changed', to };
  if (system?.type === 'user_changed_user_id' && system.user_id !== undefined)
    return { kind: 'id-changed', to: system.user_id };
  return { kind: 'note' };
}
