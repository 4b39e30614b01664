import type { ChannelSubject, DeliverBatch, Delivered } from '../../../testing/channel-suite.ts';
import type { TestBot } from '../../support/path/memory-host.ts';
import { CloudEndpoint } from '../../support/whatsapp/cloud-endpoint.ts';
import { WhatsappWebEndpoint, webMessage } from '../../support/whatsapp/web-endpoint.ts';
import { cloudMessage, webhook } from '../../support/whatsapp/webhooks.ts';
import { describeChannel } from './channel-suite.ts';

const silent: TestBot = () => [];
/** Larger than the largest webhook. */
const OVERSIZED = 4 * 1024 * 1024;
const endpoints = new WeakMap<ChannelSubject, CloudEndpoint>();

const asMessage = ({ id, text }: Delivered) => cloudMessage(id, { text: { body: text } });

async function startCloud(): Promise<ChannelSubject> {
  const endpoint = await CloudEndpoint.start({}, silent);
  const subject: ChannelSubject = {
    channel: endpoint.channel,
    messages: () => endpoint.host.accepted.filter(({ activity }) => activity.type === 'message'),
    close: () => endpoint.close(),
    async deliver(message, spoilt) {
      const text = spoilt === 'oversized' ? 'x'.repeat(OVERSIZED) : message.text;
      const body = JSON.stringify(webhook({ messages: [asMessage({ ...message, text })] }));
      const given = spoilt?.endsWith('malformed') ? body.slice(0, -2) : body;
      return await endpoint.post(
        given,
        spoilt?.startsWith('forged') ? `sha256=${'0'.repeat(64)}` : undefined,
      );
    },
  };
  endpoints.set(subject, endpoint);
  return subject;
}

const deliverBatch: DeliverBatch = async (subject, messages) => {
  const [last, ...before] = [...messages].reverse().map(asMessage);
  const body = webhook({ messages: [...before.reverse(), { id: 'bad' }, last] });
  return (await endpoints.get(subject)?.post(body)) ?? { status: 0, body: '' };
};

async function startWeb(): Promise<ChannelSubject> {
  const endpoint = await WhatsappWebEndpoint.start(silent);
  endpoint.ready();
  const seen = new Set<string>();
  return {
    channel: endpoint.channel,
    messages: () => endpoint.host.accepted.filter(({ activity }) => activity.type === 'message'),
    close: () => endpoint.close(),
    async deliver({ id, text }) {
      endpoint.client.report(webMessage(id, { body: text }));
      await endpoint.recorded(seen.add(id).size);
      return { status: 200, body: '' };
    },
  };
}

describeChannel('WhatsApp (Cloud API)', startCloud, deliverBatch);
describeChannel('WhatsApp (whatsapp-web.js)', startWeb, undefined, { inProcess: true });
