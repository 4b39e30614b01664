import { App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { LocalSlack } from './local-slack.ts';
import { SILENT_LOGGER } from './server/silent-logger.ts';

/** Gives an app its listeners. */
export type Register = (app: App) => void;

/** A started app and how to end it. */
export interface RunningApp {
  readonly app: App;
  stop(): Promise<void>;
}

/** Starts a Bolt app that a local Slack reaches in one way or the other. */
export type Way = (slack: LocalSlack, register: Register) => Promise<RunningApp>;

function appOf(slack: LocalSlack, receiver: Receiver, register: Register): App {
  const clientOptions = { slackApiUrl: slack.apiUrl };
  const app = new App({ token: slack.botToken, receiver, logger: SILENT_LOGGER, clientOptions });
  register(app);
  return app;
}

/** Through a socket that the app opens (docs.slack.dev/apis/events-api/using-socket-mode). */
export async function overSocket(slack: LocalSlack, register: Register): Promise<RunningApp> {
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: SILENT_LOGGER,
    // Also how long it waits before it connects again, in ms; 5000 by default.
    clientPingTimeout: 100,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = appOf(slack, receiver, register);
  await app.start();
  return {
    app,
    // The app's own stop does not wait until the socket is closed.
    stop: () => receiver.client.disconnect(),
  };
}

/** By requests to the app's address. `slow`: the app acknowledges an event only when its listener has ended, and not if it throws. */
export async function overHttp(slack: LocalSlack, register: Register, slow = false): Promise<RunningApp> {
  const receiver = new HTTPReceiver({
    signingSecret: slack.signingSecret,
    logger: SILENT_LOGGER,
    processBeforeResponse: slow,
  });
  const app = appOf(slack, receiver, register);
  const server = await receiver.start(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the app listens on no port');
  await slack.deliverTo(`http://127.0.0.1:${address.port}/slack/events`);
  return {
    app,
    stop: async () => {
      server.closeAllConnections();
      await receiver.stop();
    },
  };
}
