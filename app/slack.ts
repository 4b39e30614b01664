import type { Channel } from '../channels/channel.ts';
import type { SlackMode, SlackOptions, SlackTrouble } from '../channels/slack/options.ts';
import { createSlack } from '../channels/slack/slack.ts';
import type { CaseCard } from '../models/desk/desk-post.ts';
import type { ChannelParts } from './app.ts';

/** How Slack is set up. */
export interface SlackSetup {
  readonly botToken: string;
  readonly mode: SlackMode;
  readonly apiUrl?: string;
  /** How often is posted in a channel. Default: as often as Slack takes it. */
  readonly pace?: SlackOptions['pace'];
  /** The user group of staff; with it, and a desk, cases appear in Slack. */
  readonly staffGroup?: string;
  /** Where alerts go, and cases that Slack does not take. */
  readonly email?: string;
}

/** Slack's channels for customers and, where there is a desk, for staff. */
export function slackChannels(setup: SlackSetup, parts: ChannelParts): readonly Channel[] {
  const { repositories, shop, now, log, desk } = parts;
  const options: SlackOptions = {
    botToken: setup.botToken,
    mode: setup.mode,
    ...(setup.apiUrl !== undefined && { apiUrl: setup.apiUrl }),
    ...(setup.pace && { pace: setup.pace }),
    now,
    log,
    customerByEmail: async (email) => (await shop.customers.findByIdOrEmail(email))?._id,
    alert: (trouble) => void alertStaff(setup, parts, trouble),
  };
  if (desk === undefined || setup.staffGroup === undefined) return createSlack(options, undefined);
  const { file, home, view } = desk;
  const { leads } = file.roles;
  const places = new Set([home, ...[file.defaultRoute, ...file.routes].map(({ to }) => to)]);
  return createSlack(options, {
    staffGroup: setup.staffGroup,
    ...(leads !== undefined && { leadGroup: leads }),
    posts: repositories.slackPosts,
    view,
    isDesk: (channel) => places.has(channel),
    fallback: (of, card) => mailCase(setup, parts, of, card),
  });
}

/** Tells people of a trouble in Slack, once an hour. */
async function alertStaff(
  setup: SlackSetup,
  parts: ChannelParts,
  { code, advice }: SlackTrouble,
): Promise<void> {
  parts.log('slack-trouble-reported', { code, advice });
  if (setup.email === undefined) return;
  const hour = parts.now().toISOString().slice(0, 13);
  await mailed(parts, {
    to: setup.email,
    subject: `Slack: ${code}`,
    text: advice,
    key: `slack:${code}:${hour}`,
  });
}

/** A case that can't be shown in Slack, by mail; once each time it begins to wait. */
async function mailCase(setup: SlackSetup, parts: ChannelParts, of: string, card: CaseCard): Promise<void> {
  if (setup.email === undefined || card.status !== 'waiting') return;
  const { customer, wish, tried, orders, waitingSince } = card;
  const text = [
    `${customer.name} is waiting for a person, and Slack does not take the case.`,
    '',
    `What they want: ${wish}`,
    `What the bot tried: ${tried.join('; ')}`,
    `Orders: ${orders.map(({ number, url }) => url ?? number).join(', ') || 'none named'}`,
    `Channel: ${customer.channel}; identity: ${customer.level}; language: ${customer.locale}`,
    `Waiting since: ${waitingSince}`,
    '',
    'The case appears in Slack as soon as that is mended; what to do is in the other mail, or run: npm run onevoice doctor',
  ].join('\n');
  await mailed(parts, {
    to: setup.email,
    subject: `Waiting: ${customer.name}`,
    text,
    key: `case:${of}:${waitingSince}`,
  });
}

/** A mail that can't be sent either is logged: there is nobody left to tell. */
async function mailed({ mailer, log }: ChannelParts, mail: Parameters<ChannelParts['mailer']['send']>[0]) {
  try {
    await mailer.send(mail);
  } catch (error) {
    log('alert-mail-failed', { err: error });
  }
}
