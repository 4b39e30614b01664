import { webApi } from '@slack/bolt';
import { expect } from 'chai';
import { overHttp, overSocket, type Register, type RunningApp, type Way } from './bolt-app.ts';
import { LocalSlack, type LocalSlackOptions } from './local-slack.ts';
import type { Outcome } from './people/acting.ts';
import type { Json } from './server/json.ts';
import { SILENT_LOGGER } from './server/silent-logger.ts';

const ANN = 'U0LOCALANN';
const BOB = 'U0LOCALBOB';
const DESK = 'C0LOCALDESK';
const WORKSPACE: LocalSlackOptions = {
  users: [
    { id: ANN, name: 'ann' },
    { id: BOB, name: 'bob' },
  ],
  channels: [{ id: DESK, name: 'desk', members: [ANN, BOB] }],
};

const WAYS: readonly { readonly name: string; readonly run: Way }[] = [
  { name: 'Socket Mode', run: overSocket },
  { name: 'HTTP', run: overHttp },
];

const CLAIM = [
  { type: 'section', text: { type: 'mrkdwn', text: 'A customer waits' } },
  {
    type: 'actions',
    block_id: 'desk',
    elements: [
      { type: 'button', action_id: 'claim', text: { type: 'plain_text', text: 'Claim' }, value: 'c-17' },
      {
        type: 'static_select',
        action_id: 'team',
        options: ['billing', 'returns'].map((value) => ({
          text: { type: 'plain_text', text: value },
          value,
        })),
      },
      {
        type: 'overflow',
        action_id: 'more',
        options: [{ text: { type: 'plain_text', text: 'Resolve' }, value: 'resolve' }],
      },
    ],
  },
];

const NOTE = {
  type: 'modal' as const,
  callback_id: 'note',
  title: { type: 'plain_text' as const, text: 'Note' },
  submit: { type: 'plain_text' as const, text: 'Save' },
  private_metadata: 'c-17',
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'text',
      label: { type: 'plain_text' as const, text: 'Text' },
      element: { type: 'plain_text_input' as const, action_id: 'typed', max_length: 20 },
    },
  ],
};

async function posted(slack: LocalSlack, blocks: object[]): Promise<string> {
  const client = new webApi.WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, logger: SILENT_LOGGER });
  await client.apiCall('chat.postMessage', { channel: DESK, text: 'A customer waits', blocks });
  return slack.messages(DESK).at(-1)?.ts ?? '';
}

function bodyOf(outcome: Outcome): Json {
  return outcome.delivery.body;
}

for (const way of WAYS)
  describe(`the local Slack drives a Bolt app over ${way.name}`, () => {
    const running: { slack: LocalSlack; app: RunningApp }[] = [];

    async function run(register: Register): Promise<LocalSlack> {
      const slack = await LocalSlack.start(WORKSPACE);
      running.push({ slack, app: await way.run(slack, register) });
      return slack;
    }

    afterEach(async () => {
      for (const { slack, app } of running.splice(0)) {
        await app.stop();
        await slack.close();
      }
    });

    it('brings a message and lets the app answer in its thread', async () => {
      const slack = await run((app) => {
        app.message('hello', async ({ message, say }) => {
          await say({ text: 'who is there?', thread_ts: message.ts });
        });
      });
      const { ts, deliveries } = await slack.say(ANN, DESK, 'hello');
      await slack.until((s) => s.thread(DESK, ts).length === 2);
      expect(slack.thread(DESK, ts).map(({ user, text }) => [user, text])).to.deep.equal([
        [ANN, 'hello'],
        [slack.app.userId, 'who is there?'],
      ]);
      expect(deliveries.map(({ attempts }) => attempts.map(({ status }) => status))).to.deep.equal([[200]]);
    });

    it('brings a mention twice, under one ts and two event ids', async () => {
      const seen: string[] = [];
      const slack = await run((app) => {
        app.event('message', async ({ event }) => void seen.push(`message ${event.ts}`));
        app.event('app_mention', async ({ event }) => void seen.push(`app_mention ${event.ts}`));
      });
      const { ts } = await slack.say(ANN, DESK, `<@${slack.app.userId}> hi`);
      await slack.until(() => seen.length === 2);
      expect(seen).to.have.members([`message ${ts}`, `app_mention ${ts}`]);
      const ids = slack.deliveries().map(({ body }) => body.event_id);
      expect(new Set(ids).size).to.equal(2);
    });

    it('brings edits, deletions and reactions', async () => {
      const slack = await run((app) => {
        app.event('message', async () => {});
        app.event('reaction_added', async () => {});
      });
      const { ts } = await slack.say(ANN, DESK, 'frist');
      await slack.edit(ANN, DESK, ts, 'first');
      await slack.react(BOB, DESK, ts, 'eyes');
      await slack.remove(ANN, DESK, ts);
      const [, changed, , deleted] = slack.deliveries().map(({ body }) => body.event as Json);
      expect(changed).to.include({ subtype: 'message_changed', hidden: true, channel: DESK });
      expect(changed?.message).to.deep.include({ text: 'first', ts, user: ANN });
      expect(changed?.message).to.have.nested.property('edited.user', ANN);
      expect(changed?.previous_message).to.deep.include({ text: 'frist' });
      expect(deleted).to.include({ subtype: 'message_deleted', deleted_ts: ts });
      expect(slack.messages(DESK)[0]).to.deep.include({
        deleted: true,
        edits: 1,
        reactions: { eyes: [BOB] },
      });
    });

    it('keeps the first message of a thread with replies as a tombstone', async () => {
      const slack = await run((app) => app.event('message', async () => {}));
      const { ts } = await slack.say(ANN, DESK, 'first');
      await slack.say(BOB, DESK, 'reply', { thread: ts });
      await slack.remove(ANN, DESK, ts);
      const event = slack.deliveries().at(-1)?.body.event as Json;
      expect(event).to.include({ subtype: 'message_changed' });
      expect(event.message).to.include({ subtype: 'tombstone' });
    });

    it('presses a button: the app updates the message, and asks in a modal', async () => {
      const slack = await run((app) => {
        app.action('claim', async ({ ack, action, body, client, respond }) => {
          await ack();
          const value = 'value' in action ? action.value : '';
          if (body.type !== 'block_actions') return;
          await client.views.open({ trigger_id: body.trigger_id, view: NOTE });
          await respond({ replace_original: true, text: `claimed ${value}` });
          await respond('only you see this');
        });
      });
      const ts = await posted(slack, CLAIM);
      const outcome = await slack.press(ANN, DESK, ts, 'claim');
      expect(outcome.acknowledged).to.equal(true);
      await slack.until((s) => s.ephemerals(ANN).length === 1);
      expect(slack.messages(DESK).map(({ visible }) => visible)).to.deep.equal(['claimed c-17']);
      expect(
        slack.views(ANN).map(({ callbackId, privateMetadata }) => [callbackId, privateMetadata]),
      ).to.deep.equal([['note', 'c-17']]);
      expect(bodyOf(outcome)).to.deep.include({
        container: { type: 'message', message_ts: ts, channel_id: DESK, is_ephemeral: false },
      });
    });

    it('chooses in menus', async () => {
      const chosen: unknown[] = [];
      const slack = await run((app) => {
        app.action(/team|more/, async ({ ack, action }) => {
          await ack();
          chosen.push('selected_option' in action ? action.selected_option?.value : undefined);
        });
      });
      const ts = await posted(slack, CLAIM);
      await slack.choose(ANN, DESK, ts, 'team', 'returns');
      await slack.choose(ANN, DESK, ts, 'more', 'resolve');
      await slack.until(() => chosen.length === 2);
      expect(chosen).to.deep.equal(['returns', 'resolve']);
      expect(await slack.choose(ANN, DESK, ts, 'team', 'sales').catch(String)).to.match(/no option sales/);
      expect(await slack.press(ANN, DESK, ts, 'gone').catch(String)).to.match(/0 elements are called gone/);
    });

    it('submits a modal: errors keep it open, an update changes it, nothing closes it', async () => {
      const slack = await run((app) => {
        app.command('/note', async ({ ack, body, client }) => {
          await ack();
          await client.views.open({ trigger_id: body.trigger_id, view: NOTE });
        });
        app.view('note', async ({ ack, view }) => {
          const typed = view.state.values.text?.typed?.value;
          if (typed === 'bad') await ack({ response_action: 'errors', errors: { text: 'Say more' } });
          else if (typed === 'next') await ack({ response_action: 'push', view: NOTE });
          else await ack();
        });
        app.view({ callback_id: 'note', type: 'view_closed' }, async ({ ack }) => {
          await ack();
        });
      });
      await slack.command(ANN, DESK, '/note');
      const { id } = await slack.until((s) => s.views(ANN)[0]);
      const refused = await slack.submit(ANN, id, { typed: 'bad' });
      expect(refused.answer).to.deep.equal({ response_action: 'errors', errors: { text: 'Say more' } });
      expect(slack.views(ANN)[0]?.errors).to.deep.equal({ text: 'Say more' });
      await slack.submit(ANN, id, { typed: 'next' });
      expect(slack.views(ANN)).to.have.length(2);
      const closed = await slack.closeView(ANN, slack.views(ANN)[1]?.id ?? '');
      expect(bodyOf(closed as Outcome)).to.include({ type: 'view_closed', is_cleared: false });
      await slack.submit(ANN, id, { text: 'good' });
      expect(slack.views(ANN)).to.deep.equal([]);
    });

    it('does not submit what the client itself refuses', async () => {
      const slack = await run((app) => {
        app.shortcut('note', async ({ ack, shortcut, client }) => {
          await ack();
          await client.views.open({ trigger_id: shortcut.trigger_id, view: NOTE });
        });
      });
      const { ts } = await slack.say(ANN, DESK, 'about this');
      const outcome = await slack.shortcut(BOB, 'note', DESK, ts);
      expect(bodyOf(outcome)).to.include({ type: 'message_action', message_ts: ts });
      const { id } = await slack.until((s) => s.views(BOB)[0]);
      const refusals = await Promise.allSettled([
        slack.submit(BOB, id),
        slack.submit(BOB, id, { typed: 'x'.repeat(21) }),
        slack.submit(BOB, id, { other: 'x' }),
        slack.submit(ANN, id, { typed: 'x' }),
      ]);
      expect(refusals.map((one) => (one.status === 'rejected' ? one.reason.message : 'sent'))).to.deep.equal([
        'cannot be submitted: typed is required',
        'cannot be submitted: typed is longer than 20',
        'no field other; there are typed',
        `${ANN} has no view ${id}`,
      ]);
    });

    it('shows a command its answer, at once and later', async () => {
      const slack = await run((app) => {
        app.command('/onevoice', async ({ ack, command, respond }) => {
          await ack(`looking for ${command.text}`);
          await respond({ response_type: 'in_channel', text: 'found' });
        });
      });
      const outcome = await slack.command(ANN, DESK, '/onevoice', 'order 17');
      await slack.until((s) => s.messages(DESK).length === 1);
      expect(outcome.acknowledged).to.equal(true);
      expect(slack.ephemerals(ANN).map(({ text }) => text)).to.deep.equal(['looking for order 17']);
      expect(slack.messages(DESK)[0]?.text).to.equal('found');
    });

    it('publishes a home tab and acts on it', async () => {
      const slack = await run((app) => {
        app.event('app_home_opened', async ({ event, client }) => {
          await client.apiCall('views.publish', {
            user_id: event.user,
            view: { type: 'home', blocks: CLAIM },
          });
        });
        app.action('claim', async ({ ack }) => ack());
      });
      await slack.openHome(ANN);
      const home = await slack.until((s) => s.home(ANN));
      expect(home.elements.map(({ actionId }) => actionId)).to.deep.equal(['claim', 'team', 'more']);
      const outcome = await slack.actInView(ANN, home.id, 'claim');
      expect(outcome.acknowledged).to.equal(true);
      expect(bodyOf(outcome).container).to.deep.equal({ type: 'view', view_id: home.id });
    });
  });
