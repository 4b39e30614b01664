import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { SILENT } from '../../adapters/logger.ts';
import { composeApp } from '../../app/app.ts';
import { demoShop } from '../../app/demo/demo-shop.ts';
import type { AnyChannel } from '../../channels/abilities.ts';
import { createTerminalChannel } from '../../channels/terminal/terminal-channel.ts';
import { openConnection } from '../../models/store/connection.ts';
import { DEMO_CONFIG } from '../support/product/product-process.ts';
import { ROOT, RUN_SOURCES } from '../support/source-files.ts';
import { mongoJavaServer } from '../support/store/mongo-java-server.ts';

/** Starts the product as the README says; resolves with how it ended by itself, and what it printed. */
async function endOf(environment: Record<string, string>): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [...RUN_SOURCES, 'main.ts', 'start', ...DEMO_CONFIG], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', NODE_ENV: 'development', MONGODB_URI: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, printed };
}

describe('a start that fails', () => {
  let folder: string;
  let taken: Server;
  let port: string;

  before(async () => {
    taken = createServer().listen(0, '0.0.0.0');
    await once(taken, 'listening');
    port = String((taken.address() as AddressInfo).port);
  });
  after(() => taken.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-failed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('ends with 1 when the port is taken', async () => {
    const { code, printed } = await endOf({ DATA_DIR: folder, PORT: port });
    expect(printed).to.contain(`PORT=${port}`);
    expect(code).to.equal(1);
  });

  it('ends with 1 when another process holds the store', async () => {
    const connection = await openConnection({ dataDir: folder });
    const { code, printed } = await endOf({ DATA_DIR: folder });
    await connection.close();
    expect(printed).to.contain(String(process.pid));
    expect(code).to.equal(1);
  });

  it('ends with 1 when a channel cannot start', async () => {
    const { code, printed } = await endOf({
      DATA_DIR: folder,
      EMAIL_SMTP_PORT: port,
      EMAIL_SMTP_HOST: '0.0.0.0',
    });
    expect(printed).to.contain('EADDRINUSE');
    expect(code).to.equal(1);
  });

  it('ends with 1 when the desk file is wrong', async () => {
    const file = join(folder, 'desk.yaml');
    writeFileSync(file, 'roles: 7\n');
    const { code, printed } = await endOf({
      DATA_DIR: folder,
      DESK_FILE: file,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_DESK_CHANNEL: 'C0123ABCD',
      SLACK_STAFF_GROUP: 'S0123ABCD',
    });
    expect(printed).to.contain(file);
    expect(code).to.equal(1);
  });

  // The trained classifier is kept in DATA_DIR after the store was opened and the shop was filled.
  it('ends with 1 when it fails after the store was opened, on both stores', async () => {
    mkdirSync(join(folder, 'intents.model'));
    const mongodbUri = await mongoJavaServer();
    for (const MONGODB_URI of mongodbUri === undefined ? [''] : ['', `${mongodbUri}/failed-start`]) {
      const { code, printed } = await endOf({ DATA_DIR: folder, MONGODB_URI });
      expect(printed).to.contain('intents.model');
      expect(code).to.equal(1);
    }
  });

  it('closes the store when filling the shop fails', async () => {
    const failed = composeApp({
      store: { dataDir: folder },
      shop: { ...demoShop(), open: () => Promise.reject(new Error('no shop today')) },
      codeSecret: 'x'.repeat(20),
      channels: () => [],
      log: SILENT,
    });
    expect(await failed.catch((error: Error) => error.message)).to.equal('no shop today');
    await (await openConnection({ dataDir: folder })).close();
  });

  it('stops the channels that were started, and closes the store, when one of them fails', async () => {
    const told: string[] = [];
    const channel = (id: string, start: () => Promise<void>): AnyChannel => ({
      ...createTerminalChannel(),
      id,
      start,
      stop: async () => void told.push(`${id} stopped`),
    });
    const app = await composeApp({
      store: { dataDir: folder },
      shop: demoShop(),
      codeSecret: 'x'.repeat(20),
      channels: () => [
        channel('first', async () => void told.push('first started')),
        channel('second', () => Promise.reject(new Error('no way in'))),
      ],
      log: SILENT,
    });
    expect(await app.start().catch((error: Error) => error.message)).to.equal('no way in');
    expect(app.path.ready).to.equal(false);
    expect(told).to.deep.equal(['first started', 'first stopped', 'second stopped']);
    await (await openConnection({ dataDir: folder })).close();
  });
});
