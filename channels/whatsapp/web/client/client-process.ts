import { join } from 'node:path';
import whatsapp, { type Client } from 'whatsapp-web.js';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import type { ClientSettings, Command, Report, Request } from '../protocol.ts';
import { listen } from './client-events.ts';
import { OwnMessages, perform } from './client-requests.ts';
import { memoryOfTree } from './process-memory.ts';
import { pageOptions } from './web-page.ts';

/** QR codes that are shown before the page is reloaded; each is valid for about 20 seconds. The library's default is no limit. */
const QR_CODES = 15;

const own = new OwnMessages();
let client: Client | undefined;

function report(given: Report): void {
  process.send?.(given);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function broken(error: unknown): void {
  report({ type: 'broken', reason: reasonOf(error) });
}

async function start(settings: ClientSettings): Promise<void> {
  const { folder, chromium, chromiumArguments, pageMs, page = 'kept' } = settings;
  client = new whatsapp.Client({
    authStrategy: new whatsapp.LocalAuth({ dataPath: folder }),
    puppeteer: { executablePath: chromium, args: [...chromiumArguments], headless: true },
    authTimeoutMs: pageMs,
    qrMaxRetries: QR_CODES,
    ...pageOptions(page, join(folder, 'pages')),
  });
  listen(client, own, report);
  await client.initialize();
}

async function answer(number: number, request: Request): Promise<void> {
  try {
    if (client === undefined) throw new OnevoiceError('CHANNEL_NOT_STARTED');
    report({ type: 'answer', request: number, value: await perform(client, own, request, new Date()) });
  } catch (error) {
    report({ type: 'refusal', request: number, reason: reasonOf(error) });
  }
}

async function probe(): Promise<void> {
  const state = await client?.getState().catch(() => undefined);
  report({ type: 'alive', state: state ?? 'UNKNOWN', memoryMb: memoryOfTree() });
}

async function stop(): Promise<void> {
  await client?.destroy().catch(() => {});
  process.exit(0);
}

process.on('message', (command: Command) => {
  if (command.type === 'start') start(command.settings).catch(broken);
  else if (command.type === 'request') void answer(command.number, command.request);
  else if (command.type === 'probe') void probe();
  else void stop();
});
// The supervisor has ended: the browser must not run unsupervised.
process.on('disconnect', () => void stop());
process.on('unhandledRejection', broken);
process.on('uncaughtException', broken);
