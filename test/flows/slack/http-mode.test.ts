import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { SLACK_PATH } from '../../../channels/slack/connection/http-receiver.ts';
import { DeskKit, WORKSPACE } from '../../support/desk/desk-kit.ts';
import { signedPost } from '../../support/product/signed-post.ts';
import { slackOverHttp } from '../../support/slack-kit/slack-over-http.ts';

interface Vector {
  readonly signing_secret: string;
  readonly timestamp: string | null;
  readonly signature: string | null;
  readonly body: string;
  readonly valid: boolean;
  readonly now?: number;
  readonly why?: string;
}

interface Sample {
  readonly id: string;
  readonly kind: 'event' | 'interaction' | 'command';
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/slack/${name}`, import.meta.url), 'utf8');
const VECTORS: { readonly signature: readonly Vector[] } = JSON.parse(fixture('signature-vectors.json'));
const SAMPLES: readonly Sample[] = JSON.parse(fixture('payloads.sample.json'));

const FORM = 'application/x-www-form-urlencoded';

function bodyOf({ kind, body }: Sample): { body: string; contentType: string } {
  if (kind === 'event') return { body: JSON.stringify(body), contentType: 'application/json' };
  const fields: Record<string, string> =
    kind === 'interaction'
      ? { payload: JSON.stringify(body) }
      : Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
  return { body: new URLSearchParams(fields).toString(), contentType: FORM };
}

describe('the product over HTTP, before what Slack is known to send,', () => {
  let kit: DeskKit;
  const rejections: unknown[] = [];
  const onRejection = (error: unknown) => rejections.push(error);

  before(async () => {
    process.on('unhandledRejection', onRejection);
    kit = await DeskKit.start({ mode: 'http' });
  });
  after(async () => {
    process.off('unhandledRejection', onRejection);
    await kit.close();
  });

  const post = async (body: string, contentType = 'application/json', headers = {}) => {
    const secret = kit.slack.signingSecret;
    return await signedPost(`${kit.address}${SLACK_PATH}`, { secret, body, contentType, headers });
  };

  for (const sample of SAMPLES) {
    it(`acknowledges the published ${sample.name} (${sample.id}), also the second time`, async () => {
      const { body, contentType } = bodyOf(sample);
      for (const headers of [{}, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' }]) {
        const answer = await post(body, contentType, headers);
        expect(answer.status, answer.body).to.equal(200);
      }
      await kit.app.path.idle();
      expect(await kit.app.repositories.inbox.countOpen()).to.equal(0);
      expect(rejections).to.deep.equal([]);
    });
  }

  const unknown: Record<string, unknown> = {
    'an event of a type that nobody knows': {
      type: 'event_callback',
      event: { type: 'of_tomorrow', user: 7 },
    },
    'an event without an event': { type: 'event_callback', team_id: 'T0SHOP' },
    'a message without anything': { type: 'event_callback', event: { type: 'message' } },
    'a message of the wrong kinds': {
      type: 'event_callback',
      event: { type: 'message', channel: 1, user: [], ts: {}, text: null, blocks: 'x', files: 3 },
    },
    'an interaction of a type that nobody knows': { type: 'of_tomorrow', user: { id: 'U0ANN' } },
    'a press without its action': { type: 'block_actions', user: { id: 'U0ANN' }, actions: [] },
    'nothing at all': {},
  };
  for (const [name, body] of Object.entries(unknown)) {
    it(`acknowledges ${name}, and makes nothing of it`, async () => {
      const before =
        (await kit.app.repositories.inbox.countOpen()) + kit.slack.calls('chat.postMessage').length;
      const answer = await post(JSON.stringify(body));
      expect(answer.status, answer.body).to.equal(200);
      await kit.app.path.idle();
      const after =
        (await kit.app.repositories.inbox.countOpen()) + kit.slack.calls('chat.postMessage').length;
      expect(after).to.equal(before);
      expect(rejections).to.deep.equal([]);
    });
  }

  it('refuses what is neither JSON nor a form, and lists and texts, as unreadable', async () => {
    for (const body of ['{"a":', '[]', '"text"', 'null', '']) {
      expect((await post(body)).status, body).to.equal(400);
    }
  });

  it('answers the question whether this is its address, and the check of its certificate', async () => {
    const challenge = await post(JSON.stringify({ type: 'url_verification', challenge: 'abc' }));
    expect([challenge.status, JSON.parse(challenge.body)]).to.deep.equal([200, { challenge: 'abc' }]);
    expect((await post('ssl_check=1&token=x', FORM)).status).to.equal(200);
  });

  it('answers neither to whoever does not sign', async () => {
    for (const body of ['{"type":"url_verification","challenge":"abc"}', '{"ssl_check":"1"}']) {
      const answer = await signedPost(`${kit.address}${SLACK_PATH}`, { secret: 'not-the-secret', body });
      expect(answer.status).to.equal(401);
      expect(answer.body).to.not.include('abc');
    }
  });
});

describe('Slack over HTTP and the clock', () => {
  for (const vector of VECTORS.signature) {
    it(`${vector.valid ? 'takes' : 'refuses'} the published request: ${vector.why ?? 'as sent'}`, async () => {
      const now = new Date((vector.now ?? 1_531_420_618) * 1000);
      const { channel, host, url, close } = await slackOverHttp(
        { signingSecret: vector.signing_secret },
        () => now,
      );
      await channel.start?.(host);
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': FORM,
          ...(vector.timestamp !== null && { 'x-slack-request-timestamp': vector.timestamp }),
          ...(vector.signature !== null && { 'x-slack-signature': vector.signature }),
        },
        body: vector.body,
      });
      await close();
      expect(response.status).to.equal(vector.valid ? 200 : 401);
    });
  }

  it('says 503 and never 200 before it can record anything', async () => {
    const { slack, channel, host, url, close } = await slackOverHttp();
    const user = slack.addUser({ name: 'Ann' }).id;
    const event = {
      type: 'message',
      channel: slack.direct(user).id,
      user,
      text: 'hi',
      ts: '1700000000.000100',
    };
    const body = JSON.stringify({ type: 'event_callback', team_id: slack.team.id, event });
    const post = async () => (await signedPost(url, { secret: slack.signingSecret, body })).status;
    expect(await post()).to.equal(503);
    await channel.start?.(host);
    expect(await post()).to.equal(200);
    await close();
    expect(host.accepted).to.have.length(1);
  });
});

describe('the product over HTTP while a message is delivered again and again', () => {
  let kit: DeskKit;
  beforeEach(async () => {
    kit = await DeskKit.start({ mode: 'http' });
  });
  afterEach(() => kit.close());

  const answers = () =>
    kit.slack
      .messages(kit.slack.direct(WORKSPACE.customer).id)
      .filter(({ user }) => user !== WORKSPACE.customer);

  it('answers once: by a retry, under another event id, and twice at the same time', async () => {
    const direct = kit.slack.direct(WORKSPACE.customer).id;
    const { deliveries } = await kit.slack.say(WORKSPACE.customer, direct, 'What is your returns policy?');
    const [first] = deliveries;
    if (first === undefined) throw new Error('Nothing was delivered.');
    await kit.slack.until(() => answers().length > 0);
    await kit.app.path.idle();
    const said = answers().length;
    await kit.slack.redeliver(first, { number: 1, reason: 'http_timeout' });
    await Promise.all([kit.slack.duplicate(first), kit.slack.duplicate(first)]);
    expect(kit.slack.deliveries('message').flatMap(({ attempts }) => attempts.map(({ status }) => status)))
      .to.include(200)
      .and.not.include(500);
    await kit.app.path.idle();
    expect(answers()).to.have.length(said);
  });

  it('answers a mention once, though it comes as a message and as a mention', async () => {
    const { ts } = await kit.slack.say(
      WORKSPACE.customer,
      WORKSPACE.lobby,
      `<@${kit.slack.app.userId}> what is your returns policy?`,
    );
    expect(kit.slack.deliveries('app_mention')).to.have.length(1);
    expect(kit.slack.deliveries('message')).to.have.length(1);
    await kit.app.path.idle();
    const id = `slack:${WORKSPACE.team}:${WORKSPACE.lobby}:${ts}:${WORKSPACE.customer}`;
    const log = await kit.app.repositories.messages.after(id, 0, 100);
    expect(log.filter(({ direction }) => direction === 'in')).to.have.length(1);
  });

  it('says 503 and never 200 while it stops, and takes the retry after its restart', async () => {
    const direct = kit.slack.direct(WORKSPACE.customer).id;
    await kit.app.path.stop(1_000);
    const { deliveries } = await kit.slack.say(WORKSPACE.customer, direct, 'Where is order 1042?');
    expect(deliveries[0]?.attempts.map(({ status }) => status)).to.deep.equal([503, 503]);
    await kit.halt();
    kit = await DeskKit.on(kit.slack, kit.folder, { mode: 'http' });
    await kit.slack.retryNow();
    expect(deliveries[0]?.attempts.at(-1)?.status).to.equal(200);
    await kit.slack.until(() => answers().length > 0);
  });

  it('acknowledges in time though Slack itself answers late or not at all', async () => {
    kit.slack.fault({ kind: 'slow', delayMs: 8_000 });
    const direct = kit.slack.direct(WORKSPACE.customer).id;
    const { deliveries } = await kit.slack.say(WORKSPACE.customer, direct, 'Where is order 1042?');
    const outcome = await kit.slack.command(WORKSPACE.ann, WORKSPACE.desk, '/onevoice', 'queue');
    expect(deliveries[0]?.attempts.map(({ status }) => status)).to.deep.equal([200]);
    expect(outcome.acknowledged).to.equal(true);
  });
});
