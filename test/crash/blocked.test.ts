import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { DurablePath } from '../../adapters/durable-path.ts';
import { SILENT } from '../../adapters/logger.ts';
import type { PathParts } from '../../adapters/path-parts.ts';
import { conversationId } from '../../models/conversation/inbox.ts';
import { type Repositories, repositoriesOn } from '../../models/repositories.ts';
import { openConnection, prepareModels } from '../../models/store/connection.ts';
import { storeTime } from '../../models/store/store-time.ts';
import { ACCOUNT, message } from '../support/path/path-kit.ts';
import { mongoJavaServer } from '../support/store/mongo-java-server.ts';
import { until } from '../support/until.ts';
import { journalling } from './blocked-child.ts';

/** The steps at which the first process stops in its tracks: before a turn, before its commit, and before anything leaves it. */
const STEPS = ['acquired', 'decided', 'committed', 'logged', 'sending', 'performing'] as const;
const ADDRESS = { channel: 'send', account: ACCOUNT, externalId: 'c1' };

describe('a process whose event loop is blocked for longer than its lease', () => {
  let address: string | undefined;
  let folder: string;
  let connection: Connection;
  let repositories: Repositories;
  let child: ChildProcess;

  before('start the server', async function () {
    address = await mongoJavaServer();
    if (address === undefined) this.skip();
  });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-blocked-'));
    connection = await openConnection({ mongodbUri: uri(), dataDir: folder });
    repositories = repositoriesOn(connection);
    await prepareModels(connection);
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await connection?.dropDatabase();
    await connection?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const uri = () => `${address}/blocked-${folder.slice(-6)}`;

  /** Starts the process that will be blocked; it finds a message that was recorded before. */
  async function blockAt(step: string): Promise<void> {
    const recording = pathHere({ channels: [] });
    await recording.start();
    await recording.hostFor('send').accept(message('c1', 'm1'));
    await recording.stop(0);
    child = fork(new URL('./blocked-child.ts', import.meta.url), [uri(), folder, step], {
      execArgv: ['--conditions=onevoice-source', '--import', 'tsx'],
    });
    await until(() => (existsSync(join(folder, 'blocked')) ? true : undefined));
  }

  function pathHere(other: Partial<PathParts> = {}): DurablePath {
    const parts = { repositories, log: SILENT, storeTime: () => storeTime(connection) };
    return new DurablePath({ ...journalling(folder), ...parts, ...other });
  }

  async function isSettled(): Promise<boolean> {
    const open = await repositories.inbox.countOpen();
    return open === 0 && (await repositories.conversations.countUnsettled()) === 0;
  }

  for (const step of STEPS) {
    it(`says nothing twice after another process has taken its work over (blocked at the step "${step}")`, async () => {
      await blockAt(step);
      const path = pathHere();
      await path.start();
      while (!(await isSettled())) await new Promise((resolve) => setTimeout(resolve, 20));
      writeFileSync(join(folder, 'go'), '');
      const exit = once(child, 'exit');
      child.send('stop');
      expect((await exit)[0]).to.equal(0);
      await path.stop(10_000);
      const journal = readFileSync(join(folder, 'journal.txt'), 'utf8').trim().split('\n');
      expect(journal.sort()).to.deep.equal(['performed c1-m1', 'sent answer to m1']);
      const log = await repositories.messages.after(conversationId(ADDRESS), 0, 100);
      const texts = log.map(({ activity }) => (JSON.parse(activity) as { text?: string }).text);
      expect(texts).to.deep.equal(['m1', 'answer to m1']);
      expect(await isSettled()).to.equal(true);
    });
  }
});
