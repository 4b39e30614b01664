import { webApi } from '@slack/bolt';
import { expect } from 'chai';
import { LocalSlack, type LocalSlackOptions } from '../local-slack.ts';
import { SILENT_LOGGER } from './silent-logger.ts';

const ANN = 'U0LOCALANN';
const DESK = 'C0LOCALDESK';
const WORKSPACE: LocalSlackOptions = {
  users: [{ id: ANN, name: 'ann', email: 'ann@shop.example' }],
  channels: [
    { id: DESK, name: 'desk', members: [ANN] },
    { id: 'C0LOCALELSE', name: 'elsewhere', members: [ANN], bot: false },
    { id: 'C0LOCALSECRET', name: 'secret', kind: 'private', members: [ANN], bot: false },
    { id: 'C0LOCALOLD', name: 'old', members: [ANN], archived: true },
  ],
  groups: [{ id: 'S0LOCALSTAFF', handle: 'staff', users: [ANN] }],
};

/** A fact of the answer that a rejected call brought back. */
async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { data } = error as { data?: { error?: string } };
    return data?.error ?? String(error);
  }
  return 'no error';
}

const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
const button = (rest: object) => ({
  type: 'button' as const,
  text: { type: 'plain_text' as const, text: 'Go' },
  ...rest,
});

describe('the local Slack answers the real WebClient', () => {
  let slack: LocalSlack;
  const opened: LocalSlack[] = [];

  async function start(options: LocalSlackOptions = {}): Promise<LocalSlack> {
    const started = await LocalSlack.start({ ...WORKSPACE, ...options });
    opened.push(started);
    return started;
  }

  function client(options: webApi.WebClientOptions = {}, token = slack.botToken): webApi.WebClient {
    return new webApi.WebClient(token, {
      slackApiUrl: slack.apiUrl,
      logger: SILENT_LOGGER,
      retryConfig: { retries: 0 },
      ...options,
    });
  }

  beforeEach(async () => {
    slack = await start();
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });

  describe('who may call', () => {
    it('knows the app by its token', async () => {
      expect(await client().auth.test()).to.include({ user_id: slack.app.userId, bot_id: slack.app.botId });
      expect(await refusal(client({}, 'xoxb-wrong').auth.test())).to.equal('invalid_auth');
      expect(await refusal(client({}, slack.appToken).auth.test())).to.equal('not_allowed_token_type');
      expect(await refusal(client().apps.connections.open())).to.equal('not_allowed_token_type');
    });

    it('refuses a revoked token, no token and a method that does not exist', async () => {
      expect(await refusal(client().apiCall('chat.shout'))).to.equal('unknown_method');
      expect(await refusal(client().apiCall('toString'))).to.equal('unknown_method');
      const bare = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
      expect(await bare.json()).to.deep.equal({ ok: false, error: 'not_authed' });
      slack.revoke();
      expect(await refusal(client().auth.test())).to.equal('token_revoked');
    });

    it('names the scope that is missing, and hides e-mail addresses without theirs', async () => {
      slack = await start({ scopes: ['chat:write', 'users:read'] });
      const call = client().reactions.add({ channel: DESK, timestamp: '1.1', name: 'eyes' });
      expect(await refusal(call)).to.equal('missing_scope');
      expect((await client().users.info({ user: ANN })).user?.profile).not.to.have.property('email');
    });
  });

  describe('messages', () => {
    it('keeps what is posted under a growing ts, in threads, with the answers shown to history and replies', async () => {
      const web = client();
      const first = await web.chat.postMessage({ channel: DESK, text: 'A customer waits' });
      const reply = await web.chat.postMessage({
        channel: DESK,
        text: 'Order 17',
        thread_ts: first.ts ?? '',
      });
      expect(first.ts).to.match(/^\d{10}\.\d{6}$/);
      expect(Number(reply.ts)).to.be.above(Number(first.ts));
      const [top, ...others] = slack.messages(DESK);
      expect(others).to.deep.equal([]);
      expect(top?.replies.map(({ text }) => text)).to.deep.equal(['Order 17']);
      const replies = await web.conversations.replies({ channel: DESK, ts: first.ts ?? '' });
      expect(replies.messages?.map(({ text }) => text)).to.deep.equal(['A customer waits', 'Order 17']);
      expect(replies.messages?.[0]).to.include({ reply_count: 1, latest_reply: reply.ts });
      const history = await web.conversations.history({ channel: DESK });
      expect(history.messages?.map(({ ts }) => ts)).to.deep.equal([first.ts]);
    });

    it('shows a reply in the channel too when it is broadcast', async () => {
      const { ts } = await slack.say(ANN, DESK, 'hello');
      const reply = { channel: DESK, text: 'solved', thread_ts: ts, reply_broadcast: true as const };
      await client().chat.postMessage(reply);
      const { messages = [] } = await client().conversations.history({ channel: DESK });
      expect(messages.map(({ text, subtype }) => [text, subtype])).to.deep.equal([
        ['solved', 'thread_broadcast'],
        ['hello', undefined],
      ]);
      expect(slack.thread(DESK, ts).map(({ text }) => text)).to.deep.equal(['hello', 'solved']);
    });

    it('pages history by cursor, newest first, until there is no more', async () => {
      const web = client();
      for (const text of ['1', '2', '3']) await web.chat.postMessage({ channel: DESK, text });
      const seen: (string | undefined)[] = [];
      for await (const page of web.paginate('conversations.history', { channel: DESK, limit: 2 })) {
        const { messages = [] } = page as { messages?: { text?: string }[] };
        seen.push(...messages.map(({ text }) => text), '|');
      }
      expect(seen).to.deep.equal(['3', '2', '|', '1', '|']);
    });

    it('refuses channels that are unknown, unseen, not joined or archived, and threads that are not there', async () => {
      const post = (channel: string, thread?: string) =>
        refusal(
          client().chat.postMessage({
            channel,
            text: 'x',
            ...(thread === undefined ? {} : { thread_ts: thread }),
          }),
        );
      expect(await post('C0NOWHERE')).to.equal('channel_not_found');
      expect(await post('C0LOCALSECRET')).to.equal('channel_not_found');
      expect(await post('C0LOCALELSE')).to.equal('not_in_channel');
      expect(await post('C0LOCALOLD')).to.equal('is_archived');
      expect(await post(DESK, '1700000000.000100')).to.equal('thread_not_found');
      expect(await refusal(client().chat.postMessage({ channel: DESK, text: '' }))).to.equal('no_text');
    });

    it('cuts text off after 40,000 characters', async () => {
      await client().chat.postMessage({ channel: DESK, text: 'x'.repeat(40_001) });
      expect(slack.messages(DESK)[0]?.text).to.have.length(40_000);
    });

    it('changes and deletes the own messages of the app alone', async () => {
      const web = client();
      const { ts = '' } = await web.chat.postMessage({ channel: DESK, text: 'a', blocks: [section('a')] });
      await web.chat.update({ channel: DESK, ts, text: 'b', blocks: [section('b')] });
      expect(slack.messages(DESK)[0]).to.include({ visible: 'b', edits: 1 });
      await web.chat.update({ channel: DESK, ts, text: 'c' });
      expect(slack.messages(DESK)[0]).to.include({ visible: 'c', edits: 2 });
      const { ts: hers } = await slack.say(ANN, DESK, 'hello');
      expect(await refusal(web.chat.update({ channel: DESK, ts: hers, text: 'x' }))).to.equal(
        'cant_update_message',
      );
      expect(await refusal(web.chat.delete({ channel: DESK, ts: hers }))).to.equal('cant_delete_message');
      await web.chat.delete({ channel: DESK, ts });
      expect(slack.messages(DESK)[0]?.deleted).to.equal(true);
      expect(await refusal(web.chat.update({ channel: DESK, ts, text: 'x' }))).to.equal('message_not_found');
    });

    it('shows an ephemeral message to one person and to no history', async () => {
      const web = client();
      await web.chat.postEphemeral({ channel: DESK, user: ANN, text: 'only you' });
      expect(slack.ephemerals(ANN).map(({ text }) => text)).to.deep.equal(['only you']);
      expect(slack.messages(DESK)).to.deep.equal([]);
      const call = web.chat.postEphemeral({ channel: DESK, user: 'U0NOBODY', text: 'x' });
      expect(await refusal(call)).to.equal('user_not_in_channel');
    });

    it('counts reactions once a person and knows which emoji there are', async () => {
      const web = client();
      const { ts: timestamp } = await slack.say(ANN, DESK, 'hello');
      await web.reactions.add({ channel: DESK, timestamp, name: 'white_check_mark' });
      const again = web.reactions.add({ channel: DESK, timestamp, name: 'white_check_mark' });
      expect(await refusal(again)).to.equal('already_reacted');
      const odd = web.reactions.add({ channel: DESK, timestamp, name: 'no_such_emoji' });
      expect(await refusal(odd)).to.equal('invalid_name');
      const gone = web.reactions.add({ channel: DESK, timestamp: '1700000000.000100', name: 'eyes' });
      expect(await refusal(gone)).to.equal('message_not_found');
      expect(slack.messages(DESK)[0]?.reactions).to.deep.equal({ white_check_mark: [slack.app.userId] });
      await web.reactions.remove({ channel: DESK, timestamp, name: 'white_check_mark' });
      const none = web.reactions.remove({ channel: DESK, timestamp, name: 'white_check_mark' });
      expect(await refusal(none)).to.equal('no_reaction');
    });

    it('links to messages, and in a thread to their place in it', async () => {
      const { ts } = await slack.say(ANN, DESK, 'hello');
      const reply = await slack.say(ANN, DESK, 'more', { thread: ts });
      const { permalink } = await client().chat.getPermalink({ channel: DESK, message_ts: reply.ts });
      expect(permalink).to.equal(
        `https://local.slack.com/archives/${DESK}/p${reply.ts.replace('.', '')}?thread_ts=${ts}&cid=${DESK}`,
      );
    });
  });

  describe('limits of Block Kit', () => {
    const sizes: [string, object[], object[]][] = [
      ['50 blocks', Array(50).fill({ type: 'divider' }), Array(51).fill({ type: 'divider' })],
      ['3000 characters in a section', [section('x'.repeat(3000))], [section('x'.repeat(3001))]],
      [
        '150 in a header',
        [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(150) } }],
        [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
      ],
      [
        '25 actions',
        [{ type: 'actions', elements: Array(25).fill(button({})) }],
        [{ type: 'actions', elements: Array(26).fill(button({})) }],
      ],
      [
        '75 on a button',
        [{ type: 'actions', elements: [button({ text: { type: 'plain_text', text: 'x'.repeat(75) } })] }],
        [{ type: 'actions', elements: [button({ text: { type: 'plain_text', text: 'x'.repeat(76) } })] }],
      ],
      [
        '2000 in a value',
        [{ type: 'actions', elements: [button({ value: 'x'.repeat(2000) })] }],
        [{ type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] }],
      ],
      [
        '255 in an action id',
        [{ type: 'actions', elements: [button({ action_id: 'x'.repeat(255) })] }],
        [{ type: 'actions', elements: [button({ action_id: 'x'.repeat(256) })] }],
      ],
      [
        '10 context elements',
        [{ type: 'context', elements: Array(10).fill({ type: 'mrkdwn', text: 'x' }) }],
        [{ type: 'context', elements: Array(11).fill({ type: 'mrkdwn', text: 'x' }) }],
      ],
      [
        'an action id once a block',
        [{ type: 'actions', elements: [button({ action_id: 'a' }), button({ action_id: 'b' })] }],
        [{ type: 'actions', elements: [button({ action_id: 'a' }), button({ action_id: 'a' })] }],
      ],
      ['known properties', [section('x')], [{ ...section('x'), colour: 'red' }]],
    ];

    for (const [limit, within, beyond] of sizes)
      it(`are kept: ${limit}`, async () => {
        const post = (blocks: object[]) =>
          refusal(client().apiCall('chat.postMessage', { channel: DESK, text: 'x', blocks }));
        expect(await post(within)).to.equal('no error');
        expect(await post(beyond)).to.equal('invalid_blocks');
        expect(slack.messages(DESK)).to.have.length(1);
      });

    it('include all text together, and say where a block is wrong', async () => {
      const post = (blocks: object[]) =>
        client().apiCall('chat.postMessage', { channel: DESK, text: 'x', blocks });
      expect(
        await refusal(post([...Array(4).fill(section('x'.repeat(3000))), section('x'.repeat(1200))])),
      ).to.equal('no error');
      expect(
        await refusal(post([...Array(4).fill(section('x'.repeat(3000))), section('x'.repeat(1201))])),
      ).to.equal('msg_blocks_too_long');
      await refusal(post([section('fine'), section('')]));
      const { answer } = slack.calls('chat.postMessage').at(-1) ?? {};
      expect(JSON.stringify(answer)).to.include('json-pointer:/blocks/1/text/text');
    });
  });

  describe('people and places', () => {
    it('shows users, groups and members', async () => {
      const web = client();
      expect((await web.users.info({ user: ANN })).user?.profile?.email).to.equal('ann@shop.example');
      expect(await refusal(web.users.info({ user: 'U0NOBODY' }))).to.equal('user_not_found');
      expect((await web.users.list({})).members?.map(({ id }) => id)).to.include(ANN);
      expect((await web.usergroups.users.list({ usergroup: 'S0LOCALSTAFF' })).users).to.deep.equal([ANN]);
      expect((await web.usergroups.list({})).usergroups?.map(({ handle }) => handle)).to.deep.equal([
        'staff',
      ]);
      expect((await web.conversations.members({ channel: DESK })).members).to.have.members([
        ANN,
        slack.app.userId,
      ]);
      expect((await web.bots.info({ bot: slack.app.botId })).bot?.user_id).to.equal(slack.app.userId);
      expect((await web.team.info()).team?.id).to.equal(slack.team.id);
    });

    it('tells a shared channel and a stranger in it', async () => {
      const { id: stranger } = slack.addUser({ name: 'eve', teamId: 'T0OTHER', isStranger: true });
      const { id } = slack.addChannel({ name: 'shared', members: [stranger], sharedWith: ['T0OTHER'] });
      const { channel } = await client().conversations.info({ channel: id });
      expect(channel).to.include({ is_ext_shared: true, is_member: true, is_private: false });
      expect((await client().users.info({ user: stranger })).user).to.include({ team_id: 'T0OTHER' });
    });

    it('opens direct messages once', async () => {
      const first = await client().conversations.open({ users: ANN });
      const second = await client().conversations.open({ users: ANN });
      expect(second.already_open).to.equal(true);
      expect(second.channel?.id).to.equal(first.channel?.id).and.match(/^D/);
      await client().chat.postMessage({ channel: ANN, text: 'hi' });
      expect(slack.messages(slack.direct(ANN).id)).to.have.length(1);
    });
  });

  describe('files', () => {
    it('takes an upload in three steps, posts it into the thread, and gives it back to the token alone', async () => {
      const web = client();
      const { ts } = await slack.say(ANN, DESK, 'hello');
      const content = Buffer.from([0, 1, 2, 255, 13, 10]);
      const result = await web.filesUploadV2({
        channel_id: DESK,
        thread_ts: ts,
        initial_comment: 'the label',
        file: content,
        filename: 'label.png',
      });
      const [reply] = slack.thread(DESK, ts).slice(1);
      expect(reply).to.include({ text: 'the label', user: slack.app.userId });
      expect(reply?.files.map(({ name, content: bytes }) => [name, bytes.equals(content)])).to.deep.equal([
        ['label.png', true],
      ]);
      const file = result.files[0]?.files?.[0];
      expect(file).to.include({ mimetype: 'image/png', size: 6 });
      const get = (token: string) =>
        fetch(file?.url_private ?? '', { headers: { authorization: `Bearer ${token}` } });
      const good = await get(slack.botToken);
      expect(Buffer.from(await good.arrayBuffer()).equals(content)).to.equal(true);
      const bad = await get('xoxb-wrong');
      expect([bad.status, bad.headers.get('content-type')]).to.deep.equal([200, 'text/html; charset=utf-8']);
      expect((await web.files.info({ file: file?.id ?? '' })).file?.name).to.equal('label.png');
    });

    it('posts several at once under one comment', async () => {
      await client().filesUploadV2({
        channel_id: DESK,
        initial_comment: 'both',
        file_uploads: [
          { content: 'one', filename: '1.txt' },
          { content: 'two', filename: '2.txt' },
        ],
      });
      expect(
        slack.messages(DESK).map(({ files }) => files.map(({ content }) => String(content))),
      ).to.deep.equal([['one', 'two']]);
    });
  });

  describe('when things go wrong', () => {
    it('answers 429 with Retry-After, which the client waits for', async () => {
      slack.fault({ method: /chat\.postMessage/, kind: '429', times: 1, retryAfterS: 1 });
      await client({ retryConfig: { retries: 1, minTimeout: 0 } }).chat.postMessage({
        channel: DESK,
        text: 'x',
      });
      expect(slack.calls('chat.postMessage').map(({ status }) => status)).to.deep.equal([429, 200]);
    });

    it('limits posts in each channel by the clock', async () => {
      const clock = { now: new Date('2026-01-01T12:00:00Z') };
      slack = await start({ rateLimit: { postPerSecond: 1, burst: 2 }, now: () => clock.now });
      const other = slack.addChannel({ name: 'other' });
      const web = client({ rejectRateLimitedCalls: true });
      const post = (channel = DESK) => refusal(web.chat.postMessage({ channel, text: 'x' }));
      expect([await post(), await post()]).to.deep.equal(['no error', 'no error']);
      expect(await post()).to.match(/rate-limit|rate limit/i);
      expect(await post(other.id)).to.equal('no error');
      clock.now = new Date(clock.now.getTime() + 1000);
      expect(await post()).to.equal('no error');
    });

    it('resets connections, fails, and loses the answer of a call it carried out', async () => {
      const web = client();
      const post = () => refusal(web.chat.postMessage({ channel: DESK, text: 'x' }));
      slack.fault({ kind: 'down', times: 1 });
      expect(await post()).to.match(/fetch failed/);
      slack.fault({ kind: '500', times: 1 });
      expect(await post()).to.match(/500/);
      expect(slack.messages(DESK)).to.have.length(0);
      slack.fault({ kind: 'cut', times: 1 });
      expect(await post()).to.match(/fetch failed/);
      expect(slack.messages(DESK)).to.have.length(1);
      const end = slack.fault({ kind: 'slow', delayMs: 60_000 });
      const impatient = client({ timeout: 50 }).chat.postMessage({ channel: DESK, text: 'x' });
      expect(await refusal(impatient)).to.match(/timeout|aborted/i);
      expect(slack.messages(DESK)).to.have.length(2);
      end();
      expect(await post()).to.equal('no error');
    });

    it('says what was waited for in vain, with what there is', async () => {
      await client().chat.postMessage({ channel: DESK, text: 'here I am' });
      const wait = slack.until((s) => s.messages(DESK).length > 1, { capMs: 20 });
      expect(await refusal(wait)).to.match(/waited 20 ms in vain for: .*length ?> ?1[\s\S]*here I am/);
    });
  });
});
