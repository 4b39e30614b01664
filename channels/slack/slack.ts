import type { AnyChannel } from '../abilities.ts';
import { SlackCustomerChannel } from './customers/customer-channel.ts';
import { SlackDeskChannel } from './desk/desk-channel.ts';
import type { SlackDeskOptions, SlackOptions } from './options.ts';
import { SlackWorkspace } from './slack-workspace.ts';

/** Creates the Slack channels of one workspace: for customers and, with `desk`, for staff. */
export function createSlack(
  options: SlackOptions,
  desk: SlackDeskOptions | undefined,
): readonly AnyChannel[] {
  const workspace = new SlackWorkspace(options, desk);
  const customers = new SlackCustomerChannel(workspace);
  return desk === undefined ? [customers] : [new SlackDeskChannel(workspace, desk), customers];
}
