import type { Activity } from 'botbuilder';
import { MEDIA } from '../../../models/files/file-ref.ts';
import type { Capabilities } from '../../channel.ts';
import { renderWithin } from '../../shared/render-within.ts';
import { splitText } from '../../shared/split-text.ts';
import { whatsappMarkup } from './markup.ts';

/** Longest text of a message, in characters. */
export const MAX_TEXT = 4_096;

/** Longest caption of a file and longest text above buttons, in characters. */
export const MAX_BODY = 1_024;

/** Longest words of a choice that a list can show, below its row's title, in characters. */
export const MAX_ROW_DESCRIPTION = 72;

/** People who type fast leave less than this between two short messages, in milliseconds. */
const DEBOUNCE_MS = 1_000;

/** What both transports can; they differ in how many choices they show natively, and in files. */
const COMMON = {
  maxText: MAX_TEXT,
  numbers: true,
  burstMs: DEBOUNCE_MS,
  typing: true,
  cards: false,
  pace: 'interactive',
} as const;

/** The Cloud API: three buttons, or a list of ten rows; documents up to 100 MB; nothing that was sent can be changed. */
export const CLOUD_CAPABILITIES: Capabilities = {
  ...COMMON,
  maxButtons: 10,
  edits: false,
  maxFile: 100 * 1024 * 1024,
};

/**
 * whatsapp-web.js: buttons and lists were taken away, so that choices are numbered text; files as WhatsApp Web takes them; what was sent
 * can be changed and taken back for a while.
 */
export const WEB_CAPABILITIES: Capabilities = {
  ...COMMON,
  maxButtons: 0,
  edits: true,
  maxFile: 16 * 1024 * 1024,
};

/** An answer as messages with one file at most each, which is what WhatsApp has. Pure. */
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

/** Words that fit no row are written out for all choices. Formatted text above buttons is cut within their limit, between its blocks. */
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

/** Where what was sent can't be changed, the right words are sent as a new message. */
function asNewMessage(activity: Partial<Activity>): Partial<Activity> {
  const { text = '' } = activity;
  if (activity.type !== 'messageUpdate') return { ...activity, text };
  const { id: _changed, ...said } = activity;
  return { ...said, text, type: 'message' };
}

function withMarkup(activity: Partial<Activity>): Partial<Activity> {
  const { text = '', textFormat } = activity;
  return textFormat === 'markdown'
    ? { ...activity, text: whatsappMarkup(text), textFormat: 'plain' }
    : { ...activity, text };
}

/** A short text goes with the first file as its caption, anything else before it; sound has no caption. */
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

/** The text above buttons is shorter than a message: what comes before its last part goes ahead. */
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
