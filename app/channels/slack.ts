import { requireSdk } from '../require-sdk.ts';
import { describeSlack, deskOf, slackOf } from '../setup.ts';
import { asVariables, type ChannelOptions, type VariablesOf, variablesOf } from './channel-options.ts';
import type { ChannelSetup } from './channel-setup.ts';

/** The options of {@link slack}, each in place of a variable: `botToken` of `SLACK_BOT_TOKEN`, and so on. */
export type SlackOptions = ChannelOptions<VariablesOf<'SLACK'>, 'SLACK'>;

/** Slack, for customers and as the staff desk; off without `SLACK_BOT_TOKEN`. */
export function slack(options: SlackOptions = {}): ChannelSetup {
  return {
    id: 'slack',
    variables: asVariables('slack', options, variablesOf('SLACK'), 'SLACK'),
    desk: deskOf,
    open: async (parts) => {
      const setup = slackOf(parts.settings);
      if (setup === undefined) return undefined;
      requireSdk('@slack/bolt', 'Slack');
      const { slackChannels } = await import('../slack.ts');
      return {
        channels: slackChannels(setup, parts),
        describe: () => [`Slack: ${describeSlack(parts.settings)}`],
      };
    },
  };
}
