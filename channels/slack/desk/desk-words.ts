import type { types } from '@slack/bolt';
import type { ProofLevel } from '../../../models/customer/identity.ts';
import type { CaseStatus } from '../../../models/desk/desk-post.ts';
import type { TicketPriority, TicketStatus } from '../../../models/desk/ticket.ts';
import { STAFF_LOCALE } from '../../../models/locale/locale.ts';
import { escaped, type SlackMessage } from '../blocks/block.ts';
import { cut } from '../blocks/limits.ts';
import { word } from '../blocks/rich-text.ts';

/** The proof of a customer's identity, as shown to staff. */
export const PROOF_WORDS: Readonly<Record<ProofLevel, string>> = {
  none: 'not proved',
  matched: 'not proved, but knows one order',
  channel: 'known from the channel',
  dmarc: 'proved by their mail domain',
  signed: 'signed in at the shop',
  otp: 'proved by a one-time code',
};

/** The status of a case, as shown to staff. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  waiting: '🟠 Waiting',
  claimed: '🟢 Claimed',
  snoozed: '💤 Snoozed',
  'provider-app': '📱 Answered from the phone',
  bot: '🤖 Back with the bot',
  abandoned: '👋 No longer waiting',
  resolved: '✅ Resolved',
};

/** The status of a ticket, as shown to staff. */
export const TICKET_WORDS: Readonly<Record<TicketStatus, string>> = {
  new: 'New',
  open: 'Open',
  'waiting-for-customer': 'Waiting for the customer',
  'waiting-for-staff': 'Waiting for us',
  solved: 'Solved',
  closed: 'Closed',
};

/** The priority of a ticket, as shown to staff. */
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

/** The number of a ticket, as shown to staff. */
export function numberWords(number: string): string {
  return `#${cut(number, 20)}`;
}

/** The English name of a language; an invalid tag stays as it is. */
export function languageWords(locale: string): string {
  try {
    return new Intl.DisplayNames(STAFF_LOCALE, { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** Whether an id is a Slack user id, which can be mentioned. */
export function isSlackUser(id: string): boolean {
  return /^[UW][A-Z0-9]{2,20}$/.test(id);
}

/** A member of staff as a rich text element: a mention, or the name if the id is not of Slack. */
export function staffElement({ id, name }: { id: string; name: string }): types.RichTextElement {
  return isSlackUser(id) ? { type: 'user', user_id: id } : word(cut(name || id, 80));
}

/** An instant in the reader's time zone and language. Slack renders it, so that `{ago}` stays current without updates. */
export function instant(iso: string, format = '{date_short_pretty} at {time}'): types.RichTextElement {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return word(cut(iso, 40));
  return { type: 'date', timestamp: Math.floor(time / 1000), format, fallback: utc(time) };
}

function utc(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A message of blocks, with the text of its notification. */
export function message(text: string, blocks: SlackMessage['blocks']): SlackMessage {
  return { text: escaped(text).trim() || '–', blocks };
}
