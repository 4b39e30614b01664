#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { CodedError } from './adapters/errors.ts';
import { createServer } from './adapters/http/server.ts';
import { type App, composeApp } from './app/app.ts';
import { generatedDocuments } from './app/documents.ts';
import { emailChannel, eraseMails } from './app/email.ts';
import { addressOf, describeEmail, emailOf, emailToCheck } from './app/email-setup.ts';
import { describeSlack, deskOf, mailOf, slackOf, slackToCheck, storeOf } from './app/setup.ts';
import { slackChannels } from './app/slack.ts';
import { whatsappChannels, whatsappChecks, whatsappLine } from './app/whatsapp.ts';
import type { HttpRoute } from './channels/channel.ts';
import type { EmailChannel } from './channels/email/email-channel.ts';
import { checkEmail } from './channels/email/entrances/check-email.ts';
import { checkSlack } from './channels/slack/connection/check-slack.ts';
import { slackManifest } from './channels/slack/connection/manifest.ts';
import { createTerminalChannel } from './channels/terminal/terminal-channel.ts';
import { signCustomerToken } from './channels/web/access/customer-token.ts';
import { createWebChannel } from './channels/web/web-channel.ts';
import { banner } from './cli/banner.ts';
import { chat } from './cli/chat.ts';
import { checksFor } from './cli/checks.ts';
import { doctor } from './cli/doctor.ts';
import { writeDocuments } from './cli/generated-documents.ts';
import { type Commands, runCommand } from './cli/run-command.ts';
import { TerminalSession } from './cli/terminal-session.ts';
import { type Config, ConfigError, describeConfig, readConfig } from './cli/variables/config.ts';
import { type Secrets, secretsOf } from './cli/variables/development-secrets.ts';
import { reportTraining } from './language/classifier/training-report.ts';
import { openConnection } from './models/store/connection.ts';
import { demoRoutes } from './web/demo-routes.ts';
import { widgetRoutes } from './web/widget-routes.ts';

/** How long open requests may take to end when the server is told to stop, in milliseconds. */
const CLOSE_MS = 2_000;

/** Mails and orders that the demo's pages show at most. */
const SHOWN = 50;

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** The server with the channels; resolves when it was told to stop and has stopped. */
async function start(config: Config, log: Logger): Promise<number> {
  const secrets = secretsOf(config);
  const demo = config.WEB_DEMO ?? config.NODE_ENV !== 'production';
  const web = createWebChannel({
    secret: secrets.DIRECTLINE_SECRET,
    customerSecret: secrets.WEB_CUSTOMER_SECRET,
    origins: config.WEB_ORIGINS ?? 'any',
    now: () => new Date(),
    newId: randomUUID,
  });
  const codeSecret = secrets.ONE_TIME_CODE_SECRET;
  if (config.MONGODB_URI !== undefined) print('Connecting to MongoDB ...');
  const desk = deskOf(config);
  const slack = slackOf(config);
  let address: string | undefined;
  const email = emailOf(config, () => address);
  let mails: EmailChannel | undefined;
  const app = await composeApp({
    store: storeOf(config),
    codeSecret,
    channels: (parts) => {
      mails = email && emailChannel(email, parts);
      return [
        web,
        ...(slack === undefined ? [] : slackChannels(slack, parts)),
        ...(mails ? [mails] : []),
        ...whatsappChannels(config, parts, log, print),
      ];
    },
    ...(desk && { desk }),
    ...mailOf(config),
    log,
  });
  const pages = [...widgetRoutes(), ...(demo ? demoPages(app, secrets) : [])];
  const server = createServer({
    mounts: [
      ...app.channels.map(({ id, routes, upgrade }) => ({
        routes,
        ...(upgrade && { upgrade }),
        host: app.path.hostFor(id),
      })),
      { routes: pages, host: app.path.hostFor(web.id) },
    ],
    ready: () => app.path.ready,
    trustedProxies: config.TRUST_PROXY,
    log,
  });
  await app.start();
  address = await server.listen(config.PORT, config.HOST).catch(async (error: unknown) => {
    await app.stop();
    throw error;
  });
  const store = config.MONGODB_URI === undefined ? `embedded, in ${config.DATA_DIR}` : 'MongoDB';
  const secret = config.DIRECTLINE_SECRET === undefined && { secret: secrets.DIRECTLINE_SECRET };
  const extra = [
    slack && `Slack: ${describeSlack(config)}`,
    email && `E-mail: ${describeEmail(email, mails?.smtpPort)}`,
    whatsappLine(config, address),
  ].filter((line) => line !== undefined);
  for (const line of banner({ address, demo, store, extra, ...secret })) print(line);
  await toldToStop();
  await Promise.all([server.close(CLOSE_MS), app.stop()]);
  return 0;
}

function demoPages(app: App, secrets: Secrets): HttpRoute[] {
  const { customers, products, orders, mails } = app.shop;
  return demoRoutes({
    customers: () => customers.findAll(),
    products: () => products.findAll(),
    orders: async (customer) =>
      (await orders.findNewestOf(customer, SHOWN)).map(({ _id, status }) => ({ number: _id, status })),
    signCustomer: async (id) => {
      const customer = await customers.find(id);
      if (customer === null) return undefined;
      return await signCustomerToken(
        { customer: id, name: customer.name },
        secrets.WEB_CUSTOMER_SECRET,
        new Date(),
      );
    },
    mails: () => mails.findNewest(SHOWN),
  });
}

/** The first SIGTERM or SIGINT; a second one ends the process at once, as it does by default. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

/** A conversation in the terminal, on a store of its own, so that it works beside a running server. */
async function startChat(log: Logger): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-chat-'));
  const channels = () => [createTerminalChannel()];
  const app = await composeApp({ store: { dataDir }, codeSecret: randomUUID(), channels, log });
  try {
    await app.start();
    const session = new TerminalSession(app.path.hostFor('terminal'), app.shop.mails);
    await chat(session, process.stdin, process.stdout);
    await app.path.idle();
    await session.settled();
  } finally {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return 0;
}

async function examine(config: Config): Promise<number> {
  for (const line of describeConfig(config)) print(line);
  const tryStore = async () => await (await openConnection(storeOf(config))).close();
  const slack = slackToCheck(config);
  const trySlack = slack && { trySlack: () => checkSlack(slack) };
  const email = emailToCheck(config);
  const tryEmail = email && { tryEmail: () => checkEmail(email) };
  const ports = { tryStore, ...trySlack, ...tryEmail };
  return (await doctor([...checksFor(config, ports), ...whatsappChecks(config)], print)) === 0 ? 0 : 1;
}

async function eraseMailsOf(config: Config, address = ''): Promise<number> {
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) {
    print('onevoice erase-mails ann@example.com');
    return 2;
  }
  const { conversations, mails } = await eraseMails(storeOf(config), addressOf(config), address);
  print(`Erased: ${mails} mails as they came, ${conversations} conversations with their logs and cases.`);
  print('What stands in Slack, in your mailbox and at your mail servers is to be deleted there.');
  return 0;
}

function commandsFor(config: Config): Commands {
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  return {
    start: { about: 'starts the server (and, in development, the demo shop)', run: () => start(config, log) },
    chat: { about: 'holds a conversation in this terminal', run: () => startChat(log) },
    doctor: { about: 'tries every connection that is configured', run: () => examine(config) },
    train: {
      about: 'trains the intent classifier and prints how good it is',
      run: async () => {
        reportTraining(print);
        return 0;
      },
    },
    slack: {
      about: '`slack manifest [https://your.address]` prints the app to paste at Slack',
      run: async ([what, url]) => {
        if (what !== 'manifest') print('onevoice slack manifest [https://your.address]');
        else
          print(
            JSON.stringify(
              slackManifest({ name: 'Onevoice', ...(url && { url: url.replace(/\/+$/, '') }) }),
              null,
              2,
            ),
          );
        return what === 'manifest' ? 0 : 2;
      },
    },
    'erase-mails': {
      about: '`erase-mails ann@example.com` erases her mails, and the conversations in them',
      run: async ([address]) => await eraseMailsOf(config, address),
    },
    docs: {
      about: 'writes the documents that are derived from the code',
      run: async () => {
        writeDocuments(generatedDocuments(), print);
        return 0;
      },
    },
  };
}

/** What to print of a fault: the message of one that a person can mend, the stack of one that nobody thought of. */
function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (
    error instanceof ConfigError ||
    error instanceof CodedError ||
    error.name === 'EmbeddedStoreError' ||
    error.name === 'StoreVersionError' ||
    error.name === 'DeskFileError'
  ) {
    return error.message;
  }
  if (error.name === 'MongooseServerSelectionError') {
    return `No MongoDB answers at MONGODB_URI (${error.message}). \`npm run onevoice doctor\` tries it and says more.`;
  }
  if ('syscall' in error) {
    return `${error.message}. \`npm run onevoice doctor\` tries DATA_DIR, PORT and HOST and says what to do.`;
  }
  return error.stack ?? error.message;
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await runCommand(commandsFor(readConfig(process.env)), process.argv.slice(2), print);
} catch (error) {
  process.stderr.write(`${explained(error)}\n`);
  process.exitCode = 1;
}
