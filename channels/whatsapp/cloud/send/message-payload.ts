import type { Activity, CardAction } from 'botbuilder';
import { wordsFor } from '../../../../models/locale/script-variants.ts';
import { isPhone } from '../../incoming/sender-identity.ts';
import { MAX_ROW_DESCRIPTION } from '../../outgoing/render.ts';
import { WHATSAPP_WORDS } from '../../words/whatsapp-words.ts';

/** Longest label of a button, title of a row, and id of either, in characters (Meta's limits). */
const MAX_BUTTON = 20;
const MAX_ROW = 24;
const MAX_ID = 256;
/** Most choices shown as buttons (Meta's limit); more become a list. */
const MAX_BUTTONS = 3;

/** The kind under which a file is sent; each has its own limits, and any file fits `document`. */
export type MediaKind = 'image' | 'video' | 'audio' | 'document';

/** A file that was uploaded to Meta. */
export interface UploadedFile {
  readonly kind: MediaKind;
  readonly id: string;
  readonly name: string;
}

/** The recipient fields of a message: `to` for a phone number, `recipient` for a user id. */
export function envelope(to: string): Record<string, string> {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...(isPhone(to) ? { to } : { recipient: to }),
  };
}

/** The payload of a rendered activity in Meta's form: text, buttons, a list, or a file with its caption. Pure. */
export function contentOf(activity: Partial<Activity>, file?: UploadedFile): Record<string, unknown> {
  const { text = '', suggestedActions, locale } = activity;
  if (file !== undefined) return mediaOf(file, text);
  const actions = suggestedActions?.actions ?? [];
  if (actions.length === 0) return { type: 'text', text: { body: text, preview_url: false } };
  const buttons = actions.length <= MAX_BUTTONS && actions.every(({ title }) => title.length <= MAX_BUTTON);
  return {
    type: 'interactive',
    interactive: buttons ? buttonsOf(text, actions) : listOf(text, actions, locale),
  };
}

function mediaOf({ kind, id, name }: UploadedFile, caption: string): Record<string, unknown> {
  return {
    type: kind,
    [kind]: {
      id,
      ...(caption !== '' && kind !== 'audio' && { caption }),
      ...(kind === 'document' && { filename: name }),
    },
  };
}

function buttonsOf(body: string, actions: readonly CardAction[]) {
  const buttons = actions.map((action, index) => ({
    type: 'reply',
    reply: { id: idOf(action, index, actions), title: action.title },
  }));
  return { type: 'button', body: { text: body }, action: { buttons } };
}

function listOf(body: string, actions: readonly CardAction[], locale: string | undefined) {
  const rows = actions.map((action, index) => {
    const title = shortened(action.title, MAX_ROW);
    const description =
      title === action.title ? {} : { description: shortened(action.title, MAX_ROW_DESCRIPTION) };
    return { id: idOf(action, index, actions), title, ...description };
  });
  const button = wordsFor(WHATSAPP_WORDS, locale).choose;
  return { type: 'list', body: { text: body }, action: { button, sections: [{ rows }] } };
}

/** The id of a button, which is its value. Meta requires unique ids, so that a repeated value gets its position. */
function idOf(action: CardAction, index: number, actions: readonly CardAction[]): string {
  const id = String(action.value ?? action.title);
  const isRepeated = actions.findIndex(({ value, title }) => String(value ?? title) === id) !== index;
  return (isRepeated ? `${id}#${index + 1}` : id).slice(0, MAX_ID);
}

/** A text cut to `max` characters with an ellipsis, never inside a grapheme. */
function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  let short = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (short.length + segment.length >= max) break;
    short += segment;
  }
  return `${short}…`;
}
