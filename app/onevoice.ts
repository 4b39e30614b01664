import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { pino } from 'pino';
import type { ServerParts } from '../adapters/http/mount.ts';
import { createRequestHandler, type RequestHandler } from '../adapters/http/request-handler.ts';
import type { OnevoiceServer } from '../adapters/http/server.ts';
import { upgrade } from '../adapters/http/upgrade.ts';
import { type Logger, logTo } from '../adapters/logger.ts';
import type { Channel } from '../channels/channel.ts';
import type { ControlServer } from '../cli/control/control-server.ts';
import { type Config, readConfig } from '../cli/variables/config.ts';
import { secretsOf } from '../cli/variables/development-secrets.ts';
import type { Repositories } from '../models/repositories.ts';
import { type App, composeApp } from './app.ts';
import type { ChannelSetup, OpenChannels, OpeningParts } from './channels/channel-setup.ts';
import { checkConfig } from './config/check-config.ts';
import type { OnevoiceConfig } from './config/onevoice-config.ts';
import { pathIn, shopOptionsOf } from './config/shop-options.ts';
import { checkSingleCopies } from './config/single-copies.ts';
import { mailOf, storeOf } from './setup.ts';
import { listenForCommands } from './store-operations.ts';

/** How long a stop waits for open requests, in milliseconds. */
const CLOSE_MS = 2_000;

/** A composed app. It listens on no port unless {@link Onevoice.listen} is called. */
export interface Onevoice {
  /** Starts to accept and to send messages. A start that fails stops what it started, and rejects. */
  start(): Promise<void>;
  /**
   * Opens a server of our own; returns its address. Default: `PORT` and `HOST`. On the embedded store it also opens the socket in DATA_DIR by which
   * commands of the command line ask this process. @throws `NOT_LISTENING`
   */
  listen(port?: number, host?: string): Promise<string>;
  /** Stops the server if there is one, the channels and the turns under way, and closes the store; once, however often it is called. */
  stop(): Promise<void>;
  /**
   * Answers a request of a server of yours, with an error response if no route is ours: call it for what your own routes leave over. The body must be
   * unread, so it comes before any body parser.
   */
  readonly handle: RequestHandler;
  /** Answers the `upgrade` event of a server of yours (WebSocket of the website chat). */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** The stored conversations, messages, cases and more. */
  readonly repositories: Repositories;
  /** The variables (docs/configuration.md) with the values of the config in place of theirs. */
  readonly settings: Config;
  /** The lines that tell an operator where everything is; `address` is that of the server. */
  describe(address: string): readonly string[];
}

/**
 * Composes an app from a config, opens its store and its channels, and starts nothing. Several apps may live in one process, each with a store of
 * its own.
 * @throws `CONFIG_INVALID` with all faults of the config or of the variables; `PACKAGE_TWICE`; `SDK_MISSING`
 */
export async function createOnevoice(config: OnevoiceConfig): Promise<Onevoice> {
  checkConfig(config, 'The config');
  checkSingleCopies(config.folder ?? process.cwd());
  const { environment = process.env, print = printLine } = config;
  const setups = config.channels.map(setupOf);
  const settings = readConfig({ ...environment, ...variablesOf(config, setups) });
  const secrets = secretsOf(settings);
  const log = config.log ?? pino({ level: settings.LOG_LEVEL }, pino.destination(2));
  const shopOptions = shopOptionsOf(config);
  const desk = setups.map((setup) => setup.desk?.(settings)).find((found) => found !== undefined);
  const hasPages = settings.WEB_DEMO ?? settings.NODE_ENV !== 'production';
  const opened: OpenChannels[] = [];
  const address: { ofServer?: string } = {};
  const app = await composeApp({
    store: storeOf(settings),
    ...shopOptions,
    codeSecret: secrets.ONE_TIME_CODE_SECRET,
    channels: async (parts) => {
      const opening: OpeningParts = {
        ...parts,
        settings,
        secrets,
        logger: log,
        print,
        pages: (customerSecret) => (hasPages ? (shopOptions.shop.pages?.(parts, customerSecret) ?? []) : []),
        address: () => address.ofServer,
      };
      for (const setup of setups) {
        const open = await setup.open(opening);
        if (open !== undefined) opened.push(open);
      }
      return opened.flatMap(({ channels }) => channels);
    },
    ...(desk && { desk }),
    ...mailOf(settings),
    log,
  });
  const describe = (at: string) => [
    ...opened.flatMap((open) => open.describe?.(at) ?? []),
    `Store: ${settings.MONGODB_URI === undefined ? `embedded, in ${settings.DATA_DIR}` : 'MongoDB'}`,
  ];
  try {
    return { ...served(app, settings, log, address), describe };
  } catch (error) {
    await app.stop();
    throw error;
  }
}

/** The app with its HTTP entrances; `address` gets the address of our own server once it listens. */
function served(
  app: App,
  settings: Config,
  log: Logger,
  address: { ofServer?: string },
): Omit<Onevoice, 'describe'> {
  const parts: ServerParts = {
    mounts: app.channels.map(({ id, routes, upgrade }) => ({
      routes,
      ...(upgrade && { upgrade }),
      host: app.path.hostFor(id),
    })),
    ready: () => app.path.ready,
    trustedProxies: settings.TRUST_PROXY,
    log,
  };
  const servers: OnevoiceServer[] = [];
  let control: ControlServer | undefined;
  const stopAll = async () => {
    try {
      await control?.close();
    } finally {
      await Promise.all([...servers.map((server) => server.close(CLOSE_MS)), app.stop()]);
    }
  };
  let stopped: Promise<void> | undefined;
  return {
    start: () => app.start(),
    listen: async (port = settings.PORT, host = settings.HOST) => {
      // Loads restify only here: it changes the prototypes of node's requests and responses for the whole process.
      const { createServer } = await import('../adapters/http/server.ts');
      const server = createServer(parts);
      address.ofServer = await server.listen(port, host);
      servers.push(server);
      control ??= await listenForCommands(settings, app.repositories, logTo(log));
      return address.ofServer;
    },
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
    handle: createRequestHandler(parts),
    upgrade: (request, socket, head) => upgrade(parts, request, socket, head),
    repositories: app.repositories,
    settings,
  };
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

function setupOf(channel: Channel | ChannelSetup): ChannelSetup {
  if ('open' in channel) return channel;
  return { id: channel.id, variables: {}, open: async () => ({ channels: [channel] }) };
}

/** The values that a config sets in code, as the variables that they override. */
function variablesOf(
  config: OnevoiceConfig,
  setups: readonly ChannelSetup[],
): { readonly [Name in keyof Config]?: string } {
  const { store = {}, desk } = config;
  return {
    ...(store.dataDir !== undefined && { DATA_DIR: pathIn(config, store.dataDir) }),
    ...(store.mongodbUri !== undefined && { MONGODB_URI: store.mongodbUri }),
    ...(store.durability !== undefined && { DATA_DURABILITY: store.durability }),
    ...(desk !== undefined && { DESK_FILE: pathIn(config, desk) }),
    ...Object.assign({}, ...setups.map(({ variables }) => variables)),
  };
}
