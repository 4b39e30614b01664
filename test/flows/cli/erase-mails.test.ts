import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { conversationId } from '../../../models/conversation/inbox.ts';
import { repositoriesOn } from '../../../models/repositories.ts';
import { openConnection, prepareModels } from '../../../models/store/connection.ts';
import { runOnevoice } from '../../support/cli/run-onevoice.ts';
import { startProduct } from '../../support/product/product-process.ts';

const PEOPLE = ['dora@customer.example', 'emil@customer.example'] as const;
const SUPPORT = 'support@shop.example';

describe('onevoice erase-mails', function () {
  this.timeout(300_000);
  let dataDir: string;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'onevoice-erase-'));
    await storeMails();
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  /** A thread, its conversation and a mail as it came, of each person. */
  async function storeMails(): Promise<void> {
    const connection = await openConnection({ dataDir });
    repositoriesOn(connection);
    await prepareModels(connection);
    for (const address of PEOPLE) {
      const externalId = `thread-${address}`;
      const _id = conversationId({ channel: 'email', account: SUPPORT, externalId });
      const rows: readonly [collection: string, row: { _id: string }][] = [
        ['mail-threads', { _id: externalId, ...{ address, token: address, number: address } }],
        ['conversations', { _id, ...{ channel: 'email', account: SUPPORT, externalId } }],
        ['files', { _id: `file-${address}`, ...{ name: `${address} 1.eml` } }],
      ];
      for (const [collection, row] of rows)
        await connection.collection<{ _id: string }>(collection).insertOne(row);
    }
    await connection.close();
  }

  async function peopleIn(collection: string): Promise<string[]> {
    const connection = await openConnection({ dataDir });
    const text = JSON.stringify(await connection.collection(collection).find({}).toArray());
    await connection.close();
    return PEOPLE.filter((address) => text.includes(address));
  }

  async function expectErased(): Promise<void> {
    for (const collection of ['mail-threads', 'conversations', 'files'])
      expect(await peopleIn(collection), collection).to.deep.equal(['emil@customer.example']);
  }

  const erase = (...args: readonly string[]) =>
    runOnevoice(['erase-mails', 'Dora@Customer.example', ...args], { environment: { DATA_DIR: dataDir } });

  it('opens the store itself where no server runs, also after one was killed', async () => {
    const product = await startProduct({ DATA_DIR: dataDir });
    product.child.kill('SIGKILL');
    expect(await product.stop()).to.equal(null);
    expect(existsSync(join(dataDir, 'control.sock'))).to.equal(true);
    const { code, stdout, stderr } = await erase();
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout).to.match(/^Erased: 1 mails as they came, 1 conversations .*\nWhat stands in Slack/);
    await expectErased();
  });

  it('asks the server that has the store open', async () => {
    const product = await startProduct({ DATA_DIR: dataDir });
    try {
      const { code, stdout, stderr } = await erase('--json');
      expect([code, stderr]).to.deep.equal([0, '']);
      expect(JSON.parse(stdout)).to.deep.equal({ conversations: 1, mails: 1 });
      const again = await erase('--json');
      expect(JSON.parse(again.stdout)).to.deep.equal({ conversations: 0, mails: 0 });
    } finally {
      expect(await product.stop()).to.equal(0);
    }
    expect(existsSync(join(dataDir, 'control.sock'))).to.equal(false);
    await expectErased();
  });
});
