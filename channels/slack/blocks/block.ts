import { toUSVString } from 'node:util';
import type { types } from '@slack/bolt';
import { cut, LIMITS } from './limits.ts';

/** A block of Slack's Block Kit. */
export type SlackBlock = types.KnownBlock;

/** A message for Slack's Web API: `text` is read by notifications and screen readers, already escaped. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** Options of every message: its text is never markup, never a mention, and its links are not unfurled. */
export const AS_WRITTEN = {
  mrkdwn: false,
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
} as const;

/** The text without control characters and lone surrogates, which stores and networks refuse. */
export function clean(text: string): string {
  return toUSVString(text).replace(/\p{Cc}/gu, (control) => (/[\n\t]/.test(control) ? control : ''));
}

/** The text escaped for Slack's markup: nothing in it can be a mention or a link. */
export function escaped(text: string): string {
  return clean(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A plain text element, cut to `max` characters; a dash for an empty text, which Slack refuses. */
export function plainTextElement(text: string, max: number): types.PlainTextElement {
  const shown = cut(clean(text).trim(), max);
  return { type: 'plain_text', text: shown === '' ? '–' : shown, emoji: false };
}

/** Whether Slack accepts an address as a link: http or https, within Slack's length. */
export function isWebLink(url: string): boolean {
  return /^https?:\/\//i.test(url) && url.length <= LIMITS.url && URL.canParse(url);
}
