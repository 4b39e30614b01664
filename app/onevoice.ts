import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ServerParts } from '../adapters/http/mount.ts';
import { RequestGate } from '../adapters/http/request-gate.ts';
import { createRequestHandler, type RequestHandler } from '../adapters/http/request-handler.ts';
import type { OnevoiceServer } from '../adapters/http/server.ts';
import { upgrade } from '../adapters/http/upgrade.ts';
import { type Logger, logTo } from '../adapters/logger.ts';
import type { AnyChannel } from '../channels/abilities.ts';
import type { ControlServer } from '../cli/control/control-server.ts';
import type { OperationHandler } from '../cli/control/store-operation.ts';
import type { Config } from '../cli/variables/config.ts';
import { secretsOf } from '../cli/variables/development-secrets.ts';
import { describeContact } from '../desk/contact/staff-contact.ts';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import type { Repositories } from '../models/repositories.ts';
import { withDeadline } from '../models/with-deadline.ts';
import { type App, composeApp } from './app.ts';
import type { OpenChannels, OpeningParts } from './channels/channel-setup.ts';
import { checkConfig } from './config/check-config.ts';
import { logOf, settingsOfConfig } from './config/config-settings.ts';
import type { OnevoiceConfig } from './config/onevoice-config.ts';
import { shopOptionsOf } from './config/shop-options.ts';
import { checkSingleCopies } from './config/single-copies.ts';
import { demoArticlesIn } from './demo/demo-articles.ts';
import { AppMounts, type ServerMounts } from './entrances/mounts.ts';
import { addressesOf, contactOf, mailOf, storeOf } from './setup.ts';
import { listenForCommands } from './store-operations.ts';
import { warmUpGuests } from './warm-up/warm-up.ts';

/** How long a stop waits for open requests, in milliseconds. */
const CLOSE_MS = 2_000;

/** How long after the start the patterns of guests' languages are made, in milliseconds: a server that has yet to listen does that first. */
const GUESTS_MS = 500;

/** How many of the demo's articles a warning names. */
const NAMED_ARTICLES = 5;

/** A composed app. It listens on no port unless {@link Onevoice.listen} is called. */
export interface Onevoice {
  /**
   * Starts to accept and to send messages. On the embedded store it also opens the socket in DATA_DIR by which commands of the command line ask
   * this process. A start that fails stops what it started, and rejects.
   */
  start(): Promise<void>;
  /**
   * Opens a server of our own; returns its address. Default: `PORT` and `HOST`.
   * @throws `NOT_LISTENING`, also after a stop; `CONFIG_INVALID` for a host that others reach and whose secrets would be made up
   */
  listen(port?: number, host?: string): Promise<string>;
  /** Stops the server if there is one, the channels and the turns under way, and closes the store; once, however often it is called. */
  stop(): Promise<void>;
  /**
   * Answers a request of a server of yours, with an error response if no route is ours: call it for what your own routes leave over. The body must be
   * unread, so it comes before any body parser. Who reaches that server is not known here: the demo's pages are only there with `WEB_DEMO=true`, and
   * where no setting says that others reach it, only requests to a name of this machine are answered.
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
  const { print = printLine } = config;
  const { settings, setups, reach } = settingsOfConfig(config);
  const secrets = secretsOf(settings);
  const log = logOf(config, settings);
  const shopOptions = shopOptionsOf(config);
  const desk = setups.map((setup) => setup.desk?.(settings)).find((found) => found !== undefined);
  const hasPages = reach.showsDemo || (settings.WEB_DEMO !== false && reach.isLocal);
  const opened: OpenChannels[] = [];
  const listens: Listens = { hasPages: reach.showsDemo };
  const app = await composeApp({
    store: storeOf(settings),
    ...shopOptions,
    // Asked for by a shop that sends codes only, so that no secret is made up for any other.
    get codeSecret() {
      return secrets.ONE_TIME_CODE_SECRET;
    },
    channels: async (parts) => {
      const opening: OpeningParts = {
        ...parts,
        settings,
        secrets,
        logger: log,
        print,
        pages: (customerSecret) => (hasPages ? (shopOptions.shop.pages?.(parts, customerSecret) ?? []) : []),
        address: () => listens.address,
      };
      for (const setup of setups) {
        const open = await setup.open(opening);
        if (open !== undefined) opened.push(open);
      }
      const channels = opened.flatMap((open) => open.channels);
      refuseRepeatedIds(channels);
      return channels;
    },
    ...(desk && { desk }),
    contact: contactOf(settings),
    addresses: addressesOf(settings),
    ...mailOf(settings),
    log,
  });
  const pages = opened.flatMap((open) => open.pages ?? []);
  const describe = (at: string) => [
    ...opened.flatMap((open) => open.describe?.(at, listens.hasPages) ?? []),
    `A person: ${describeContact(app.staff)}`,
    `Store: ${settings.MONGODB_URI === undefined ? `embedded, in ${settings.DATA_DIR}` : 'MongoDB'}`,
    ...(settings.NODE_ENV === 'production' ? demoLines(shopOptions.knowledge) : []),
  ];
  try {
    const mounts = new AppMounts(app, { config, reach, pages });
    const ofShop = shopOptions.shop.operations?.(app.shop) ?? [];
    return { ...served(app, mounts, settings, log, listens, ofShop), describe };
  } catch (error) {
    await app.stop();
    throw error;
  }
}

/** Where our own server listens. */
interface Listens {
  address?: string;
  /** Whether it serves the demo's pages. */
  hasPages: boolean;
}

/** The app with its HTTP entrances; `listens` is told of our own server once it listens. */
function served(
  app: App,
  mounts: AppMounts,
  settings: Config,
  log: Logger,
  listens: Listens,
  ofShop: readonly OperationHandler[],
): Omit<Onevoice, 'describe'> {
  const gate = new RequestGate();
  const partsOf = ({ mounts }: ServerMounts): ServerParts => ({
    gate,
    mounts,
    ready: () => app.path.isReady(),
    trustedProxies: settings.TRUST_PROXY,
    log,
  });
  const foreign = partsOf(mounts.foreign());
  const servers: Promise<ListeningServer>[] = [];
  let control: Promise<ControlServer | undefined> | undefined;
  let stopped: Promise<void> | undefined;
  const stopAll = async () => {
    app.path.drain();
    gate.close();
    try {
      await (await control)?.close();
    } finally {
      // Requests under way use the store. New ones get 503 until the end, unless one has to be cut off with its connection.
      const ended = await withDeadline(gate.idle(), CLOSE_MS, () => 'late');
      if (ended === 'late') await closeAll(servers);
      await withDeadline(gate.idle(), CLOSE_MS, () => {});
      await app.stop().finally(() => ended === 'late' || closeAll(servers));
    }
  };
  const openServer = async (port: number, host: string) => {
    const own = await mounts.own(host);
    listens.hasPages = own.hasPages;
    return await listening(partsOf(own), port, host);
  };
  return {
    start: async () => {
      await app.warmUp();
      await app.start();
      setTimeout(() => void warmUpGuests(), GUESTS_MS).unref();
      if (stopped === undefined)
        control ??= listenForCommands(settings, app.repositories, logTo(log), ofShop);
      await control;
    },
    listen: async (port = settings.PORT, given?: string) => {
      const host = given || settings.HOST;
      if (stopped !== undefined)
        throw new OnevoiceError('NOT_LISTENING', { detail: 'The app was stopped, so it can not listen.' });
      const server = openServer(port, host);
      servers.push(server);
      listens.address = (await server).address;
      return listens.address;
    },
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
    handle: createRequestHandler(foreign),
    upgrade: (request, socket, head) => upgrade(foreign, request, socket, head),
    repositories: app.repositories,
    settings,
  };
}

/** A server that listens. */
interface ListeningServer {
  readonly server: OnevoiceServer;
  readonly address: string;
}

/** Loads restify only here: it changes the prototypes of node's requests and responses for the whole process. */
async function listening(parts: ServerParts, port: number, host: string): Promise<ListeningServer> {
  const { createServer } = await import('../adapters/http/server.ts');
  const server = createServer(parts);
  return { server, address: await server.listen(port, host) };
}

/** Closes the servers, also one that is about to listen: a stop that did not wait for it would leave its port open. */
async function closeAll(servers: readonly Promise<ListeningServer>[]): Promise<void> {
  const opened = (await Promise.allSettled(servers)).filter((result) => result.status === 'fulfilled');
  await Promise.all(opened.map(({ value: { server } }) => server.close(CLOSE_MS)));
}

/** What an operator is told of articles that customers must not read as the shop's. */
function demoLines(knowledge: string | undefined): readonly string[] {
  const paths = knowledge === undefined ? [] : demoArticlesIn(knowledge);
  if (paths.length === 0) return [];
  const named = [...paths.slice(0, NAMED_ARTICLES), ...(paths.length > NAMED_ARTICLES ? ['...'] : [])];
  return [
    `Warning: ${paths.length} of the files in ${knowledge} are the demo's, and promise what it promises: ${named.join(', ')}`,
  ];
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The ids of a config's channels differ (`checkConfig`); one setup may still open a channel of another one's id. */
function refuseRepeatedIds(channels: readonly AnyChannel[]): void {
  const ids = channels.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined)
    throw new OnevoiceError('CONFIG_INVALID', { detail: `Two channels have the id "${repeated}".` });
}
