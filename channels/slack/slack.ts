import type { Channel } from '../channel.ts';
import { SlackCustomerChannel } from './customers/customer-channel.ts';
import { SlackDeskChannel } from './desk/desk-channel.ts';
import type { SlackDeskOptions, SlackOptions } from './options.ts';
import { SlackWorkspace } from './slack-workspace.ts';

/** Slack's channels, on one connection: the customers', and the staff desk where there is one. */
export function createSlack(options: SlackOptions, desk: SlackDeskOptions | undefined): readonly Channel[] {
  const workspace = new SlackWorkspace(options, desk);
  const customers = new SlackCustomerChannel(workspace);
  return desk === undefined ? [customers] : [new SlackDeskChannel(workspace, desk), customers];
}
