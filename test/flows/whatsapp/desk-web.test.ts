import { expect } from 'chai';
import type { ChannelParts } from '../../../app/app.ts';
import { DESK_ACTIONS } from '../../../channels/slack/desk/desk-actions.ts';
import { createWhatsappWebChannel } from '../../../channels/whatsapp/web/web-channel.ts';
import { DeskKit, WORKSPACE } from '../../support/desk/desk-kit.ts';
import { ManualClock } from '../../support/path/path-kit.ts';
import { until } from '../../support/until.ts';
import { RecordedPorts } from '../../support/whatsapp/ports.ts';
import { ManualTimers, ScriptedClient, webMessage } from '../../support/whatsapp/web-endpoint.ts';
import { ANN } from '../../support/whatsapp/webhooks.ts';

const { desk, ann } = WORKSPACE;

describe('a customer on WhatsApp Web and staff in Slack', () => {
  let client: ScriptedClient;
  let kit: DeskKit;
  let card: string;

  before(async () => {
    client = new ScriptedClient();
    let sent = 0;
    client.answer = (request) => {
      if (request.type === 'edit' || request.type === 'delete') return { done: true };
      if (request.type !== 'send') return null;
      sent += 1;
      return { id: `true_${ANN}@c.us_${sent}` };
    };
    const settings = { folder: '', chromium: '', chromiumArguments: [], pageMs: 1 };
    const channels = ({ repositories }: ChannelParts) => {
      const ports = new RecordedPorts(repositories.contacts, new ManualClock());
      const options = {
        numbers: [{ account: 'web', settings }],
        secret: 's'.repeat(16),
        print: () => {},
        spawn: () => client,
        after: new ManualTimers().after,
      };
      return [createWhatsappWebChannel(options, ports)];
    };
    kit = await DeskKit.start({ channels });
    client.report({ type: 'ready' });
    client.report(webMessage('m1', { body: 'I want to talk to a human' }));
    ({ ts: card } = await kit.card('Waiting'));
    await kit.slack.press(ann, desk, card, DESK_ACTIONS.claim);
    await kit.card('Claimed');
  });
  after(() => kit.close());

  const requests = (type: 'send' | 'edit' | 'delete') =>
    until(() => {
      const found = client.requests.filter((request) => request.type === type);
      return found.length > 0 ? found : undefined;
    });

  it('have staff’s edits and deletions reach the phone, and report those that WhatsApp no longer allows', async () => {
    const { ts } = await kit.slack.say(ann, desk, 'It comes on Monday.', { thread: card });
    await kit.slack.until((slack) =>
      slack.thread(desk, card).find((message) => message.ts === ts && message.reactions['heavy_check_mark']),
    );
    const all = await requests('send');
    const message = `true_${ANN}@c.us_${all.length}`;
    await kit.slack.edit(ann, desk, ts, 'It comes on Tuesday.');
    expect(await requests('edit')).to.deep.equal([{ type: 'edit', message, text: 'It comes on Tuesday.' }]);
    await kit.app.path.idle();
    client.answer = () => ({ done: false });
    await kit.slack.edit(ann, desk, ts, 'It comes on Wednesday.');
    await kit.slack.until((slack) =>
      slack
        .thread(desk, card)
        .find(({ visible }) =>
          visible.includes('A change of a message did not reach the customer: WhatsApp lets'),
        ),
    );
    client.answer = () => ({ done: true });
    await kit.slack.remove(ann, desk, ts);
    expect(await requests('delete')).to.deep.equal([{ type: 'delete', message }]);
  });
});
