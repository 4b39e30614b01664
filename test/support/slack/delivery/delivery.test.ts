import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { overHttp, overSocket, type Register, type RunningApp, type Way } from '../bolt-app.ts';
import { LocalSlack, type LocalSlackOptions } from '../local-slack.ts';
import { isJson, type Json, parseJson } from '../server/json.ts';
import { rawBody } from '../server/request-body.ts';
import type { Delivery } from './delivery.ts';
import { slackSignature } from './signature.ts';

const ANN = 'U0LOCALANN';
const DESK = 'C0LOCALDESK';
const WORKSPACE: LocalSlackOptions = {
  users: [{ id: ANN, name: 'ann' }],
  channels: [{ id: DESK, name: 'desk', members: [ANN] }],
};

const reasons = (delivery: Delivery | undefined) =>
  delivery?.attempts.map(({ reason, status }) => reason ?? status);

describe('the signature of a request from Slack', () => {
  it('is the one the documentation computes', () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar' +
      '&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com' +
      '%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(slackSignature('8f742231b10e8888abcd99yyyzzz85a5', 1_531_420_618, body)).to.equal(
      'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    );
  });
});

describe('the local Slack delivers', () => {
  const closing: (() => Promise<void>)[] = [];

  async function start(options: LocalSlackOptions = {}): Promise<LocalSlack> {
    const slack = await LocalSlack.start({ ...WORKSPACE, ...options });
    closing.push(() => slack.close());
    return slack;
  }

  async function run(slack: LocalSlack, way: Way, register: Register): Promise<RunningApp> {
    const app = await way(slack, register);
    closing.push(() => app.stop());
    return app;
  }

  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  describe('over HTTP', () => {
    interface Seen {
      readonly headers: IncomingHttpHeaders;
      readonly body: string;
    }

    /** An endpoint that answers the challenge, and everything else with the next of these answers, or the last one again. */
    async function endpoint(
      ...answers: { status?: number; headers?: Record<string, string>; wait?: boolean }[]
    ) {
      const seen: Seen[] = [];
      const server: Server = createServer(async (request, response) => {
        const body = String(await rawBody(request));
        const parsed = parseJson(body);
        if (isJson(parsed) && parsed.type === 'url_verification') {
          response.end(parsed.challenge);
          return;
        }
        seen.push({ headers: request.headers, body });
        const { status = 200, headers = {}, wait = false } = answers[seen.length - 1] ?? answers.at(-1) ?? {};
        if (wait) return;
        // Where restify is loaded too, writeHead gives nothing to go on with.
        response.writeHead(status, headers);
        response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      closing.push(async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      });
      return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
    }

    it('signed, after the challenge has come back', async () => {
      const slack = await start();
      const { seen, url } = await endpoint();
      await slack.deliverTo(url);
      await slack.say(ANN, DESK, 'hello');
      const [request] = seen;
      const timestamp = Number(request?.headers['x-slack-request-timestamp']);
      expect(request?.headers['x-slack-signature']).to.equal(
        slackSignature(slack.signingSecret, timestamp, request?.body ?? ''),
      );
      expect(request?.headers['content-type']).to.equal('application/json');
      expect(request?.headers).not.to.have.property('x-slack-retry-num');
    });

    it('nothing to an address that does not return the challenge, as Bolt does not under another secret', async () => {
      const slack = await start({ signingSecret: 'another' });
      const bolt = await start();
      await run(bolt, overHttp, () => {});
      expect(await slack.deliverTo(bolt.deliveryUrl ?? '').catch(String)).to.match(/challenge: 401/);
      expect(await slack.deliverTo('http://127.0.0.1:1/').catch(String)).to.match(/fetch failed|bad port/);
    });

    it('interactions and commands as forms', async () => {
      const slack = await start();
      const { seen, url } = await endpoint();
      await slack.deliverTo(url);
      await slack.shortcut(ANN, 'anything');
      await slack.command(ANN, DESK, '/onevoice', 'a & b');
      expect(seen.map(({ headers }) => headers['content-type'])).to.deep.equal(
        Array(2).fill('application/x-www-form-urlencoded'),
      );
      const [shortcut, command] = seen.map(({ body }) => new URLSearchParams(body));
      expect(parseJson(shortcut?.get('payload') ?? '')).to.include({
        type: 'shortcut',
        callback_id: 'anything',
      });
      expect(command?.get('text')).to.equal('a & b');
      expect(command?.get('channel_name')).to.equal('desk');
    });

    it('an event again at once when it failed, then when told to, three times in all', async () => {
      const slack = await start();
      const { seen, url } = await endpoint({ status: 503 });
      await slack.deliverTo(url);
      const { deliveries } = await slack.say(ANN, DESK, 'hello');
      expect(reasons(deliveries[0])).to.deep.equal(['http_error', 'http_error']);
      expect(await slack.retryNow()).to.have.length(1);
      expect(await slack.retryNow()).to.have.length(1);
      expect(await slack.retryNow()).to.have.length(0);
      const marks = seen.map(({ headers }) => [
        headers['x-slack-retry-num'],
        headers['x-slack-retry-reason'],
      ]);
      expect(marks).to.deep.equal([
        [undefined, undefined],
        ['1', 'http_error'],
        ['2', 'http_error'],
        ['3', 'http_error'],
      ]);
      expect(new Set(seen.map(({ body }) => body)).size).to.equal(1);
    });

    it('no retry after an acknowledgement, or when the answer forbids it', async () => {
      const slack = await start();
      const { url } = await endpoint(
        { status: 500, headers: { 'x-slack-no-retry': '1' } },
        { status: 500 },
        {},
      );
      await slack.deliverTo(url);
      const first = await slack.say(ANN, DESK, 'one');
      const second = await slack.say(ANN, DESK, 'two');
      expect(reasons(first.deliveries[0])).to.deep.equal(['http_error']);
      expect(reasons(second.deliveries[0])).to.deep.equal(['http_error', 200]);
      expect(await slack.retryNow()).to.deep.equal([]);
    });

    it('a late answer counts as none, and a button has no second try', async () => {
      const slack = await start({ ackTimeoutMs: 50 });
      const { url } = await endpoint({ wait: true });
      await slack.deliverTo(url);
      const { deliveries } = await slack.say(ANN, DESK, 'hello');
      expect(reasons(deliveries[0])).to.deep.equal(['http_timeout', 'http_timeout']);
      const outcome = await slack.shortcut(ANN, 'anything');
      expect(outcome.acknowledged).to.equal(false);
      expect(reasons(outcome.delivery)).to.deep.equal(['http_timeout']);
    });

    it('to an app that is gone, and when it is back', async () => {
      const slack = await start();
      const { url } = await endpoint();
      await slack.deliverTo(url);
      await closing.pop()?.();
      const { deliveries } = await slack.say(ANN, DESK, 'hello');
      expect(reasons(deliveries[0])).to.deep.equal(['connection_failed', 'connection_failed']);
      await run(slack, overHttp, (app) => app.event('message', async () => {}));
      await slack.retryNow();
      expect(reasons(deliveries[0])?.at(-1)).to.equal(200);
    });

    it('retries that Bolt reads, after its listener threw', async () => {
      const retries: unknown[] = [];
      const slack = await start();
      const slow: Way = (to, register) => overHttp(to, register, true);
      await run(slack, slow, (app) =>
        app.event('message', async ({ context }) => {
          retries.push([context.retryNum, context.retryReason]);
          if (retries.length === 1) throw new Error('out of order');
        }),
      );
      const { deliveries } = await slack.say(ANN, DESK, 'hello');
      expect(reasons(deliveries[0])).to.deep.equal(['http_error', 200]);
      expect(retries).to.deep.equal([
        [undefined, undefined],
        [1, 'http_error'],
      ]);
    });

    it('a body once more, marked or under a new event id', async () => {
      const slack = await start();
      const { seen, url } = await endpoint();
      await slack.deliverTo(url);
      const [delivery] = (await slack.say(ANN, DESK, 'hello')).deliveries;
      if (delivery === undefined) throw new Error('nothing was delivered');
      await slack.redeliver(delivery, { number: 2, reason: 'http_timeout' });
      await slack.duplicate(delivery);
      const bodies = seen.map(({ body }) => parseJson(body) as Json);
      expect(seen[1]?.headers).to.include({
        'x-slack-retry-num': '2',
        'x-slack-retry-reason': 'http_timeout',
      });
      expect(bodies[1]?.event_id).to.equal(bodies[0]?.event_id);
      expect(bodies[2]?.event_id).not.to.equal(bodies[0]?.event_id);
      expect(bodies[2]?.event).to.deep.equal(bodies[0]?.event);
    });

    it('only what the app subscribed to, from channels it is in', async () => {
      const slack = await start({ subscribe: ['app_mention'] });
      const { seen, url } = await endpoint();
      await slack.deliverTo(url);
      await slack.say(ANN, DESK, `<@${slack.app.userId}> hello`);
      slack.kick(DESK);
      await slack.say(ANN, DESK, `<@${slack.app.userId}> still there?`);
      expect(seen.map(({ body }) => (parseJson(body) as { event: Json }).event.type)).to.deep.equal([
        'app_mention',
      ]);
    });
  });

  describe('over sockets', () => {
    interface Client {
      readonly socket: WebSocket;
      readonly received: Json[];
      /** Resolves when so many envelopes have come. */
      envelopes(count: number): Promise<Json[]>;
      ack(envelope: Json | undefined, payload?: Json): void;
    }

    /** A bare socket, which acknowledges only what it is told to. */
    async function connect(slack: LocalSlack): Promise<Client> {
      const answer = await fetch(`${slack.apiUrl}apps.connections.open`, {
        method: 'POST',
        headers: { authorization: `Bearer ${slack.appToken}` },
      });
      const { url } = (await answer.json()) as { url: string };
      const socket = new WebSocket(url);
      const received: Json[] = [];
      const envelopes = () => received.filter((message) => 'envelope_id' in message);
      socket.on('message', (data) => received.push(parseJson(String(data)) as Json));
      const next = () => new Promise((resolve) => socket.once('message', resolve));
      await next();
      return {
        socket,
        received,
        envelopes: async (count) => {
          while (envelopes().length < count) await next();
          return envelopes();
        },
        ack: (envelope, payload) =>
          socket.send(
            JSON.stringify({
              envelope_id: envelope?.envelope_id,
              ...(payload === undefined ? {} : { payload }),
            }),
          ),
      };
    }

    it('greets, and takes an acknowledgement by envelope id', async () => {
      const slack = await start();
      const client = await connect(slack);
      expect(client.received[0]).to.deep.include({
        type: 'hello',
        num_connections: 1,
        connection_info: { app_id: slack.app.id },
      });
      const said = slack.say(ANN, DESK, 'hello');
      const [envelope] = await client.envelopes(1);
      expect(envelope).to.include({ type: 'events_api', accepts_response_payload: false, retry_attempt: 0 });
      client.ack(envelope);
      expect(reasons((await said).deliveries[0])).to.deep.equal([200]);
    });

    it('takes the answer to an interaction in the acknowledgement', async () => {
      const slack = await start();
      const client = await connect(slack);
      const commanded = slack.command(ANN, DESK, '/onevoice');
      const [envelope] = await client.envelopes(1);
      expect(envelope).to.include({ type: 'slash_commands', accepts_response_payload: true });
      client.ack(envelope, { text: 'done' });
      expect((await commanded).answer).to.deep.equal({ text: 'done' });
    });

    it('repeats what is not acknowledged, with its number and reason', async () => {
      const slack = await start({ ackTimeoutMs: 40 });
      const client = await connect(slack);
      const { deliveries } = await slack.say(ANN, DESK, 'hello');
      expect(reasons(deliveries[0])).to.deep.equal(['timeout', 'timeout']);
      await slack.retryNow();
      const envelopes = await client.envelopes(3);
      expect(envelopes.map((one) => [one.retry_attempt, one.retry_reason])).to.deep.equal([
        [0, ''],
        [1, 'timeout'],
        [2, 'timeout'],
      ]);
    });

    it('keeps what a cut connection left unacknowledged for the next one', async () => {
      const slack = await start();
      const first = await connect(slack);
      const said = slack.say(ANN, DESK, 'hello');
      await first.envelopes(1);
      slack.disconnectAll('drop');
      expect(reasons((await said).deliveries[0])).to.deep.equal(['timeout']);
      const second = await connect(slack);
      const [envelope] = await second.envelopes(1);
      expect(envelope).to.include({ retry_attempt: 1 });
      second.ack(envelope);
      await slack.settled();
      expect(reasons(slack.deliveries('message')[0])).to.deep.equal(['timeout', 200]);
    });

    it('turns from one socket to the next, and leaves out those it told to go', async () => {
      const slack = await start();
      const clients = [await connect(slack), await connect(slack)];
      for (const { socket, ...client } of clients)
        socket.on('message', (data) => client.ack(parseJson(String(data)) as Json));
      await slack.say(ANN, DESK, 'one');
      await slack.say(ANN, DESK, 'two');
      expect(
        await Promise.all(clients.map(async (client) => (await client.envelopes(1)).length)),
      ).to.deep.equal([1, 1]);
      slack.disconnectAll('refresh_requested');
      expect(slack.connections).to.equal(0);
      const { deliveries } = await slack.say(ANN, DESK, 'three');
      expect(reasons(deliveries[0])).to.deep.equal(['connection_failed']);
      await connect(slack);
      expect(slack.connections).to.equal(1);
    });

    it('lets nobody in twice with one address, and pings', async () => {
      const slack = await start();
      const { socket } = await connect(slack);
      const pinged = new Promise((resolve) => socket.once('ping', resolve));
      slack.ping();
      expect(String(await pinged)).to.equal('Ping from local slack');
      const again = new WebSocket(socket.url);
      const error = await new Promise((resolve) => again.once('error', resolve));
      expect(String(error)).to.match(/408/);
    });

    for (const reason of ['refresh_requested', 'warning', 'link_disabled', 'drop'] as const)
      it(`reaches a Bolt app again after ${reason}, with what was said in between`, async () => {
        const heard: (string | undefined)[] = [];
        const slack = await start();
        await run(slack, overSocket, (app) =>
          app.message(async ({ message }) => void heard.push('text' in message ? message.text : undefined)),
        );
        const before = slack.calls('apps.connections.open').length;
        slack.disconnectAll(reason);
        const said = slack.say(ANN, DESK, 'anybody?');
        await slack.until((s) => s.calls('apps.connections.open').length > before && s.connections === 1);
        await said;
        await slack.settled();
        await slack.until(() => heard.length > 0);
        expect(heard).to.deep.equal(['anybody?']);
      });
  });
});
