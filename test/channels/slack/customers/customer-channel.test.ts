import { webApi } from '@slack/bolt';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { AnyChannel } from '../../../../channels/abilities.ts';
import type { SendResult } from '../../../../channels/channel.ts';
import { sendResultOf } from '../../../../channels/slack/connection/slack-faults.ts';
import type { SlackTrouble } from '../../../../channels/slack/options.ts';
import { createSlack } from '../../../../channels/slack/slack.ts';
import { MemoryHost } from '../../../support/path/memory-host.ts';
import { type ScriptedAnswer, scriptedApi } from '../../../support/product/scripted-api.ts';
import { isJson, type Json } from '../../../support/slack/server/json.ts';
import { HOSTILE_TEXTS } from '../../../support/slack-kit/slack-hostile.ts';
import { slackOverHttp } from '../../../support/slack-kit/slack-over-http.ts';

const DIRECT = { account: 'T0SHOP', conversation: 'D0ANN' };

interface Sent {
  readonly delivery: SendResult | undefined;
  readonly calls: readonly { readonly method: string; readonly args: Json }[];
  readonly troubles: readonly SlackTrouble[];
}

/** Sends an answer to a customer while Slack answers as it is told. */
async function sent(
  answer: (method: string, args: Json) => ScriptedAnswer,
  activity: Partial<Activity> = {},
  to = DIRECT,
): Promise<Sent> {
  const calls: { method: string; args: Json }[] = [];
  const troubles: SlackTrouble[] = [];
  const api = await scriptedApi((method, args) => {
    calls.push({ method, args });
    return answer(method, args);
  });
  const [channel] = createSlack(
    {
      botToken: 'xoxb-1',
      apiUrl: api.apiUrl,
      mode: { kind: 'http', signingSecret: 'secret' },
      now: () => new Date(),
      log: () => {},
      customerByEmail: async () => undefined,
      alert: (trouble) => troubles.push(trouble),
    },
    undefined,
  );
  await channel?.start?.(new MemoryHost(() => []));
  const delivery = await channel?.send?.(to, { type: 'message', text: 'Hello', ...activity }, 'key');
  await api.close();
  return { delivery, calls, troubles };
}

const refusal = (error: string) => () => ({ ok: false, error });

describe('an answer to a customer that Slack refuses', () => {
  const choices = { suggestedActions: { to: [], actions: [{ type: 'imBack', title: 'Yes', value: 'yes' }] } };

  for (const error of ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']) {
    it(`goes as plain text, with its choices, after ${error}`, async () => {
      const { delivery, calls } = await sent(
        (_method, { blocks }) => (blocks === undefined ? { ok: true, ts: '1.2' } : { ok: false, error }),
        choices,
      );
      expect(delivery).to.deep.equal({ status: 'sent', providerId: '1.2' });
      expect(calls.at(-1)?.args.text).to.equal('Hello\n\n1. Yes');
    });
  }

  for (const error of ['token_revoked', 'invalid_auth', 'account_inactive', 'missing_scope']) {
    it(`waits for a fix of the installation after ${error}, and alerts staff with the advice`, async () => {
      const { delivery, troubles } = await sent(refusal(error));
      expect(delivery?.status).to.equal('wait');
      expect(troubles.map(({ code }) => code)).to.deep.equal([error]);
      expect(troubles[0]?.advice).to.include('https://');
    });
  }

  for (const error of [
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'msg_too_long',
    'user_not_in_channel',
  ]) {
    it(`has failed after ${error}, which staff cannot fix`, async () => {
      const { delivery, troubles } = await sent(refusal(error));
      expect(delivery).to.deep.equal({ status: 'failed', reason: error });
      expect(troubles).to.deep.equal([]);
    });
  }

  it('waits as long as Slack says, and is tried again after what passes by itself', async () => {
    const limited = await sent(() => ({ status: 429, headers: { 'retry-after': '7' } }));
    expect(limited.delivery).to.deep.equal({ status: 'wait', after: 7_000, reason: 'rate-limited' });
    expect((await sent(refusal('internal_error'))).delivery?.status).to.equal('retry');
    expect((await sent(() => ({ status: 503 }))).delivery?.status).to.equal('wait');
  });

  it('counts its tries when nobody knows whether it was shown', () => {
    const late = new webApi.WebAPIRequestError(new DOMException('too late', 'TimeoutError'));
    expect(sendResultOf(late, 'customer').status).to.equal('retry');
    expect(sendResultOf(new webApi.WebAPIRequestError(new Error('ECONNREFUSED')), 'desk').status).to.equal(
      'wait',
    );
    expect(sendResultOf('nothing known', 'desk').status).to.equal('retry');
  });
});

describe('an answer to a customer where others read along', () => {
  const thread = { account: 'T0SHOP', conversation: 'C0LOBBY:1700000000.000100:U0ANN' };
  const ok = () => ({ ok: true, ts: '1.2', message_ts: '1.3' });

  it('is ephemeral in the thread, for the customer who asked', async () => {
    const { calls } = await sent(ok, {}, thread);
    expect(calls.map(({ method }) => method)).to.deep.equal(['chat.postEphemeral']);
    expect(calls[0]?.args).to.include({ channel: 'C0LOBBY', thread_ts: '1700000000.000100', user: 'U0ANN' });
  });

  it('is for all to read if it is marked so, and carries nothing', async () => {
    const { calls } = await sent(ok, { channelData: { public: true } }, thread);
    expect(calls.map(({ method }) => method)).to.deep.equal(['chat.postMessage']);
    expect(calls[0]?.args).to.include({ channel: 'C0LOBBY', thread_ts: '1700000000.000100' });
    const carrying = { channelData: { public: true }, attachments: [{ contentType: 'x/y', content: {} }] };
    expect((await sent(ok, carrying, thread)).calls[0]?.method).to.equal('chat.postEphemeral');
  });
});

describe('a text that is meant to harm', () => {
  let channel: AnyChannel;
  let over: Awaited<ReturnType<typeof slackOverHttp>>;
  before(async () => {
    let now = Date.now();
    over = await slackOverHttp({}, () => {
      now += 2_000;
      return new Date(now);
    });
    channel = over.channel;
    await channel.start?.(over.host);
  });
  after(() => over.close());

  for (const [index, text] of HOSTILE_TEXTS.entries()) {
    if (text.trim() === '') continue;
    it(`pings nobody and is no markup (${index}: ${JSON.stringify(text.slice(0, 30))})`, async () => {
      const { slack } = over;
      const direct = slack.direct(slack.addUser({ name: `Ann ${index}` }).id).id;
      const to = { account: slack.team.id, conversation: direct };
      for (const part of channel.render({ type: 'message', text })) {
        expect((await channel.send?.(to, part, 'key'))?.status).to.equal('sent');
      }
      const kinds = slack.messages(direct).flatMap(({ blocks }) => blocks.flatMap((block) => kindsIn(block)));
      for (const kind of kinds)
        expect(kind).to.not.be.oneOf([
          'user',
          'usergroup',
          'broadcast',
          'channel',
          'mrkdwn',
          'date',
          'emoji',
        ]);
      for (const message of slack.messages(direct)) expect(message.text).to.not.match(/<[!@#]/);
      for (const { args } of slack.calls('chat.postMessage')) {
        expect(args).to.include({ parse: 'none', link_names: 'false', unfurl_links: 'false' });
      }
    });
  }
});

/** The types of all elements in a block. */
function kindsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(kindsIn);
  if (!isJson(value)) return [];
  const own = typeof value.type === 'string' ? [value.type] : [];
  return [...own, ...Object.values(value).flatMap(kindsIn)];
}
