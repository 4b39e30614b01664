import { toUSVString } from 'node:util';
import type { types } from '@slack/bolt';
import { cut, LIMITS } from './limits.ts';

/** A block of Slack's Block Kit. */
export type SlackBlock = types.KnownBlock;

/** A message as Slack takes it: `text` is what notifications and screen readers say, already escaped. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** Sent with every message, so that a text is never markup, never becomes a mention and never fetches what it links to. */
export const AS_WRITTEN = {
  mrkdwn: false,
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
} as const;

/** Anybody's text without what no store or network takes: control characters and halves of surrogate pairs. */
export function clean(text: string): string {
  return toUSVString(text).replace(/\p{Cc}/gu, (control) => (/[\n\t]/.test(control) ? control : ''));
}

/** Anybody's text where Slack reads markup: nothing in it can be a mention, a link or a command. */
export function escaped(text: string): string {
  return clean(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A text that Slack shows as it is; never empty, which Slack refuses. */
export function plainTextElement(text: string, max: number): types.PlainTextElement {
  const shown = cut(clean(text).trim(), max);
  return { type: 'plain_text', text: shown === '' ? '–' : shown, emoji: false };
}

/** A button; `style` stands for the one thing to do first. */
export function button(
  actionId: string,
  label: string,
  value: string,
  more: { readonly style?: 'primary' | 'danger'; readonly confirm?: types.ConfirmationDialog } = {},
): types.Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plainTextElement(label, LIMITS.buttonLabel),
    value,
    ...more,
  };
}

/** A button that opens a page; undefined if the address is none that Slack takes. */
export function linkButton(actionId: string, label: string, url: string): types.Button | undefined {
  if (!isWebLink(url)) return undefined;
  return { type: 'button', action_id: actionId, text: plainTextElement(label, LIMITS.buttonLabel), url };
}

/** Whether an address may be opened from Slack: of the web, and within Slack's length. */
export function isWebLink(url: string): boolean {
  return /^https?:\/\//i.test(url) && url.length <= LIMITS.url && URL.canParse(url);
}
