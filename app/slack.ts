import type { AnyChannel } from '../channels/abilities.ts';
import type { SlackMode, SlackOptions } from '../channels/slack/options.ts';
import { type AlertPorts, alertStaff, mailCase } from '../channels/slack/outage-mails.ts';
import { createSlack } from '../channels/slack/slack.ts';
import type { ChannelParts } from './app.ts';

/** The setup of Slack. */
export interface SlackSetup {
  readonly botToken: string;
  readonly mode: SlackMode;
  readonly apiUrl?: string;
  /** The rate limit of posts in one Slack channel. Default: Slack's own. */
  readonly pace?: SlackOptions['pace'];
  /** The user group of staff; with it and a desk, cases are posted in Slack. */
  readonly staffGroup?: string;
  /** The address for alerts, and for cases that Slack does not accept. */
  readonly email?: string;
}

/** Slack's channels for customers and, with a desk, for staff. */
export function slackChannels(setup: SlackSetup, parts: ChannelParts): readonly AnyChannel[] {
  const { repositories, customers, mailer, now, log, desk } = parts;
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
    // Where the shop fails, which is logged, a member is served as a stranger.
    customerByEmail: async (email) => (await customers.findByEmail(email).catch(() => undefined))?.id,
    alert: (trouble) => void alertStaff(alerts, trouble),
  };
  if (desk === undefined || setup.staffGroup === undefined) return createSlack(options, undefined);
  const { file, home, view } = desk;
  const { leads } = file.roles;
  const deskChannels = new Set([home, ...[file.defaultRoute, ...file.routes].map(({ to }) => to)]);
  return createSlack(options, {
    staffGroup: setup.staffGroup,
    ...(leads !== undefined && { leadGroup: leads }),
    posts: repositories.slackPosts,
    view,
    isDesk: (channel) => deskChannels.has(channel),
    fallback: (of, card) => mailCase(alerts, of, card),
  });
}
