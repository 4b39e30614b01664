import type { ChannelSubject } from '../../../testing/channel-suite.ts';
import { WebEndpoint } from '../../support/product/web-endpoint.ts';
import { describeChannel } from './channel-suite.ts';

async function start(): Promise<ChannelSubject> {
  const endpoint = await WebEndpoint.start();
  const started = await endpoint.begin();
  return {
    channel: endpoint.channel,
    messages: () => endpoint.host.accepted.filter(({ activity }) => activity.type === 'message'),
    close: () => endpoint.close(),
    async deliver({ id, text }, spoilt) {
      const token = spoilt?.startsWith('forged') ? `${started.token.slice(0, -4)}AAAA` : started.token;
      const activity = JSON.stringify({
        type: 'message',
        text: spoilt === 'oversized' ? text.repeat(100_000) : text,
        channelData: { clientActivityID: id },
      });
      const body = spoilt?.endsWith('malformed') ? activity.slice(0, -2) : activity;
      const path = `/conversations/${started.conversationId}/activities`;
      const answer = await endpoint.call('POST', path, token, body);
      return { status: answer.status, body: JSON.stringify(answer.body) };
    },
  };
}

describeChannel('web', start);
