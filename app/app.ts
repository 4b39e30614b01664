import type { Activity } from 'botbuilder';
import { DurablePath } from '../adapters/durable-path.ts';
import { type Logger, logTo } from '../adapters/logger.ts';
import type { Bot } from '../adapters/path-parts.ts';
import type { Probe } from '../adapters/steps.ts';
import { Brain } from '../bots/brain.ts';
import type { BrainPorts } from '../bots/ports.ts';
import { quoteSources } from '../bots/quote-sources.ts';
import { SecretFinder } from '../bots/secret-finder.ts';
import { apology } from '../bots/staff/apology.ts';
import { SupportBot } from '../bots/support-bot.ts';
import { type AnyChannel, hasTickets, isStartable, isStoppable } from '../channels/abilities.ts';
import type { HttpRoute } from '../channels/channel.ts';
import type { DkimKey } from '../channels/email/outgoing/dkim.ts';
import type { OperationHandler } from '../cli/control/store-operation.ts';
import type { SettingsCheck } from '../cli/variables/config.ts';
import { guardedCustomers } from '../commerce/guarded-customers.ts';
import { type Mailer, StoredMailer } from '../commerce/mailer.ts';
import { performChecked } from '../commerce/perform-checked.ts';
import { SEND_DEADLINE_MS, SendingMailer } from '../commerce/sending-mailer.ts';
import type { Shop } from '../commerce/shop.ts';
import { mailStaff } from '../desk/contact/mail-staff.ts';
import { staffContact } from '../desk/contact/staff-contact.ts';
import { Knowledge } from '../knowledge/knowledge.ts';
import type { Policies } from '../knowledge/policies.ts';
import { seedKnowledge } from '../knowledge/seed-knowledge.ts';
import { onUtcClock } from '../models/calendar-day.ts';
import type { Conversation } from '../models/conversation/conversation.ts';
import { DESK_CHANNEL } from '../models/desk/desk.ts';
import type { DeskView } from '../models/desk/desk-view.ts';
import type { ContactDetails, StaffContact } from '../models/desk/staff-contact.ts';
import type { Locale } from '../models/locale/locale.ts';
import type { Log } from '../models/log/log.ts';
import type { OutgoingMailRepository } from '../models/mail/outgoing-mail-repository.ts';
import { ownAddressesOf } from '../models/mail/own-addresses.ts';
import { type Repositories, repositoriesOn } from '../models/repositories.ts';
import type { OneTimeCodeRepository } from '../models/shop/one-time-code-repository.ts';
import type { ShopCustomers } from '../models/shop/shop-customers.ts';
import { type ShopRepositories, shopRepositoriesOn } from '../models/shop/shop-repositories.ts';
import { openConnection, prepareModels, type StoreLocation } from '../models/store/connection.ts';
import { diskSpace } from '../models/store/disk-space.ts';
import { checkStore } from '../models/store/store-failure.ts';
import { storeTime } from '../models/store/store-time.ts';
import type { OrderNumberShape } from '../models/values/order-number-shape.ts';
import { classifierIn } from './classifier.ts';
import { composeDesk, type DeskSetup } from './desk.ts';
import { composeDialogs, type Dialogs } from './dialogs.ts';
import { warmUp } from './warm-up/warm-up.ts';

type StoreConnection = Awaited<ReturnType<typeof openConnection>>;

const MEGABYTE = 1024 * 1024;

/** How long a stop waits for the turns under way, in milliseconds. */
const STOP_MS = 10_000;

/** What the product is composed from, as far as commands and tests differ. */
export interface AppOptions {
  readonly store: StoreLocation;
  /** The served shop. */
  readonly shop: ShopSetup;
  /** The secret that one-time codes are derived with. */
  readonly codeSecret: string;
  /** Makes the channels when the store is open, since some of them store data of their own. */
  channels(parts: ChannelParts): readonly AnyChannel[] | Promise<readonly AnyChannel[]>;
  /** The folder of articles and policy facts. Default: the shop's own, if it has one. */
  readonly knowledge?: string;
  /** Values in place of those of the knowledge folder. Default: none. */
  readonly policies?: Policies;
  /** Default: the built-in dialogs in the built-in languages. */
  readonly dialogs?: Dialogs;
  /** The shop's IANA time zone. Default: that of the desk, else that of the process. */
  readonly zone?: string;
  /** Default: no staff desk. */
  readonly desk?: DeskSetup;
  /** What is done for customers who want a person without a desk. Default: they read that none can be reached. */
  readonly contact?: ContactSetup;
  /** How customers reach a person. Default: derived from `desk`, `mail` and `contact`. */
  readonly staff?: StaffContact;
  /** Default: mails are stored and not sent. */
  readonly mail?: MailSetup;
  /** The e-mail addresses that the shop uses, beside the sender of its mails. Default: none. */
  readonly addresses?: readonly string[];
  readonly log: Logger;
  /** Default: the system's clock. */
  readonly now?: () => Date;
  /** Called at each step of the path; tests use it to kill a process there. */
  readonly probe?: Probe;
}

/** A shop whose data is in our store, in collections of its own. */
export interface ShopSetup {
  /** How the names of its collections begin. */
  readonly prefix: string;
  /** The folder of its articles and policy facts, unless the config names another one. Default: it has none. */
  readonly knowledge?: string;
  /** What it finds missing or contradictory among the variables. Default: nothing. */
  readonly faults?: SettingsCheck;
  /** The shapes of its order numbers, where `--shop` serves it. Default: those of the config. */
  readonly orderNumbers?: readonly OrderNumberShape[];
  /** Built-in dialogs whose operations it does not have, by their ids: nobody is offered them. Default: none. */
  readonly leavesOut?: readonly string[];
  /** Opens the shop when its indexes exist and its knowledge is stored; the only place where a shop may be seeded. */
  open(parts: ShopParts): Promise<Shop>;
  /**
   * Pages of a demo shop that hold the website chat, which let everybody in who reaches them: they are served to this machine alone, unless
   * `WEB_DEMO=true` asks for them. `customerSecret` signs customer tokens. Default: none.
   */
  pages?(parts: ChannelParts, customerSecret: string): readonly HttpRoute[];
  /** What commands of the command line ask a running server for, about the shop's own data. Default: nothing. */
  operations?(shop: ShopRepositories): readonly OperationHandler[];
}

/** The parts that a shop is made from. */
export interface ShopParts {
  readonly books: ShopRepositories;
  readonly codes: OneTimeCodeRepository;
  readonly mailer: Mailer;
  readonly codeSecret: string;
  readonly now: () => Date;
  /** The shop's IANA time zone. Default: that of the process. */
  readonly zone: string | undefined;
  readonly log: Log;
}

/** The parts that channels are made from. */
export interface ChannelParts {
  readonly repositories: Repositories;
  /** The collections of a shop whose data is in our store; empty ones for any other. */
  readonly shop: ShopRepositories;
  /** The shop's customers; a failure is logged and rejects with `SHOP_FAILED`. */
  readonly customers: Required<ShopCustomers>;
  readonly mailer: Mailer;
  readonly desk: (DeskSetup & { readonly view: DeskView }) | undefined;
  /** How customers reach a person. */
  readonly staff: StaffContact;
  /** The languages that the bot answers in. */
  readonly locales: readonly Locale[];
  readonly now: () => Date;
  readonly log: Log;
}

/** What is done for customers who want a person without a staff desk. */
export interface ContactSetup {
  /** Where conversations are mailed, if mails are sent. */
  readonly mailTo?: string;
  readonly details: ContactDetails;
}

/** The SMTP server that takes the shop's mails, and their sender. */
export interface MailSetup {
  readonly url: string;
  readonly from: string;
  /** Default: the mails are not signed by us. */
  readonly dkim?: DkimKey;
}

/** The running product: the durable path with its channels and repositories. */
export interface App {
  readonly path: DurablePath;
  readonly repositories: Repositories;
  readonly shop: ShopRepositories;
  readonly channels: readonly AnyChannel[];
  /** How customers reach a person. */
  readonly staff: StaffContact;
  /** Makes what the first messages would wait for. */
  warmUp(): Promise<void>;
  /** Starts the path, then the channels. A start that fails stops what it started. */
  start(): Promise<void>;
  /** Stops the channels and the path, then closes the store; once, however often it is called. */
  stop(): Promise<void>;
}

/**
 * Composes the product: the one place that knows all parts. The path accepts nothing before its start. If a part fails, the store is closed
 * again.
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
  const { store, now = () => new Date(), mail, zone = options.desk?.file.hours.zone } = options;
  const dialogs = options.dialogs ?? composeDialogs();
  const { kernel, texts, kinds, examples, locales } = dialogs;
  // The apology is sent when the bot has failed at a message, which a text or a dialog of the shop's own may have caused.
  const builtIn = composeDialogs();
  const log = logTo(options.log);
  const repositories = repositoriesOn(connection);
  const shop = shopRepositoriesOn(connection, options.shop.prefix);
  await prepareModels(connection);
  const { mails, codes } = repositories;
  const mailer = mail === undefined ? new StoredMailer(mails, now) : await sendingMailer(mail, mails, now);
  const folder = options.knowledge ?? options.shop.knowledge;
  if (folder !== undefined) await seedKnowledge(shop.articles, shop.facts, folder, options.policies);
  const port = await options.shop.open({
    ...{ books: shop, codes, mailer, now, zone, log },
    get codeSecret() {
      return options.codeSecret;
    },
  });
  const customers = guardedCustomers(port.customers, log);
  const answer = await answers(shop, zone);
  const channels: AnyChannel[] = [];
  const desk =
    options.desk &&
    composeDesk(options.desk, {
      repositories,
      shopCustomers: customers,
      mailer,
      answer,
      locales,
      now,
      channels: () => channels,
    });
  const { mailTo, details = {} } = options.contact ?? {};
  const isMailed = mail !== undefined && mailTo !== undefined;
  const staff = options.staff ?? staffContact({ desk: desk !== undefined, mail: isMailed, details });
  const view = desk && options.desk && { ...options.desk, view: desk.view };
  channels.push(
    ...(await options.channels({
      repositories,
      shop,
      customers,
      mailer,
      desk: view,
      staff,
      locales,
      now,
      log,
    })),
  );
  const ports: BrainPorts = {
    shop: port,
    locales,
    texts,
    kinds,
    staff,
    zone,
    own: ownAddressesOf([...(options.addresses ?? []), ...(mail === undefined ? [] : [mail.from])]),
    ...(desk && { ticketState: desk.ticketState }),
    ...(desk && { queueStatus: (conversation, episode) => desk.queueStatus(conversation, episode) }),
    classifier: classifierIn(store.dataDir, examples),
    answer,
    usesNumberedMenu: (channel, offers) => {
      const capabilities = channels.find(({ id }) => id === channel)?.capabilities;
      return capabilities?.acceptsNumbers === true || offers > (capabilities?.maxButtons ?? 0);
    },
    repliesByEmail: (channel) => channels.find(({ id }) => id === channel)?.capabilities.pace === 'deferred',
    reserveAttempt: (key, limit, windowMs) =>
      repositories.attempts.reserve(`brain:${key}`, limit, windowMs, now()),
    findSentMessage: async (conversation, providerId) => {
      const message = await repositories.messages.findByProviderId(conversation, providerId);
      if (message === null) return undefined;
      const { text = '', from } = JSON.parse(message.activity) as Partial<Activity>;
      return { by: from?.id === 'staff' ? 'staff' : 'bot', text };
    },
    log,
  };
  const addressOf = async ({ channel: id, account, externalId, identity: { customer } }: Conversation) => {
    const channel = channels.find((found) => found.id === id);
    const ticket = hasTickets(channel) ? await channel.ticketInfo(account, externalId) : undefined;
    return ticket?.requester ?? (customer && (await customers.find(customer))?.email);
  };
  const secrets = new SecretFinder({ kernel, kinds, shop: port, log });
  const path = new DurablePath({
    repositories,
    channels,
    exclusive: store.mongodbUri === undefined,
    bot: botFor(new SupportBot(new Brain(kernel, ports)), desk?.bot),
    desk: desk !== undefined,
    hasQueue: staff.by === 'desk',
    perform: async (request, identity, conversation) => {
      const ofDesk = await desk?.perform(request);
      if (ofDesk !== undefined) return ofDesk;
      if (request.name === 'mail-staff' && mailTo !== undefined)
        return await mailStaff(request, conversation, {
          to: mailTo,
          conversations: repositories.conversations,
          messages: repositories.messages,
          addressOf,
          send: (message) => mailer.send(message),
        });
      if (request.name !== 'record-question')
        return await performChecked(
          port,
          kernel.registry.operations.get(request.name),
          request,
          identity,
          log,
        );
      await repositories.questions.addOnce({
        _id: request.key,
        question: String(request.args['question']),
        at: now(),
      });
      return { outcome: 'ok', value: {} };
    },
    secretsIn: (text, conversation) => secrets.find(text, conversation),
    files: {
      keep: (file) => repositories.files.keep(file, now()),
      find: (id) => repositories.files.find(id, now()),
    },
    apology: (locale) => apology(locale, builtIn.texts, staff),
    log: options.log,
    now,
    checkStore: () => checkStore(connection),
    ...(store.mongodbUri === undefined && { diskSpace: () => diskSpace(store.dataDir) }),
    settings: {
      ...(store.diskReserveMb !== undefined && { diskReserve: store.diskReserveMb * MEGABYTE }),
      ...(store.retentionDays !== undefined && { retentionDays: store.retentionDays }),
    },
    ...(store.mongodbUri !== undefined &&
      options.now === undefined && { storeTime: () => storeTime(connection) }),
    ...(options.probe && { probe: options.probe }),
  });
  const stopAll = async () => {
    try {
      await Promise.all(channels.filter(isStoppable).map((channel) => channel.stop()));
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
      for (const channel of channels.filter(isStartable)) await channel.start(path.hostFor(channel.id));
    } catch (error) {
      await stop().catch((err: unknown) => log('stop-failed', { err }));
      throw error;
    }
  };
  return { path, repositories, shop, channels, staff, warmUp: () => warmUp(dialogs, ports), start, stop };
}

/** Loads the SMTP client only where mails are sent. */
async function sendingMailer(
  mail: MailSetup,
  mails: OutgoingMailRepository,
  now: () => Date,
): Promise<SendingMailer> {
  const { smtpTransport } = await import('../channels/email/outgoing/smtp-transport.ts');
  return new SendingMailer(smtpTransport({ ...mail, withinMs: SEND_DEADLINE_MS }), mail.from, mails, now);
}

/** Cases go to the desk's bot, every other conversation to the support bot. */
function botFor(support: Bot, desk: Bot | undefined): Bot {
  return {
    run: async (context) =>
      await (context.activity.channelId === DESK_CHANNEL && desk !== undefined ? desk : support).run(context),
  };
}

/** Answers of the knowledge base; the days from which articles and facts are in force begin at midnight of the shop. */
async function answers(shop: ShopRepositories, zone: string | undefined): Promise<BrainPorts['answer']> {
  const knowledge = await Knowledge.load(shop.articles, shop.facts);
  return async (question, { now, ...options }) =>
    quoteSources(knowledge.answer(question, { ...options, now: onUtcClock(now, zone) }));
}
