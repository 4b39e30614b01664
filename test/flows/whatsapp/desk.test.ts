import { expect } from 'chai';
import { SILENT } from '../../../adapters/logger.ts';
import { whatsappChannels } from '../../../app/whatsapp.ts';
import { DESK_ACTIONS } from '../../../channels/slack/desk/desk-actions.ts';
import { readConfig } from '../../../cli/variables/config.ts';
import { DeskKit, WORKSPACE } from '../../support/desk/desk-kit.ts';
import { until } from '../../support/until.ts';
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

describe('a WhatsApp customer and staff in Slack', () => {
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

  const notice = (thread: string, words: string) =>
    kit.slack.until((slack) => slack.thread(desk, thread).find(({ visible }) => visible.includes(words)));
  const inThread = (thread: string, reaction: string, ts: string) =>
    kit.slack.until((slack) =>
      slack.thread(desk, thread).find((message) => message.ts === ts && message.reactions[reaction]),
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

  it('have what the customer thinks of a message seen, and a change that WhatsApp can not make refused plainly', async () => {
    const card = await kit.card('Claimed');
    const said = await kit.slack.say(ann, desk, 'I have sent it.', { thread: card.ts });
    const sent = await until(
      () =>
        graph.messages.findIndex((message) => JSON.stringify(message).includes('I have sent it.')) + 1 ||
        undefined,
    );
    const reaction = (emoji: string) => ({
      type: 'reaction',
      reaction: { message_id: `wamid.sent-${sent}`, emoji },
    });
    await inThread(card.ts, 'heavy_check_mark', said.ts);
    await hear('r1', reaction('👍'));
    await notice(card.ts, 'The customer reacted with 👍 on: I have sent it.');
    await hear('r2', reaction(''));
    await notice(card.ts, 'The customer took a reaction back on: I have sent it.');
    await kit.slack.edit(ann, desk, said.ts, 'I have sent it today.');
    await kit.slack.until((slack) =>
      slack.ephemerals(ann).find(({ visible }) => visible.includes("can't change a message")),
    );
  });

  it('find the conversation that a colleague answers from the phone, with their words, and can take it over', async () => {
    const bo = '447700900999';
    const timestamp = () => String(Math.floor(Date.now() / 1000));
    const contacts = [{ wa_id: bo, profile: { name: 'Bo Li' } }];
    const say = (id: string, body: string) =>
      post(
        webhook({
          messages: [cloudMessage(id, { from: bo, text: { body }, timestamp: timestamp() })],
          contacts,
        }),
      );
    await say('b1', 'hi');
    await until(() => graph.messages.find(({ to }) => to === bo));
    await post(echoOf('e1', bo, 'I look after it, Bo.', timestamp()));
    const card = await kit.card('Answered from the phone');
    await notice(card.ts, 'I look after it, Bo.');
    const before = graph.messages.length;
    await say('b2', 'where is order 1042?');
    await notice(card.ts, 'where is order 1042?');
    await kit.app.path.idle();
    expect(graph.messages.length, 'the bot is silent').to.equal(before);
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.claim);
    await until(() => graph.messages.slice(before).find(({ to }) => to === bo));
    await kit.app.path.idle();
    const conversation = await kit.app.repositories.conversations.find(`whatsapp:${NUMBER}:${bo}`);
    expect([conversation?.owner, conversation?.outbox]).to.deep.equal(['human', []]);
    await kit.slack.press(ann, desk, card.ts, DESK_ACTIONS.backToBot);
    await until(() =>
      graph.messages.find(
        (message) => message['to'] === bo && JSON.stringify(message).includes('assistant again'),
      ),
    );
  });
});

/** What somebody said to a customer in the app that shares the number. */
function echoOf(id: string, to: string, body: string, timestamp: string): object {
  const metadata = { display_phone_number: '15550783881', phone_number_id: NUMBER };
  const message_echoes = [cloudMessage(id, { from: '15550783881', to, text: { body }, timestamp })];
  const value = { messaging_product: 'whatsapp', metadata, message_echoes };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: 'waba', changes: [{ field: 'smb_message_echoes', value }] }],
  };
}
