import { randomBytes } from 'node:crypto';
import { DurablePath } from './adapters/durable-path.ts';
import type { Logger } from './adapters/logger.ts';
import { apology } from './bots/apology.ts';
import { Brain } from './bots/brain.ts';
import type { BrainPorts } from './bots/ports.ts';
import { SupportBot } from './bots/support-bot.ts';
import type { Channel } from './channels/channel.ts';
import { cachedModel } from './cli/cached-model.ts';
import { DemoShop } from './commerce/demo/demo-shop.ts';
import { seedDemoShop } from './commerce/demo/seed.ts';
import { type Mailer, StoredMailer } from './commerce/mailer.ts';
import { kernel } from './dialogs/catalogue.ts';
import { Knowledge } from './knowledge/knowledge.ts';
import { DEMO_KNOWLEDGE, seedKnowledge } from './knowledge/seed.ts';
import { readExamples } from './language/classifier/examples.ts';
import { LocalClassifier } from './language/classifier/local-classifier.ts';
import { openConnection, prepareModels, type StoreLocation } from './models/connection.ts';
import { type Repositories, repositoriesOn } from './models/repositories.ts';
import { type ShopRepositories, shopRepositoriesOn } from './models/shop-repositories.ts';

/** How long running turns may take to finish when the app is told to stop, in milliseconds. */
const STOP_MS = 10_000;

/** What a channel may need of the app. */
export interface AppParts {
  readonly repositories: Repositories;
  readonly shop: ShopRepositories;
  readonly mailer: Mailer;
}

/** What an app is made of that differs between entrances and tests. */
export interface AppOptions {
  readonly store: StoreLocation;
  /** What one-time codes are derived with. */
  readonly codeSecret: string;
  /** The channels, or what makes those that need the app's own parts. */
  readonly channels: readonly Channel[] | ((parts: AppParts) => readonly Channel[]);
  readonly log: Logger;
  /** Default: the system's clock. */
  readonly now?: () => Date;
}

/** Everything that runs, behind whatever entrance it is given. */
export interface App {
  readonly path: DurablePath;
  readonly channels: readonly Channel[];
  readonly repositories: Repositories;
  readonly shop: ShopRepositories;
  /** Finishes what is under way and closes the store. */
  stop(): Promise<void>;
}

/** Puts the parts together: the one place that knows them all. The path does not accept before it is started. */
export async function composeApp(options: AppOptions): Promise<App> {
  const { store, log, now = () => new Date() } = options;
  const connection = await openConnection(store);
  const repositories = repositoriesOn(connection);
  const shop = shopRepositoriesOn(connection);
  await prepareModels(connection);
  await Promise.all([seedDemoShop(shop, now()), seedKnowledge(shop.articles, shop.facts, DEMO_KNOWLEDGE)]);
  const mailer = new StoredMailer(shop.mails, now);
  const parts = { repositories, shop, mailer };
  const channels = typeof options.channels === 'function' ? options.channels(parts) : options.channels;
  const demoShop = new DemoShop(
    { ...shop, mailer, now, randomBytes, codeSecret: options.codeSecret },
    (operation, error) => log.error({ operation, error }, 'shop-failed'),
  );
  const ports: BrainPorts = {
    shop: demoShop,
    classifier: classifierIn(store.dataDir),
    answer: await answers(shop),
    numbered: (channel, offers) => {
      const can = channels.find(({ id }) => id === channel)?.capabilities;
      return can?.numbers === true || offers > (can?.maxButtons ?? 0);
    },
    exceeded: (key, limit, windowMs) =>
      repositories.attempts.exceeded(`brain:${key}`, limit, windowMs, now()),
    attempt: (key, limit, windowMs) => repositories.attempts.count(`brain:${key}`, limit, windowMs, now()),
    log: (event, fields) => log.info(fields, event),
  };
  const path = new DurablePath({
    repositories,
    channels,
    exclusive: store.mongodbUri === undefined,
    bot: new SupportBot(new Brain(kernel, ports)),
    perform: async (request, identity) => {
      if (request.name !== 'record-question') return await demoShop.perform(request, identity);
      await shop.questions.addOnce({
        _id: request.key,
        question: String(request.args['question']),
        at: now(),
      });
      return { outcome: 'ok', value: {} };
    },
    apology,
    log,
    now,
  });
  const stop = async () => {
    await path.stop(STOP_MS);
    await connection.close();
  };
  return { path, channels, repositories, shop, stop };
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
