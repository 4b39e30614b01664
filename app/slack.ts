import type { Channel } from '../channels/channel.ts';
import type { SlackMode, SlackOptions } from '../channels/slack/options.ts';
import { createSlack } from '../channels/slack/slack.ts';
import { type AlertPorts, alertStaff, mailCase } from '../channels/slack/staff-alerts.ts';
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
  const { repositories, shop, mailer, now, log, desk } = parts;
  const alerts: AlertPorts = {
    to: setup.email,
    send: (mail) => mailer.send(mail),
    log,
    now,
  };
  const options: SlackOptions = {
    botToken: setup.botToken,
    mode: setup.mode,
    ...(setup.apiUrl !== undefined && { apiUrl: setup.apiUrl }),
    ...(setup.pace && { pace: setup.pace }),
    now,
    log,
    customerByEmail: async (email) => (await shop.customers.findByIdOrEmail(email))?._id,
    alert: (trouble) => void alertStaff(alerts, trouble),
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
    fallback: (of, card) => mailCase(alerts, of, card),
  });
}
