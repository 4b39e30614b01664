import type { ChannelSubject } from '../../../testing/channel-suite.ts';
import { signedPost } from '../../support/product/signed-post.ts';
import { slackOverHttp } from '../../support/slack-kit/slack-over-http.ts';
import { describeChannel } from './channel-suite.ts';

async function start(): Promise<ChannelSubject> {
  const { slack, channel, host, url, close } = await slackOverHttp();
  const user = slack.addUser({ name: 'Ann' }).id;
  const direct = slack.direct(user).id;
  await channel.start?.(host);
  const stamps = new Map<string, string>();
  const stampOf = (id: string) => {
    const stamp = stamps.get(id) ?? `${1_700_000_000 + stamps.size}.000100`;
    stamps.set(id, stamp);
    return stamp;
  };
  return {
    channel,
    messages: () => host.accepted.filter(({ activity }) => activity.type === 'message'),
    close,
    async deliver({ id, text }, spoilt) {
      const said = spoilt === 'oversized' ? text.repeat(1_000_000) : text;
      const event = {
        type: 'message',
        channel: direct,
        channel_type: 'im',
        user,
        text: said,
        ts: stampOf(id),
      };
      // Slack sometimes gives a duplicate another event id.
      const envelope = {
        type: 'event_callback',
        team_id: slack.team.id,
        event_id: `Ev${Math.random()}`,
        event,
      };
      const json = JSON.stringify(envelope);
      const body = spoilt?.endsWith('malformed') ? json.slice(0, -2) : json;
      const secret = spoilt?.startsWith('forged') ? 'another-secret' : slack.signingSecret;
      return await signedPost(url, { secret, body });
    },
  };
}

describeChannel('slack', start);
