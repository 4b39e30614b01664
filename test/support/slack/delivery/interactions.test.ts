import { webApi } from '@slack/bolt';
import { expect } from 'chai';
import { overHttp, type RunningApp } from '../bolt-app.ts';
import { LocalSlack, type LocalSlackOptions } from '../local-slack.ts';
import type { Json } from '../server/json.ts';
import { SILENT_LOGGER } from '../server/silent-logger.ts';

const ANN = 'U0LOCALANN';
const DESK = 'C0LOCALDESK';
const WORKSPACE: LocalSlackOptions = {
  users: [{ id: ANN, name: 'ann' }],
  channels: [{ id: DESK, name: 'desk', members: [ANN] }],
};

const MODAL = {
  type: 'modal' as const,
  callback_id: 'note',
  title: { type: 'plain_text' as const, text: 'Note' },
  blocks: [{ type: 'divider' as const }],
};

const BUTTON = [
  {
    type: 'actions' as const,
    elements: [
      { type: 'button' as const, action_id: 'go', text: { type: 'plain_text' as const, text: 'Go' } },
    ],
  },
];

async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { data } = error as { data?: { error?: string } };
    return data?.error ?? String(error);
  }
  return 'no error';
}

describe('interactions in the local Slack', () => {
  let slack: LocalSlack;
  let app: RunningApp;
  let web: webApi.WebClient;
  let clock: { now: Date };

  beforeEach(async () => {
    clock = { now: new Date() };
    slack = await LocalSlack.start({ ...WORKSPACE, now: () => clock.now });
    web = new webApi.WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, logger: SILENT_LOGGER });
    app = await overHttp(slack, (bolt) => {
      bolt.action('go', async ({ ack }) => ack());
      bolt.command('/onevoice', async ({ ack }) => ack());
      bolt.shortcut('note', async ({ ack }) => ack());
    });
  });

  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  const pass = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms);
  };

  async function trigger(): Promise<string> {
    const { delivery } = await slack.shortcut(ANN, 'note');
    return String(delivery.body.trigger_id);
  }

  async function responseUrl(): Promise<string> {
    const { delivery } = await slack.command(ANN, DESK, '/onevoice');
    return String(delivery.body.response_url);
  }

  async function respond(url: string, message: Json): Promise<[number, unknown]> {
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(message),
      headers: { 'content-type': 'application/json' },
    });
    return [response.status, await response.json()];
  }

  describe('open modals', () => {
    it('with a trigger that was handed out, is not older than three seconds, and is used once', async () => {
      const open = (id: string) => refusal(web.views.open({ trigger_id: id, view: MODAL }));
      const [first, second] = [await trigger(), await trigger()];
      expect(await open('1.2.abc')).to.equal('invalid_trigger_id');
      pass(3000);
      expect(await open(first)).to.equal('no error');
      expect(await open(first)).to.equal('exchanged_trigger_id');
      pass(1);
      expect(await open(second)).to.equal('expired_trigger_id');
    });

    it('three on top of each other, no more', async () => {
      const push = async () => refusal(web.views.push({ trigger_id: await trigger(), view: MODAL }));
      expect(await push()).to.equal('not_found');
      await web.views.open({ trigger_id: await trigger(), view: MODAL });
      expect([await push(), await push(), await push()]).to.deep.equal([
        'no error',
        'no error',
        'push_limit_reached',
      ]);
      await slack.closeView(ANN, slack.views(ANN)[2]?.id ?? '', true);
      expect(slack.views(ANN)).to.deep.equal([]);
    });

    it('within their limits', async () => {
      const open = async (change: object) => {
        const call = web.apiCall('views.open', {
          trigger_id: await trigger(),
          view: { ...MODAL, ...change },
        });
        return refusal(call);
      };
      const title = (length: number) => ({ title: { type: 'plain_text', text: 'x'.repeat(length) } });
      const blocks = (count: number) => ({ blocks: Array(count).fill({ type: 'divider' }) });
      const input = {
        type: 'input',
        label: { type: 'plain_text', text: 'Text' },
        element: { type: 'plain_text_input' },
      };
      expect(await open(title(24))).to.equal('no error');
      expect(await open(title(25))).to.equal('invalid_arguments');
      expect(await open(blocks(100))).to.equal('no error');
      expect(await open(blocks(101))).to.equal('invalid_arguments');
      expect(await open({ private_metadata: 'x'.repeat(3000) })).to.equal('no error');
      expect(await open({ private_metadata: 'x'.repeat(3001) })).to.equal('invalid_arguments');
      expect(await open({ blocks: [input] })).to.equal('invalid_arguments');
    });

    it('that one of two updates at once changes', async () => {
      const { view } = await web.views.open({ trigger_id: await trigger(), view: MODAL });
      const update = () =>
        refusal(web.views.update({ view_id: view?.id ?? '', hash: view?.hash ?? '', view: MODAL }));
      expect([await update(), await update()]).to.deep.equal(['no error', 'hash_conflict']);
      const gone = web.views.update({ view_id: 'V0GONE', view: MODAL });
      expect(await refusal(gone)).to.equal('not_found');
    });
  });

  describe('are answered at their address', () => {
    it('five times', async () => {
      const url = await responseUrl();
      const answers: unknown[] = [];
      for (let use = 1; use <= 6; use += 1) answers.push((await respond(url, { text: `${use}` }))[0]);
      expect(answers).to.deep.equal([200, 200, 200, 200, 200, 404]);
      expect(slack.ephemerals(ANN).map(({ text }) => text)).to.deep.equal(['1', '2', '3', '4', '5']);
    });

    it('for thirty minutes', async () => {
      const [early, late] = [await responseUrl(), await responseUrl()];
      pass(30 * 60_000);
      expect((await respond(early, { text: 'in time' }))[0]).to.equal(200);
      pass(1);
      expect(await respond(late, { text: 'late' })).to.deep.equal([404, { ok: false, error: 'expired_url' }]);
    });

    it('to all, in place of what was there, or by taking it away', async () => {
      const { message_ts: ts = '' } = await web.chat.postEphemeral({
        channel: DESK,
        user: ANN,
        text: 'Sure?',
        blocks: BUTTON,
      });
      const { delivery } = await slack.press(ANN, DESK, ts, 'go');
      expect(delivery.body.container).to.deep.include({ is_ephemeral: true, message_ts: ts });
      expect(delivery.body).not.to.have.property('message');
      const url = String(delivery.body.response_url);
      await respond(url, { replace_original: true, text: 'Done' });
      expect(slack.ephemerals(ANN).map(({ text, elements }) => [text, elements])).to.deep.equal([
        ['Done', []],
      ]);
      await respond(url, { response_type: 'in_channel', text: 'Ann did it' });
      expect(slack.messages(DESK).map(({ text }) => text)).to.deep.equal(['Ann did it']);
      await respond(url, { delete_original: true });
      expect(slack.ephemerals(ANN)).to.deep.equal([]);
    });

    it('not with blocks that are none', async () => {
      const answer = await respond(await responseUrl(), { blocks: [{ type: 'section' }] });
      expect(answer).to.deep.equal([400, { ok: false, error: 'invalid_blocks' }]);
    });
  });
});

describe('what people type in the local Slack', () => {
  let slack: LocalSlack;

  beforeEach(async () => {
    slack = await LocalSlack.start(WORKSPACE);
  });

  afterEach(() => slack.close());

  async function typed(text: string): Promise<{ text: unknown; elements: unknown }> {
    const [delivery] = (await slack.say(ANN, DESK, text)).deliveries;
    const event = delivery?.body.event as Json;
    const [block] = event.blocks as Json[];
    return { text: event.text, elements: block?.elements };
  }

  const section = (...elements: object[]) => [{ type: 'rich_text_section', elements }];

  it('arrives with mentions, emoji and links as elements, and escaped in the text', async () => {
    const { text, elements } = await typed(
      '<@U0LOCALANN> a < b & c :+1::skin-tone-3: see https://shop.example/a?b=1&c=2.',
    );
    expect(text).to.equal(
      '<@U0LOCALANN> a &lt; b &amp; c :+1::skin-tone-3: see <https://shop.example/a?b=1&amp;c=2>.',
    );
    expect(elements).to.deep.equal(
      section(
        { type: 'user', user_id: ANN },
        { type: 'text', text: ' a < b & c ' },
        { type: 'emoji', name: '+1', unicode: '1f44d-1f3fc', skin_tone: 3 },
        { type: 'text', text: ' see ' },
        { type: 'link', url: 'https://shop.example/a?b=1&c=2' },
        { type: 'text', text: '.' },
      ),
    );
  });

  it('turns symbols into names, and addresses into links', async () => {
    const { text, elements } = await typed('✅ ann@shop.example 👍🏽 <!here>');
    expect(text).to.equal(
      ':white_check_mark: <mailto:ann@shop.example|ann@shop.example> :+1::skin-tone-4: <!here>',
    );
    expect(elements).to.deep.equal(
      section(
        { type: 'emoji', name: 'white_check_mark', unicode: '2705' },
        { type: 'text', text: ' ' },
        { type: 'link', url: 'mailto:ann@shop.example', text: 'ann@shop.example' },
        { type: 'text', text: ' ' },
        { type: 'emoji', name: '+1', unicode: '1f44d-1f3fd', skin_tone: 4 },
        { type: 'text', text: ' ' },
        { type: 'broadcast', range: 'here' },
      ),
    );
  });

  it('carries styles, quotes and code', async () => {
    const { text, elements } = await typed('*very _good_* `a*b*`\n> said\n> twice\n```\nx < 1\n```');
    expect(text).to.equal('*very _good_* `a*b*`\n&gt; said\n&gt; twice\n```x &lt; 1```');
    expect(elements).to.deep.equal([
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'very ', style: { bold: true } },
          { type: 'text', text: 'good', style: { bold: true, italic: true } },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'a*b*', style: { code: true } },
          { type: 'text', text: '\n' },
        ],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'said\ntwice' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x < 1' }] },
    ]);
  });

  it('names files of strangers in a shared channel without showing them', async () => {
    const { id: eve } = slack.addUser({ name: 'eve', teamId: 'T0OTHER', isStranger: true });
    const { id } = slack.addChannel({ name: 'shared', members: [eve, ANN], sharedWith: ['T0OTHER'] });
    const file = { name: 'bill.pdf', content: 'bytes' };
    const events = [
      await slack.say(eve, id, 'mine', { files: [file] }),
      await slack.say(ANN, id, 'ours', { files: [file] }),
    ].map(
      ({ deliveries }) => deliveries[0]?.body.event as { subtype: string; user_team: string; files: Json[] },
    );
    expect(events.map(({ subtype, user_team }) => [subtype, user_team])).to.deep.equal([
      ['file_share', 'T0OTHER'],
      ['file_share', slack.team.id],
    ]);
    expect(events.map(({ files }) => files[0]?.file_access)).to.deep.equal(['check_file_info', 'visible']);
    expect(events[0]?.files[0]).not.to.have.property('url_private');
  });
});
