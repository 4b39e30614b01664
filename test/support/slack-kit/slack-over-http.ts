import type { AnyChannel } from '../../../channels/abilities.ts';
import { SLACK_PATH } from '../../../channels/slack/connection/http-receiver.ts';
import { createSlack } from '../../../channels/slack/slack.ts';
import { MemoryHost } from '../path/memory-host.ts';
import { serveRoutes } from '../product/route-server.ts';
import { LocalSlack, type LocalSlackOptions } from '../slack/local-slack.ts';

/** What {@link slackOverHttp} gives. */
export interface SlackOverHttp {
  readonly slack: LocalSlack;
  readonly channel: AnyChannel;
  readonly host: MemoryHost;
  /** Where Slack delivers to. */
  readonly url: string;
  close(): Promise<void>;
}

/** Slack as a channel of customers on a real server, before a host in memory that stays silent; it takes messages once it is started. */
export async function slackOverHttp(
  options: LocalSlackOptions = {},
  now = () => new Date(),
): Promise<SlackOverHttp> {
  const slack = await LocalSlack.start(options);
  const { signingSecret, botToken, apiUrl } = slack;
  const [channel] = createSlack(
    {
      botToken,
      apiUrl,
      mode: { kind: 'http', signingSecret },
      now,
      log: () => {},
      customerByEmail: async () => undefined,
      alert: () => {},
    },
    undefined,
  );
  if (channel === undefined) throw new Error('Slack has no channel.');
  const host = new MemoryHost(() => []);
  const server = await serveRoutes(channel.routes ?? [], host);
  const close = async () => {
    await server.close();
    await slack.close();
  };
  return { slack, channel, host, url: `${server.url}${SLACK_PATH}`, close };
}
