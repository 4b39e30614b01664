import type { Activity } from 'botbuilder';
import { MEDIA } from '../../../models/files/file-ref.ts';
import type { Capabilities } from '../../channel.ts';
import { renderWithin } from '../../shared/render-within.ts';
import { splitText } from '../../shared/split-text.ts';
import { whatsappMarkup } from './markup.ts';

/** Longest text of a message, in characters (Meta's limit). */
export const MAX_TEXT = 4_096;

/** Longest caption of a file, and longest text above buttons, in characters (Meta's limit). */
export const MAX_BODY = 1_024;

/** Longest description below a list row's title, in characters (Meta's limit). */
export const MAX_ROW_DESCRIPTION = 72;

/** Debounce, in milliseconds: the longest pause of a fast typist between two short messages that belong together. */
const DEBOUNCE_MS = 1_000;

/** The capabilities that both transports share. */
const COMMON = {
  maxText: MAX_TEXT,
  acceptsNumbers: true,
  debounceMs: DEBOUNCE_MS,
  typing: true,
  cards: false,
  pace: 'interactive',
} as const satisfies Partial<Capabilities>;

/** The Cloud API: three buttons, or a list of ten rows; documents up to 100 MB; sent messages can't be edited. */
export const CLOUD_CAPABILITIES: Capabilities = {
  ...COMMON,
  maxButtons: 10,
  edits: false,
  maxFile: 100 * 1024 * 1024,
};

/**
 * whatsapp-web.js: no buttons and lists, which WhatsApp removed there, so that choices are numbered text; files up to 16 MB; sent messages can
 * be edited and deleted for a while.
 */
export const WEB_CAPABILITIES: Capabilities = {
  ...COMMON,
  maxButtons: 0,
  edits: true,
  maxFile: 16 * 1024 * 1024,
};

/** An answer as WhatsApp messages, each with at most one file. Pure. */
export function renderMessages(
  capabilities: Capabilities,
  activity: Partial<Activity>,
): readonly Partial<Activity>[] {
  if (activity.type !== 'message' && activity.type !== 'messageUpdate') return [activity];
  if (activity.type === 'messageUpdate' && capabilities.edits) return [withMarkup(activity)];
  return renderWithin(limitsFor(capabilities, activity), asNewMessage(activity), whatsappMarkup).flatMap(
    (part) => oneFileEach(part).flatMap((one) => shortTextAboveChoices(one)),
  );
}

/** The limits for one answer: no buttons where a label fits no row, and a shorter text where formatted text stands above buttons. */
function limitsFor(
  capabilities: Capabilities,
  { suggestedActions, textFormat }: Partial<Activity>,
): Capabilities {
  const actions = suggestedActions?.actions ?? [];
  const tooLong = actions.some(({ title }) => title.length > MAX_ROW_DESCRIPTION);
  const maxButtons = tooLong ? 0 : capabilities.maxButtons;
  const hasButtons = actions.length > 0 && actions.length <= maxButtons;
  const maxText = textFormat === 'markdown' && hasButtons ? MAX_BODY : capabilities.maxText;
  return { ...capabilities, maxButtons, maxText };
}

/** An edit as a new message, for the transport that can't edit. */
function asNewMessage(activity: Partial<Activity>): Partial<Activity> {
  const { text = '' } = activity;
  if (activity.type !== 'messageUpdate') return { ...activity, text };
  const { id: _changed, ...rest } = activity;
  return { ...rest, text, type: 'message' };
}

function withMarkup(activity: Partial<Activity>): Partial<Activity> {
  const { text = '', textFormat } = activity;
  return textFormat === 'markdown'
    ? { ...activity, text: whatsappMarkup(text), textFormat: 'plain' }
    : { ...activity, text };
}

/** One message per file. A short text is the first file's caption, any other text a message before it; audio has no caption. */
function oneFileEach(part: Partial<Activity>): Partial<Activity>[] {
  const { attachments, ...words } = part;
  const files = (attachments ?? []).filter(({ contentUrl }) => contentUrl?.startsWith(MEDIA));
  const [first, ...others] = files;
  if (first === undefined) return [words];
  const { length } = words.text ?? '';
  const isSound = first.contentType.startsWith('audio/');
  const caption = length <= MAX_BODY && words.suggestedActions === undefined && !(isSound && length > 0);
  const { text: _text, suggestedActions: _actions, ...bare } = words;
  return [
    ...(caption ? [{ ...words, attachments: [first] }] : [words, { ...bare, attachments: [first] }]),
    ...others.map((file) => ({ ...bare, attachments: [file] })),
  ];
}

/** Splits a text that is too long to stand above buttons: all but its last part is sent before. */
function shortTextAboveChoices(part: Partial<Activity>): Partial<Activity>[] {
  const { text = '', suggestedActions, ...rest } = part;
  if (suggestedActions === undefined || text.length <= MAX_BODY) return [part];
  const parts = splitText(text, MAX_BODY);
  const last = parts.at(-1) ?? text;
  const before = text.slice(0, text.lastIndexOf(last)).trimEnd();
  return [
    { ...rest, text: before },
    { ...rest, text: last, suggestedActions },
  ];
}
