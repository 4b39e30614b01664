import type { Json } from '../../../../models/json.ts';
import type { Content, MediaRef, WhatsappInbound } from '../../heard.ts';
import type { ChangeContext } from './webhook.ts';
import type { CloudMessage } from './webhook-schema.ts';

/** Kinds of messages that are files. */
const FILES = ['image', 'video', 'audio', 'voice', 'document', 'sticker'] as const;

/** A message of the Cloud API in the common shape; a group's and our own are ignored, and one without any sender is nameless. */
export function heardOf(
  message: CloudMessage,
  context: ChangeContext,
): WhatsappInbound | 'ignored' | 'nameless' {
  const { id, from, type, timestamp } = message;
  if (message.group_id !== undefined || (from !== undefined && from === context.own)) return 'ignored';
  const contact = context.contacts.find(
    ({ wa_id, user_id }) =>
      (from !== undefined && wa_id === from) ||
      (message.from_user_id !== undefined && user_id === message.from_user_id),
  );
  const [first, ...others] = [from, message.from_user_id ?? contact?.user_id].filter(
    (name): name is string => name !== undefined && name !== '',
  );
  if (first === undefined) return 'nameless';
  return {
    id,
    type,
    ...(message.interactive !== undefined && { subtype: message.interactive.type }),
    account: context.account,
    names: [first, ...others],
    name: contact?.profile?.name,
    at: new Date(timestamp * 1000),
    replyTo: message.context?.id,
    content: contentOf(message),
  };
}

/** What a person of the shop said in the WhatsApp Business app, which shares the number; undefined if it was said to no one person. */
export function echoOf(message: CloudMessage, { account }: ChangeContext): WhatsappInbound | undefined {
  const { id, to, to_user_id: user, type, timestamp } = message;
  const [first, ...others] = [to, user].filter((name): name is string => name !== undefined && name !== '');
  if (message.group_id !== undefined || first === undefined) return undefined;
  return {
    id,
    type,
    ofShop: true,
    account,
    names: [first, ...others],
    name: undefined,
    at: new Date(timestamp * 1000),
    replyTo: message.context?.id,
    content: contentOf(message),
  };
}

function contentOf(message: CloudMessage): Content {
  const { text, button, location, contacts, reaction, edit, revoke, order } = message;
  switch (message.type) {
    case 'text':
      return text === undefined ? { kind: 'unreadable' } : { kind: 'text', text: text.body };
    case 'button':
      return button === undefined
        ? { kind: 'unreadable' }
        : { kind: 'choice', text: button.text, payload: button.payload };
    case 'interactive':
      return interactive(message);
    case 'location':
      return location === undefined ? { kind: 'unreadable' } : place(location);
    case 'contacts':
      return { kind: 'contacts', people: (contacts ?? []).map(personOf) };
    case 'order':
      return { kind: 'data', value: order ?? {} };
    case 'reaction':
      return reaction === undefined
        ? { kind: 'unreadable' }
        : { kind: 'reaction', emoji: reaction.emoji, of: reaction.message_id };
    case 'edit':
      return edit === undefined ? { kind: 'note' } : edited(edit);
    case 'revoke':
      return revoke === undefined ? { kind: 'note' } : { kind: 'deletion', of: revoke.original_message_id };
    case 'system':
      return moved(message);
    case 'request_welcome':
      return { kind: 'opened' };
    default:
      return file(message);
  }
}

function interactive({ interactive: pressed }: CloudMessage): Content {
  const reply = pressed?.button_reply ?? pressed?.list_reply;
  if (reply !== undefined) return { kind: 'choice', text: reply.title, payload: reply.id };
  if (pressed?.nfm_reply !== undefined)
    return { kind: 'data', value: jsonOf(pressed.nfm_reply.response_json ?? '') };
  return pressed?.type === 'call_permission_reply' ? { kind: 'note' } : { kind: 'unreadable' };
}

/** The form's answers come as JSON in a text. */
function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function file(message: CloudMessage): Content {
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

function place(location: NonNullable<CloudMessage['location']>): Content {
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

function edited({ original_message_id, message }: NonNullable<CloudMessage['edit']>): Content {
  const caption = message?.image?.caption ?? message?.video?.caption ?? message?.document?.caption;
  return { kind: 'edit', of: original_message_id, text: message?.text?.body ?? caption ?? '' };
}

/** `wa_id` is the new number, which older versions called `new_wa_id`. */
function moved({ system }: CloudMessage): Content {
  const to = system?.new_wa_id ?? system?.wa_id;
  if (system?.type === 'user_changed_number' && to !== undefined) return { kind: 'moved', to };
  if (system?.type === 'user_changed_user_id' && system.user_id !== undefined)
    return { kind: 'moved', to: system.user_id };
  return { kind: 'note' };
}
