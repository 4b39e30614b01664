import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DurablePath } from '../../adapters/durable-path.ts';
import { SILENT } from '../../adapters/logger.ts';
import type { PathParts } from '../../adapters/path-parts.ts';
import { repositoriesOn } from '../../models/repositories.ts';
import { openConnection, prepareModels } from '../../models/store/connection.ts';
import { storeTime } from '../../models/store/store-time.ts';
import { botOf, testChannel } from '../support/path/path-kit.ts';

/** The lease of the test's processes, in milliseconds. */
export const LEASE_MS = 500;

/** The parts of a process that writes into `folder` what it sends and performs, one line each. */
export function journalling(
  folder: string,
): Pick<PathParts, 'bot' | 'channels' | 'perform' | 'apology' | 'settings'> {
  const note = (line: string) => appendFileSync(join(folder, 'journal.txt'), `${line}\n`);
  return {
    channels: [
      testChannel('log'),
      testChannel('send', async (_to, { text }) => {
        note(`sent ${text}`);
        return { status: 'sent' };
      }),
    ],
    bot: botOf(async (context, turn) => {
      if (context.activity.type === 'event') return;
      turn.command({
        name: 'cancel',
        args: {},
        key: `${turn.conversation.externalId}-${context.activity.text}`,
      });
      await context.sendActivity(`answer to ${context.activity.text}`);
    }),
    perform: async ({ key }) => {
      note(`performed ${key}`);
      return { outcome: 'ok', value: {} };
    },
    apology: () => ({ text: 'sorry' }),
    settings: { leaseMs: LEASE_MS, sweepMs: 50, staleMs: 0 },
  };
}

/** A process that blocks its event loop at the first `step`, until the file `go` is in its folder. */
async function main(mongodbUri: string, folder: string, step: string): Promise<void> {
  const connection = await openConnection({ mongodbUri, dataDir: folder });
  const repositories = repositoriesOn(connection);
  await prepareModels(connection);
  let blocked = false;
  const path = new DurablePath({
    ...journalling(folder),
    repositories,
    log: SILENT,
    storeTime: () => storeTime(connection),
    probe: (name) => {
      if (name !== step || blocked) return;
      blocked = true;
      writeFileSync(join(folder, 'blocked'), '');
      const cell = new Int32Array(new SharedArrayBuffer(4));
      while (!existsSync(join(folder, 'go'))) Atomics.wait(cell, 0, 0, 10);
    },
  });
  process.on('message', async () => {
    await path.stop(60_000);
    await connection.close();
    process.disconnect();
  });
  await path.start();
  process.send?.('ready');
}

const [mongodbUri = '', folder = '', step = ''] = process.argv.slice(2);
if (process.send !== undefined && step !== '') await main(mongodbUri, folder, step);
