import type { Activity } from 'botbuilder';
import { DurablePath } from '../adapters/durable-path.ts';
import { type Logger, logTo } from '../adapters/logger.ts';
import type { Bot } from '../adapters/path-parts.ts';
import type { Probe } from '../adapters/steps.ts';
import { Brain } from '../bots/brain.ts';
import type { BrainPorts } from '../bots/ports.ts';
import { apology } from '../bots/staff/apology.ts';
import { SupportBot } from '../bots/support-bot.ts';
import type { Channel } from '../channels/channel.ts';
import type { DkimKey } from '../channels/email/outgoing/dkim.ts';
import { smtpTransport } from '../channels/email/outgoing/smtp-transport.ts';
import { cachedModel } from '../cli/cached-model.ts';
import { type Mailer, StoredMailer } from '../commerce/mailer.ts';
import { SendingMailer, WITHIN_MS } from '../commerce/sending-mailer.ts';
import type { Shop } from '../commerce/shop.ts';
import { kernel } from '../dialogs/catalogue.ts';
import { Knowledge } from '../knowledge/knowledge.ts';
import { readExamples } from '../language/classifier/examples.ts';
import { LocalClassifier } from '../language/classifier/local-classifier.ts';
import { DESK_CHANNEL } from '../models/desk/desk.ts';
import type { DeskView } from '../models/desk/desk-view.ts';
import type { Log } from '../models/log/log.ts';
import type { OneTimeCodeRepository } from '../models/shop/one-time-code-repository.ts';
import { type ShopRepositories, shopRepositoriesOn } from '../models/shop/shop-repositories.ts';
import { openConnection, prepareModels, type StoreLocation } from '../models/store/connection.ts';
import { type Repositories, repositoriesOn } from '../models/store/repositories.ts';
import { composeDesk, type DeskSetup } from './desk.ts';

type StoreConnection = Awaited<ReturnType<typeof openConnection>>;

/** How long running turns may take to finish when the app is told to stop, in milliseconds. */
const STOP_MS = 10_000;

/** What an app is made of that differs between entrances and tests. */
export interface AppOptions {
  readonly store: StoreLocation;
  /** The shop that is served. */
  readonly shop: ShopSetup;
  /** What one-time codes are derived with. */
  readonly codeSecret: string;
  /** Made when the store is open, since some channels keep something there. */
  channels(parts: ChannelParts): readonly Channel[];
  /** Default: no staff desk. */
  readonly desk?: DeskSetup;
  /** Default: mails are kept in the store. */
  readonly mail?: MailSetup;
  readonly log: Logger;
  /** Default: the system's clock. */
  readonly now?: () => Date;
  /** Is told of each step of the path; what tests put in to stop a process there. */
  readonly probe?: Probe;
}

/** A shop whose books are in our store, in collections of its own. */
export interface ShopSetup {
  /** What the names of its collections begin with. */
  readonly prefix: string;
  /** Gives the port to the shop, when its collections are there; the only place where a shop may be filled. */
  open(parts: ShopParts): Promise<Shop>;
}

/** What a shop is made from. */
export interface ShopParts {
  readonly books: ShopRepositories;
  readonly codes: OneTimeCodeRepository;
  readonly mailer: Mailer;
  readonly codeSecret: string;
  readonly now: () => Date;
  readonly log: Log;
}

/** What channels are made from. */
export interface ChannelParts {
  readonly repositories: Repositories;
  readonly shop: ShopRepositories;
  readonly mailer: Mailer;
  readonly desk: (DeskSetup & { readonly view: DeskView }) | undefined;
  readonly now: () => Date;
  readonly log: Log;
}

/** Which server takes our mails, and whose name they bear. */
export interface MailSetup {
  readonly url: string;
  readonly from: string;
  /** Default: mails are signed by the server, or not at all. */
  readonly dkim?: DkimKey;
}

/** Everything that runs, behind whatever entrance it is given. */
export interface App {
  readonly path: DurablePath;
  readonly repositories: Repositories;
  readonly shop: ShopRepositories;
  readonly channels: readonly Channel[];
  /** Takes up what was left behind, accepts, and opens the channels' ways in. A start that fails stops what it started. */
  start(): Promise<void>;
  /** Finishes what is under way and closes the store; once, however often it is called. */
  stop(): Promise<void>;
}

/**
 * Puts the parts together: the one place that knows them all. The path does not accept before it is started. What was opened is
 * closed again when a part fails.
 */
export async function composeApp(options: AppOptions): Promise<App> {
  const connection = await openConnection(options.store);
  try {
    return await composeOn(connection, options);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function composeOn(connection: StoreConnection, options: AppOptions): Promise<App> {
  const { store, codeSecret, now = () => new Date(), mail } = options;
  const log = logTo(options.log);
  const repositories = repositoriesOn(connection);
  const shop = shopRepositoriesOn(connection, options.shop.prefix);
  await prepareModels(connection);
  const { mails, codes } = repositories;
  const mailer =
    mail === undefined
      ? new StoredMailer(mails, now)
      : new SendingMailer(smtpTransport({ ...mail, withinMs: WITHIN_MS }), mail.from, mails, now);
  const port = await options.shop.open({ books: shop, codes, mailer, codeSecret, now, log });
  const answer = await answers(shop);
  const channels: Channel[] = [];
  const desk =
    options.desk &&
    composeDesk(options.desk, { repositories, shop, mailer, answer, now, channels: () => channels });
  const view = desk && options.desk && { ...options.desk, view: desk.view };
  channels.push(...options.channels({ repositories, shop, mailer, desk: view, now, log }));
  const ports: BrainPorts = {
    shop: port,
    classifier: classifierIn(store.dataDir),
    answer,
    numbered: (channel, offers) => {
      const can = channels.find(({ id }) => id === channel)?.capabilities;
      return can?.acceptsNumbers === true || offers > (can?.maxButtons ?? 0);
    },
    byMail: (channel) => channels.find(({ id }) => id === channel)?.capabilities.pace === 'deferred',
    exceeded: (key, limit, windowMs) =>
      repositories.attempts.exceeded(`brain:${key}`, limit, windowMs, now()),
    attempt: (key, limit, windowMs) => repositories.attempts.count(`brain:${key}`, limit, windowMs, now()),
    said: async (conversation, providerId) => {
      const message = await repositories.messages.sentAs(conversation, providerId);
      if (message === null) return undefined;
      const { text = '', from } = JSON.parse(message.activity) as Partial<Activity>;
      return { by: from?.id === 'staff' ? 'staff' : 'bot', text };
    },
    log,
  };
  const path = new DurablePath({
    repositories,
    channels,
    exclusive: store.mongodbUri === undefined,
    bot: botFor(new SupportBot(new Brain(kernel, ports)), desk?.bot),
    desk: desk !== undefined,
    perform: async (request, identity) => {
      const done = await desk?.perform(request);
      if (done !== undefined) return done;
      if (request.name !== 'record-question') return await port.perform(request, identity);
      await repositories.questions.addOnce({
        _id: request.key,
        question: String(request.args['question']),
        at: now(),
      });
      return { outcome: 'ok', value: {} };
    },
    files: {
      keep: (file) => repositories.files.keep(file, now()),
      find: (id) => repositories.files.find(id, now()),
    },
    apology,
    log: options.log,
    now,
    ...(options.probe && { probe: options.probe }),
  });
  const stopAll = async () => {
    try {
      await Promise.all(channels.map((channel) => channel.stop?.()));
    } finally {
      await path.stop(STOP_MS).finally(() => connection.close());
    }
  };
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= stopAll();
    return stopped;
  };
  const start = async () => {
    try {
      await path.start();
      for (const channel of channels) await channel.start?.(path.hostFor(channel.id));
    } catch (error) {
      await stop().catch((err: unknown) => log('stop-failed', { err }));
      throw error;
    }
  };
  return { path, repositories, shop, channels, start, stop };
}

/** Cases are worked on by the desk, everything else by the support bot. */
function botFor(support: Bot, desk: Bot | undefined): Bot {
  return {
    run: async (context) =>
      await (context.activity.channelId === DESK_CHANNEL && desk !== undefined ? desk : support).run(context),
  };
}

function classifierIn(dataDir: string): LocalClassifier {
  const examples = readExamples();
  return cachedModel(dataDir, {
    train: () => LocalClassifier.train(examples),
    read: (bytes) => LocalClassifier.fromBytes(bytes, examples),
    write: (model) => model.toBytes(),
  });
}

async function answers(shop: ShopRepositories): Promise<BrainPorts['answer']> {
  const knowledge = await Knowledge.load(shop.articles, shop.facts);
  return async (question, options) => {
    const found = knowledge.answer(question, options);
    if (found.kind === 'none') return null;
    const sources = found.sources.map(({ id, version, title, effectiveFrom }) => ({
      title,
      ref: `${id}@${version}`,
      effectiveOn: effectiveFrom.toISOString().slice(0, 10),
    }));
    return { text: found.text, sources };
  };
}
