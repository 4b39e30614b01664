import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SocketModeReceiver } from '@slack/bolt';
import { expect } from 'chai';
import { WebSocketServer } from 'ws';
import { type SessionEvents, SocketSession } from '../../../channels/slack/connection/socket-session.ts';
import type { SlackTrouble } from '../../../channels/slack/options.ts';
import { createSlack } from '../../../channels/slack/slack.ts';
import { DeskKit, WORKSPACE } from '../../support/desk/desk-kit.ts';
import { MemoryHost } from '../../support/path/memory-host.ts';
import { isAcknowledged } from '../../support/slack/delivery/delivery.ts';
import { LocalSlack } from '../../support/slack/local-slack.ts';
import { SILENT_LOGGER } from '../../support/slack/server/silent-logger.ts';

const { customer, ann, desk, team } = WORKSPACE;

/** Promises that nobody heard rejecting while a test ran: each would have ended a process. */
const rejections: unknown[] = [];
const onRejection = (error: unknown) => rejections.push(error);

describe('the product over a socket', () => {
  let kit: DeskKit;
  before(async () => {
    process.on('unhandledRejection', onRejection);
    kit = await DeskKit.start();
  });
  after(async () => {
    process.off('unhandledRejection', onRejection);
    await kit.close();
  });
  afterEach(() => expect(rejections.splice(0)).to.deep.equal([]));

  const heard = async () => {
    const log = await kit.app.repositories.messages.after(`slack:${team}:${direct()}`, 0, 1000);
    return log
      .filter(({ direction }) => direction === 'in')
      .map(({ activity }) => (JSON.parse(activity) as { text?: string }).text);
  };
  const direct = () => kit.slack.direct(customer).id;
  const connected = () => kit.slack.until(({ connections }) => connections > 0);

  it('acknowledges events, presses and commands once they are recorded', async () => {
    const { deliveries } = await kit.slack.say(customer, direct(), 'cancel order 1044');
    expect(deliveries.map(isAcknowledged)).to.deep.equal([true]);
    const question = await kit.slack.until((slack) =>
      slack.messages(direct()).find(({ elements }) => elements.length > 0),
    );
    const no = question.elements.find(({ label }) => label.startsWith('No'));
    const press = await kit.slack.press(customer, direct(), question.ts, no?.actionId ?? '');
    const command = await kit.slack.command(ann, desk, '/onevoice', 'status');
    expect([press.acknowledged, command.acknowledged]).to.deep.equal([true, true]);
    await kit.slack.until((slack) =>
      slack.messages(direct()).some(({ visible }) => visible.includes('stays as it is')),
    );
  });

  for (const reason of ['refresh_requested', 'warning', 'drop'] as const) {
    it(`connects again after "${reason}", and loses nothing that was said meanwhile`, async () => {
      const text = `a word during ${reason}`;
      kit.slack.disconnectAll(reason);
      await kit.slack.until(({ connections }) => connections === 0);
      const { deliveries } = await kit.slack.say(customer, direct(), text);
      expect(deliveries.map(isAcknowledged)).to.deep.equal([false]);
      await connected();
      await kit.slack.until(() => deliveries.every(isAcknowledged));
      await kit.app.path.idle();
      expect((await heard()).filter((said) => said === text)).to.have.length(1);
    });
  }

  it('goes on trying while Slack is down, and takes what waited there', async () => {
    const end = kit.slack.fault({ kind: 'down', method: /apps\.connections\.open/ });
    const before = kit.slack.calls('apps.connections.open').length;
    kit.slack.disconnectAll('drop');
    await kit.slack.until((slack) => slack.calls('apps.connections.open').length >= before + 2);
    const { deliveries } = await kit.slack.say(customer, direct(), 'a word during the outage');
    end();
    await connected();
    await kit.slack.until(() => deliveries.every(isAcknowledged));
    await kit.app.path.idle();
    expect((await heard()).filter((said) => said === 'a word during the outage')).to.have.length(1);
  });
});

describe('a session over a socket', () => {
  let slack: LocalSlack;
  const sessions: SocketSession[] = [];
  beforeEach(async () => {
    process.on('unhandledRejection', onRejection);
    slack = await LocalSlack.start();
  });
  afterEach(async () => {
    for (const session of sessions.splice(0)) await session.stop();
    await slack.close();
    process.off('unhandledRejection', onRejection);
    expect(rejections.splice(0)).to.deep.equal([]);
  });

  /** A session that tells `on` of its events, at a Slack or at whatever stands at `slackApiUrl`. */
  function sessionOf(on: Partial<SessionEvents>, slackApiUrl = slack.apiUrl): SocketSession {
    const receiver = new SocketModeReceiver({
      appToken: slack.appToken,
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: { slackApiUrl, retryConfig: { retries: 0 } } },
      logger: SILENT_LOGGER,
    });
    const session = new SocketSession(receiver, {
      connected: () => {},
      failed: () => {},
      unreadable: () => {},
      ...on,
    });
    sessions.push(session);
    return session;
  }

  it('leaves no connection behind when it is stopped while it opens one', async () => {
    slack.fault({ kind: 'slow', method: /apps\.connections\.open/, delayMs: 200 });
    const session = sessionOf({});
    session.start();
    await slack.until((slack) => slack.calls('apps.connections.open').length > 0);
    await session.stop();
    await slack.until(({ connections }) => connections === 0);
    expect(slack.connections).to.equal(0);
  });

  it("takes no harm from frames that are none of Slack's", async () => {
    const frames = [
      'null',
      '1',
      '"x"',
      '[]',
      '{',
      '{"type":"events_api"}',
      '{"type":"events_api","payload":null}',
    ];
    const sockets = new WebSocketServer({ noServer: true });
    const server = createServer((_request, response) => {
      const { port } = server.address() as AddressInfo;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/` }));
    });
    server.on('upgrade', (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        for (const frame of frames) webSocket.send(frame);
        webSocket.send(Buffer.from([1, 2, 3]));
        webSocket.send('{"type":"hello"}');
      }),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    let unreadable = 0;
    await new Promise<void>((connected) => {
      const count = () => {
        unreadable += 1;
      };
      sessionOf({ connected, unreadable: count }, `http://127.0.0.1:${port}/`).start();
    });
    expect(unreadable).to.equal(3);
    for (const session of sessions.splice(0)) await session.stop();
    sockets.close();
    server.closeAllConnections();
    server.close();
  });
});

describe('a workspace that refuses the token for its sockets', () => {
  it('is told what to do by name, and can still be written to', async () => {
    const slack = await LocalSlack.start();
    const user = slack.addUser({ name: 'Ann' }).id;
    const troubles: SlackTrouble[] = [];
    const host = new MemoryHost(() => []);
    const { botToken, apiUrl } = slack;
    let told = () => {};
    const alerted = new Promise<void>((resolve) => {
      told = resolve;
    });
    const [channel] = createSlack(
      {
        botToken,
        apiUrl,
        mode: { kind: 'socket', appToken: 'xapp-of-another-app' },
        now: () => new Date(),
        log: () => {},
        customerByEmail: async () => undefined,
        alert: (trouble) => {
          troubles.push(trouble);
          told();
        },
      },
      undefined,
    );
    await channel?.start?.(host);
    await alerted;
    expect(troubles[0]?.code).to.equal('invalid_auth');
    expect(troubles[0]?.advice).to.include('SLACK_APP_TOKEN').and.not.include('SLACK_BOT_TOKEN');
    const to = { account: slack.team.id, conversation: slack.direct(user).id };
    const delivery = await channel?.send?.(to, { type: 'message', text: 'Hello' }, 'key');
    expect(delivery?.status).to.equal('sent');
    await channel?.stop?.();
    await slack.close();
  });
});
