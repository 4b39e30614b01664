import { slackLine } from '../../channels/slack/operator-lines.ts';
import { slackCheck } from '../../cli/checks.ts';
import { requireSdk } from '../../cli/require-sdk.ts';
import { slackFaults, slackOpenings } from '../../cli/variables/slack-variables.ts';
import { deskOf, slackOf, slackToCheck } from '../setup.ts';
import { asVariables, type ChannelOptions, type VariablesOf, variablesOf } from './channel-options.ts';
import type { ChannelSetup } from './channel-setup.ts';

/** The options of {@link slack}, each in place of a variable: `botToken` of `SLACK_BOT_TOKEN`, and so on. */
export type SlackOptions = ChannelOptions<VariablesOf<'SLACK'>, 'SLACK'>;

/** Slack, for customers and as the staff desk; off without `SLACK_BOT_TOKEN`. */
export function slack(options: SlackOptions = {}): ChannelSetup {
  return {
    id: 'slack',
    variables: asVariables('slack', options, variablesOf('SLACK'), 'SLACK'),
    faults: slackFaults,
    openings: slackOpenings,
    checks: async (settings) => {
      const slackSettings = slackToCheck(settings);
      if (slackSettings === undefined) return [];
      const trySlack = async () => {
        requireSdk('@slack/bolt', 'Slack');
        const { checkSlack } = await import('../../channels/slack/connection/check-slack.ts');
        return await checkSlack(slackSettings);
      };
      return [slackCheck(trySlack)];
    },
    desk: deskOf,
    open: async (parts) => {
      const setup = slackOf(parts.settings);
      if (setup === undefined) return undefined;
      requireSdk('@slack/bolt', 'Slack');
      const { slackChannels } = await import('../slack.ts');
      return {
        channels: slackChannels(setup, parts),
        describe: () => [slackLine(parts.settings.SLACK_MODE, parts.settings.SLACK_DESK_CHANNEL)],
      };
    },
  };
}
