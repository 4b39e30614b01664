import type { types } from '@slack/bolt';
import type { ProofLevel } from '../../../models/customer/identity.ts';
import type { CaseStatus } from '../../../models/desk/desk-post.ts';
import type { TicketPriority, TicketStatus } from '../../../models/desk/ticket.ts';
import { STAFF_LOCALE } from '../../../models/locale/locale.ts';
import { escaped, type SlackMessage } from '../blocks/block.ts';
import { cut } from '../blocks/limits.ts';
import { word } from '../blocks/rich-text.ts';

/** How sure we are who a customer is, in words of staff. */
export const PROOF_WORDS: Readonly<Record<ProofLevel, string>> = {
  none: 'not proved',
  matched: 'not proved, but knows one order',
  channel: 'known from the channel',
  dmarc: 'proved by their mail domain',
  signed: 'signed in at the shop',
  otp: 'proved by a one-time code',
};

/** Where a case stands, with a sign that is seen from afar. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  waiting: '🟠 Waiting',
  claimed: '🟢 Claimed',
  snoozed: '💤 Snoozed',
  'provider-app': '📱 Answered from the phone',
  bot: '🤖 Back with the bot',
  abandoned: '👋 No longer waiting',
  resolved: '✅ Resolved',
};

/** Where a ticket stands, in words of staff. */
export const TICKET_WORDS: Readonly<Record<TicketStatus, string>> = {
  new: 'New',
  open: 'Open',
  'waiting-for-customer': 'Waiting for the customer',
  'waiting-for-staff': 'Waiting for us',
  solved: 'Solved',
  closed: 'Closed',
};

/** How urgent a ticket is, in words of staff. */
export const PRIORITY_WORDS: Readonly<Record<TicketPriority, string>> = {
  low: 'Low',
  normal: 'Normal',
  high: '🔺 High',
  urgent: '🚨 Urgent',
};

const CHANNELS: Readonly<Record<string, string>> = {
  directline: 'Website chat',
  web: 'Website chat',
  whatsapp: 'WhatsApp',
  slack: 'Slack',
  email: 'E-mail',
  terminal: 'Terminal',
};

/** A channel's name for staff; an unknown one keeps its id. */
export function channelWords(channel: string): string {
  return Object.entries(CHANNELS).find(([id]) => id === channel)?.[1] ?? cut(channel, 40);
}

/** The number of a ticket as staff say it. */
export function numberWords(number: string): string {
  return `#${cut(number, 20)}`;
}

/** A language's name as staff say it; an odd tag as it is. */
export function languageWords(locale: string): string {
  try {
    return new Intl.DisplayNames(STAFF_LOCALE, { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** Whether Slack knows somebody by this id: a person's or a group's; everybody else is named in letters. */
export function isSlackUser(id: string): boolean {
  return /^[UW][A-Z0-9]{2,20}$/.test(id);
}

/** A member of staff as an element of rich text, which calls them. */
export function staffElement({ id, name }: { id: string; name: string }): types.RichTextElement {
  return isSlackUser(id) ? { type: 'user', user_id: id } : word(cut(name || id, 80));
}

/**
 * An instant in the reader's own time and language; Slack draws it, so it stays true without updates.
 * `{ago}` grows by itself.
 */
export function instant(iso: string, format = '{date_short_pretty} at {time}'): types.RichTextElement {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return word(cut(iso, 40));
  return { type: 'date', timestamp: Math.floor(time / 1000), format, fallback: utc(time) };
}

function utc(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A message of blocks alone, with what a notification says of it. */
export function message(text: string, blocks: SlackMessage['blocks']): SlackMessage {
  return { text: escaped(text).trim() || '–', blocks };
}
