import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MailServer } from '../support/email/mail-server.ts';
import { DEMO_CONFIG, type ProductProcess, startProduct } from '../support/product/product-process.ts';
import { LocalSlack } from '../support/slack/local-slack.ts';
import { ROOT, RUN_SOURCES } from '../support/source-files.ts';
import { until } from '../support/until.ts';
import { GraphApi } from '../support/whatsapp/graph-api.ts';
import { APP_SECRET, NUMBER, VERIFY_TOKEN } from '../support/whatsapp/webhooks.ts';
import type { LoopFigures } from './loop-probe.ts';

/** The shop's address, and the name by which its mail server checks senders. */
export const SUPPORT = 'support@shop.example';
export const AUTHSERV_ID = 'mx.shop.example';

/** The address of the mail server whose checks of senders are believed. */
export const RELAY = '127.0.0.25';

/** The key that the shop signs customer tokens with. */
export const CUSTOMER_SECRET = 'a-customer-secret-of-the-attack';

/** What Slack signs its requests with here. */
const SIGNING_SECRET = 'a-signing-secret-of-the-attack';

const PROBE = fileURLToPath(new URL('loop-probe.ts', import.meta.url));

/** The product with every entrance open on loopback, each before a stand-in of its provider, and with a probe in its process. */
export interface Target {
  readonly product: ProductProcess;
  /** Where it listens. */
  readonly address: string;
  readonly smtpPort: number;
  /** What it mails. */
  readonly mails: MailServer;
  readonly slack: LocalSlack;
  readonly dataDir: string;
  /** The measurements since they were asked last. */
  figures(): Promise<LoopFigures>;
  /** What its data folder takes on the disk, in bytes. */
  diskBytes(): number;
  stop(): Promise<void>;
}

/** Starts the product for an attack; `environment` replaces settings. */
export async function startTarget(environment: Record<string, string> = {}): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-attack-'));
  const dataDir = join(folder, 'data');
  const probe = join(folder, 'probe.sock');
  const [mails, graph, slack] = await Promise.all([
    MailServer.start(),
    GraphApi.start(),
    LocalSlack.start({ signingSecret: SIGNING_SECRET }),
  ]);
  const product = await startProduct(
    {
      DATA_DIR: dataDir,
      ATTACK_PROBE: probe,
      WEB_CUSTOMER_SECRET: CUSTOMER_SECRET,
      SMTP_URL: mails.url,
      MAIL_FROM: SUPPORT,
      EMAIL_ADDRESS: SUPPORT,
      EMAIL_SMTP_PORT: '0',
      EMAIL_SMTP_RELAYS: RELAY,
      EMAIL_AUTHSERV_ID: AUTHSERV_ID,
      WHATSAPP_ACCESS_TOKEN: 'token',
      WHATSAPP_PHONE_NUMBER_ID: NUMBER,
      WHATSAPP_APP_SECRET: APP_SECRET,
      WHATSAPP_VERIFY_TOKEN: VERIFY_TOKEN,
      WHATSAPP_API_URL: graph.url,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_MODE: 'http',
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      ...environment,
    },
    DEMO_CONFIG,
    { cwd: ROOT, command: [process.execPath, ...RUN_SOURCES, '--import', PROBE, 'main.ts', 'start'] },
  );
  const [, smtpPort] = await until(() => /SMTP on port (\d+)/.exec(product.printed()));
  return {
    product,
    address: product.address,
    smtpPort: Number(smtpPort),
    mails,
    slack,
    dataDir,
    figures: async () => await askProbe(probe),
    diskBytes: () => folderBytes(dataDir),
    stop: async () => {
      await product.stop();
      await Promise.all([mails.close(), graph.close(), slack.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function askProbe(path: string): Promise<LoopFigures> {
  const socket = connect(path);
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  await once(socket, 'close');
  return JSON.parse(text) as LoopFigures;
}

/** What the files of a folder take, in bytes: the blocks that are allocated, since a store's file may have holes. */
function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.blocks ?? 0)
    .reduce((sum, blocks) => sum + blocks * 512, 0);
}
