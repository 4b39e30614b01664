import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { tauShop } from '../../../app/tau/tau-shop.ts';
import { StoredMailer } from '../../../commerce/mailer.ts';
import { repositoriesOn } from '../../../models/repositories.ts';
import { shopRepositoriesOn } from '../../../models/shop/shop-repositories.ts';
import { openConnection, prepareModels } from '../../../models/store/connection.ts';
import { runOnevoice } from '../../support/cli/run-onevoice.ts';
import { startProduct } from '../../support/product/product-process.ts';
import { comparable, type ExpectedLine, linesOf, TAU_FOLDER } from '../../support/tau/fixture.ts';

const CALLS = join(TAU_FOLDER, 'calls.jsonl');
const SHOP = `tau:${TAU_FOLDER}`;

/** A sample that cancels an order: who has it, what it refunds in cents, and what that changes. */
const CANCELLED = linesOf(CALLS)
  .map((line) => JSON.parse(line) as ExpectedLine & { kwargs: { order_id: string } })
  .find(({ name, error }) => name === 'cancel_pending_order' && error === null);

describe('onevoice shop', function () {
  this.timeout(300_000);
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'onevoice-tau-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const run = (...args: readonly string[]) => runOnevoice(args, { environment: { DATA_DIR: dataDir } });
  const delta = async () => {
    const { code, stdout, stderr } = await run('shop', 'delta', '--shop', SHOP);
    return { code, stderr, delta: code === 0 ? (JSON.parse(stdout) as unknown) : stdout };
  };

  /** Cancels an order by the shop of the folder, as a conversation's command would. */
  async function cancel(orderId: string): Promise<void> {
    const setup = tauShop(TAU_FOLDER);
    const connection = await openConnection({ dataDir });
    const { codes, mails } = repositoriesOn(connection);
    const books = shopRepositoriesOn(connection, setup.prefix);
    await prepareModels(connection);
    const now = () => new Date('2026-11-28T12:00:00Z');
    const log = () => {};
    const mailer = new StoredMailer(mails, now);
    const shop = await setup.open({
      books,
      codes,
      mailer,
      now,
      zone: 'UTC',
      log,
      codeSecret: 'secret of the test',
    });
    const order = orderId.slice(1);
    const customer = (await books.orders.find(order))?.customer ?? '';
    const found = await shop.customers?.findByEmail((await books.customers.find(customer))?.email ?? '');
    expect(found?.id, 'channels find the customers of the folder').to.equal(customer);
    const args = { order, reason: 'no-longer-needed' };
    const asker = { level: 'dmarc', customer } as const;
    const { refund = null } = (await shop.query('cancel-preview', args, asker)).value;
    const done = await shop.perform({ name: 'cancel-order', args: { ...args, refund }, key: 'k' }, asker);
    expect(done.outcome).to.equal('ok');
    await connection.close();
  }

  it('replays calls and prints a line for each', async () => {
    const { code, stdout, stderr } = await run('shop', 'replay', '--shop', SHOP, CALLS);
    expect([code, stderr]).to.deep.equal([0, '']);
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => comparable(JSON.parse(line) as ExpectedLine));
    expect(printed).to.deep.equal(linesOf(CALLS).map((line) => comparable(JSON.parse(line) as ExpectedLine)));
  });

  it('prints what the last run, and then what the running server changed', async () => {
    const unserved = await delta();
    expect(unserved)
      .to.include({ code: 1 })
      .and.have.property('stderr')
      .that.includes('nothing has served it yet');
    const product = await startProduct({ DATA_DIR: dataDir }, ['--shop', SHOP]);
    expect(await delta(), 'of a server that nobody has asked for anything').to.deep.equal({
      code: 0,
      stderr: '',
      delta: {},
    });
    expect(await product.stop()).to.equal(0);
    if (CANCELLED === undefined) throw new Error('No sample cancels an order.');
    await cancel(CANCELLED.kwargs.order_id);
    const reason = 'no longer needed';
    const changed = JSON.parse(
      JSON.stringify(CANCELLED.delta).replace('ordered by mistake', reason),
    ) as unknown;
    expect(await delta(), 'of the last run').to.deep.equal({ code: 0, stderr: '', delta: changed });
    const again = await startProduct({ DATA_DIR: dataDir }, ['--shop', SHOP]);
    expect(await delta(), 'of the running server').to.deep.equal({ code: 0, stderr: '', delta: changed });
    expect(await again.stop()).to.equal(0);
  });

  it('refuses a folder that lacks a file, and one with faults, and says which', async () => {
    const folder = join(dataDir, 'shop');
    cpSync(TAU_FOLDER, folder, { recursive: true });
    rmSync(join(folder, 'db/products.json'));
    const missing = await run('start', '--shop', `tau:${folder}`);
    expect([missing.code, missing.stdout]).to.deep.equal([1, missing.stdout]);
    expect(missing.stderr).to.include('products.json').and.not.include('    at ');
    writeFileSync(join(folder, 'db/products.json'), '{"1": {"name": "Lamp"}}');
    expect((await run('shop', 'replay', '--shop', `tau:${folder}`, CALLS)).stderr).to.include('product_id');
  });

  it('ends with 2 where the shop is no folder of a kind that it knows, or where there is none', async () => {
    for (const shop of ['demo', 'tau:', 'tau:/nowhere/at/all']) {
      const { code, stderr } = await run('start', '--shop', shop);
      expect(code, shop).to.equal(2);
      expect(stderr, shop).to.include('--shop');
    }
    expect((await run('shop', 'delta')).code).to.equal(2);
    expect((await run('shop', 'replay', '--shop', SHOP)).code).to.equal(2);
  });
});
