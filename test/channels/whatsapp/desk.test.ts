import { expect } from 'chai';
import { SILENT } from '../../../adapters/logger.ts';
import { whatsappChannels } from '../../../app-whatsapp.ts';
import { DESK_ACTIONS } from '../../../channels/slack/desk-actions.ts';
import { readConfig } from '../../../cli/config.ts';
import { DeskKit, WORKSPACE } from '../../support/desk-kit.ts';
import { GraphApi } from '../../support/whatsapp/graph-api.ts';
import {
  APP_SECRET,
  cloudMessage,
  cloudStatus,
  NUMBER,
  signatureOf,
  VERIFY_TOKEN,
  webhook,
} from '../../support/whatsapp/webhooks.ts';

const { desk, ann } = WORKSPACE;

describe('a WhatsApp customer and staff in Slack', function () {
  this.timeout(30_000);
  let graph: GraphApi;
  let kit: DeskKit;

  before(async () => {
    graph = await GraphApi.start();
    const config = readConfig({
      WHATSAPP_ACCESS_TOKEN: 'token',
      WHATSAPP_PHONE_NUMBER_ID: NUMBER,
      WHATSAPP_APP_SECRET: APP_SECRET,
      WHATSAPP_VERIFY_TOKEN: VERIFY_TOKEN,
      WHATSAPP_API_URL: graph.url,
    });
    kit = await DeskKit.start({
      mode: 'http',
      channels: (parts) => whatsappChannels(config, parts, SILENT, () => {}),
    });
  });
  after(async () => {
    await kit.close();
    await graph.close();
  });

  async function post(body: object): Promise<void> {
    const text = JSON.stringify(body);
    const response = await fetch(`${kit.address}/whatsapp/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(text) },
      body: text,
    });
    expect(response.status).to.equal(200);
  }

  const hear = (id: string, part: object) =>
    post(
      webhook({
        messages: [cloudMessage(id, { timestamp: String(Math.floor(Date.now() / 1000)), ...part })],
      }),
    );

  it('write to each other, with pictures, marks and the time until which the customer may be written to', async () => {
    await hear('m1', { text: { body: 'I want to talk to a human' } });
    const card = await kit.card('Waiting');
    for (const part of ['Ann Baker', 'WhatsApp', 'known from the channel', 'May be written to until']) {
      expect(card.visible).to.include(part);
    }
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
    await kit.card('Claimed');
    const { ts } = await kit.slack.say(ann, desk, 'Hello from Ann.', { thread: card.ts });
    const mine = (name: string) =>
      kit.slack.until((slack) =>
        slack.thread(desk, card.ts).find((message) => message.ts === ts && message.reactions[name]),
      );
    await mine('heavy_check_mark');
    const sent = graph.messages.findIndex((message) => JSON.stringify(message).includes('Hello from Ann.'));
    const wamid = `wamid.sent-${sent + 1}`;
    await post(webhook({ statuses: [cloudStatus(wamid, 'delivered')] }));
    await mine('white_check_mark');
    await post(webhook({ statuses: [cloudStatus(wamid, 'read')] }));
    await mine('eyes');
    graph.files.set('pic-1', { bytes: Buffer.from('not really a picture'), contentType: 'image/jpeg' });
    await hear('m2', {
      type: 'image',
      image: { id: 'pic-1', mime_type: 'image/jpeg', caption: 'it is broken' },
    });
    const relayed = await kit.slack.until((slack) =>
      slack.thread(desk, card.ts).find(({ files }) => files.length > 0),
    );
    expect(relayed.files[0]?.content.toString()).to.equal('not really a picture');
    expect(kit.slack.thread(desk, card.ts).some(({ visible }) => visible.includes('it is broken'))).to.equal(
      true,
    );
  });
});
