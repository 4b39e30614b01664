import { randomUUID } from 'node:crypto';
import { createServer, type OnevoiceServer } from '../../adapters/http/server.ts';
import { logTo } from '../../adapters/logger.ts';
import type { HttpRoute } from '../../channels/channel.ts';
import type { EmailChannel } from '../../channels/email/email-channel.ts';
import { createWebChannel } from '../../channels/web/web-channel.ts';
import { banner } from '../../cli/banner.ts';
import type { CommandContext } from '../../cli/command.ts';
import { secretsOf } from '../../cli/variables/development-secrets.ts';
import { widgetRoutes } from '../../web/widget-routes.ts';
import { type App, composeApp } from '../app.ts';
import { demoPages } from '../demo-pages.ts';
import { demoShop } from '../demo-shop.ts';
import { emailChannel } from '../email.ts';
import { describeEmail, emailOf } from '../email-setup.ts';
import { describeSlack, deskOf, mailOf, slackOf, storeOf } from '../setup.ts';
import { slackChannels } from '../slack.ts';
import { listenForCommands } from '../store-operations.ts';
import { whatsappChannels, whatsappLine } from '../whatsapp.ts';

/** How long a stop waits for open requests, in milliseconds. */
const CLOSE_MS = 2_000;

/** `onevoice start`: runs the server with the channels; resolves when it has stopped. */
export async function start({ config, log, print }: CommandContext): Promise<number> {
  const secrets = secretsOf(config);
  const demo = config.WEB_DEMO ?? config.NODE_ENV !== 'production';
  if (config.MONGODB_URI !== undefined) print('Connecting to MongoDB ...');
  const desk = deskOf(config);
  const slack = slackOf(config);
  let address: string | undefined;
  const email = emailOf(config, () => address);
  const web = createWebChannel({
    secret: secrets.DIRECTLINE_SECRET,
    customerSecret: secrets.WEB_CUSTOMER_SECRET,
    origins: config.WEB_ORIGINS ?? 'any',
    now: () => new Date(),
    newId: randomUUID,
  });
  let mails: EmailChannel | undefined;
  const app = await composeApp({
    store: storeOf(config),
    shop: demoShop,
    codeSecret: secrets.ONE_TIME_CODE_SECRET,
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
  try {
    const pages = [...widgetRoutes(), ...(demo ? demoPages(app, secrets.WEB_CUSTOMER_SECRET) : [])];
    const server = serverOf(app, { routes: pages, of: web.id }, { config, log });
    await app.start();
    address = await server.listen(config.PORT, config.HOST);
    const control = await listenForCommands(config, app.repositories, logTo(log));
    const store = config.MONGODB_URI === undefined ? `embedded, in ${config.DATA_DIR}` : 'MongoDB';
    const secret = config.DIRECTLINE_SECRET === undefined && { secret: secrets.DIRECTLINE_SECRET };
    const extra = [
      slack && `Slack: ${describeSlack(config)}`,
      email && `E-mail: ${describeEmail(email, mails?.smtpPort)}`,
      whatsappLine(config, address),
    ].filter((line) => line !== undefined);
    for (const line of banner({ address, demo, store, extra, ...secret })) print(line);
    await stopSignal();
    await control?.close();
    await Promise.all([server.close(CLOSE_MS), app.stop()]);
  } finally {
    await app.stop();
  }
  return 0;
}

/** The server with the routes of all channels, and with pages that act for one of them. */
function serverOf(
  app: App,
  pages: { readonly routes: readonly HttpRoute[]; readonly of: string },
  { config, log }: Pick<CommandContext, 'config' | 'log'>,
): OnevoiceServer {
  return createServer({
    mounts: [
      ...app.channels.map(({ id, routes, upgrade }) => ({
        routes,
        ...(upgrade && { upgrade }),
        host: app.path.hostFor(id),
      })),
      { routes: pages.routes, host: app.path.hostFor(pages.of) },
    ],
    ready: () => app.path.ready,
    trustedProxies: config.TRUST_PROXY,
    log,
  });
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once, as by default. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
