import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createTauShop } from '../../../../commerce/tau/tau-shop.ts';
import type { Result } from '../../../../models/conversation/command.ts';
import type { Identity } from '../../../../models/customer/identity.ts';
import type { JsonObject } from '../../../../models/json.ts';
import { faultOfResult } from '../../../../models/shop/operation.ts';
import { reOrder, reOrderPreview } from '../../../../models/shop/operations/re-order-operations.ts';
import { orderTotal, statusOf } from '../../../../models/shop/orders/order-state.ts';
import { openConnection } from '../../../../models/store/connection.ts';
import { matched, type OpenDemoShop, openDemoShop } from '../../../support/demo-shop.ts';

/** How many callers come at once. */
const CALLERS = 20;

const ROSA: Identity = { level: 'signed', customer: 'rosa' };
const SAM: Identity = { level: 'signed', customer: 'sam' };
const EUR = (amount: number) => ({ amount, currency: 'EUR' });
const refused = (reason: string, more: JsonObject = {}): Result => ({
  outcome: 'refused',
  value: { reason, ...more },
});

describe('ordering again', () => {
  let folder: string;
  let connection: Connection;
  let demo: OpenDemoShop;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onevoice-again-'));
    connection = await openConnection({ dataDir: folder });
    demo = await openDemoShop(connection);
  });
  afterEach(async () => {
    await connection.close();
    await rm(folder, { recursive: true });
    expect(demo.faults).to.deep.equal([]);
  });

  const ask = async (args: JsonObject, asker = ROSA) => {
    const result = await demo.shop.query('re-order-preview', args, asker);
    expect(faultOfResult(reOrderPreview, result)).to.equal(undefined);
    return result;
  };
  const tell = async (args: JsonObject, key: string, asker = ROSA) => {
    const result = await demo.shop.perform({ name: 're-order', args, key }, asker);
    expect(faultOfResult(reOrder, result)).to.equal(undefined);
    return result;
  };
  const orderOf = async (number: unknown) => {
    const order = await demo.orders.find(String(number));
    if (order === null) throw new Error(`There is no order ${String(number)}.`);
    return order;
  };
  const BOTH = {
    order: '1058',
    items: [{ item: 'moka-pot-s' }, { item: 'card-holder-sand' }],
    total: EUR(7000),
  };

  it('places what its preview says, to the same address and by the same method, and leaves the order before', async () => {
    const before = await orderOf('1058');
    const previewed = await ask({ order: '1058' });
    const done = await tell(BOTH, 'k1');
    expect(done).to.deep.equal({ outcome: 'ok', value: { ...previewed.value, placed: '1121' } });
    const placed = await orderOf('1121');
    expect([statusOf(placed), orderTotal(placed), placed.customer]).to.deep.equal(['placed', 7000, 'rosa']);
    expect(placed.shipTo).to.deep.equal(before.shipTo);
    expect(placed.placedAt).to.deep.equal(demo.clock.now);
    expect(
      placed.adjustments.map(({ type, status, amount, method }) => [type, status, amount, method?.id]),
    ).to.deep.equal([['payment', 'pending', 7000, before.adjustments[0]?.method?.id]]);
    expect(await orderOf('1058')).to.deep.equal(before);
    const [newest] = await demo.orders.findNewestOf('rosa', 1);
    expect(newest?._id).to.equal('1121');
  });

  it('is done once by many callers with one key, and once for each of two keys', async () => {
    const results = await Promise.all(Array.from({ length: CALLERS }, () => tell(BOTH, 'one')));
    for (const { value } of results) expect(value['placed']).to.equal('1121');
    expect((await tell(BOTH, 'two')).value['placed']).to.equal('1122');
    expect(await demo.orders.count()).to.equal(122);
  });

  it('gives no two orders of different customers one number, however many come at once', async () => {
    const sams = { order: '1022', items: [{ item: 'desk-lamp-pine' }], total: EUR(8400) };
    const results = await Promise.all(
      Array.from({ length: CALLERS }, (_, index) =>
        index % 2 === 0 ? tell(BOTH, `r${index}`) : tell(sams, `s${index}`, SAM),
      ),
    );
    const numbers = results.map(({ value }) => String(value['placed']));
    expect(new Set(numbers).size).to.equal(CALLERS);
    for (const [index, number] of numbers.entries())
      expect((await orderOf(number)).customer, number).to.equal(index % 2 === 0 ? 'rosa' : 'sam');
  });

  it('takes the prices of today, and says what they were and what is missing', async () => {
    const product = await demo.products.find('moka-pot');
    const other = await demo.products.find('card-holder');
    if (product === null || other === null) throw new Error('The demo lacks a product.');
    await demo.products.remove(['moka-pot', 'card-holder']);
    const dearer = product.variants.map((variant) => ({ ...variant, price: variant.price + 400 }));
    const gone = other.variants.map((variant) => ({ ...variant, available: false }));
    await demo.products.addMissing([
      { ...product, variants: dearer },
      { ...other, variants: gone },
    ]);
    const { value } = await ask({ order: '1058' });
    const [item] = value['items'] as { item: { price: JsonObject }; before: JsonObject }[];
    expect([item?.item.price, item?.before, value['total']]).to.deep.equal([EUR(4000), EUR(3600), EUR(4000)]);
    expect((value['missing'] as { item: { item: string } }[]).map((one) => one.item.item)).to.deep.equal([
      'card-holder-sand',
    ]);
    expect((await tell(BOTH, 'k')).value['reason']).to.equal('unavailable');
    const pot = { order: '1058', items: [{ item: 'moka-pot-s' }] };
    expect(await tell({ ...pot, total: EUR(3600) }, 'k')).to.deep.equal(refused('changed'));
    expect((await tell({ ...pot, total: EUR(4000) }, 'k')).value['placed']).to.equal('1121');
    await demo.products.remove(['moka-pot']);
    expect((await ask({ order: '1058' })).value['reason']).to.equal('unavailable');
  });

  it('orders the pieces that are named, no more than the order had', async () => {
    const ben: Identity = { level: 'signed', customer: 'ben' };
    const item = 'camping-lantern-sand';
    expect((await ask({ order: '1026', items: [{ item }] }, ben)).value['total']).to.deep.equal(EUR(4700));
    const twice = { order: '1026', items: [{ item }, { item }] };
    expect((await ask(twice, ben)).value['total']).to.deep.equal(EUR(9400));
    const three = { order: '1026', items: [{ item, quantity: 3 }] };
    expect(await ask(three, ben)).to.deep.equal(refused('item-not-found', { item, pieces: 2 }));
    expect(await ask({ order: '1026', items: [] }, ben)).to.deep.equal(refused('nothing-chosen'));
  });

  it('has all of an order that was cancelled as a whole, and the rest of one that was in part', async () => {
    const part = { order: '1058', items: [{ item: 'moka-pot-s' }], refund: EUR(3600) };
    expect((await demo.shop.perform({ name: 'cancel-order', args: part, key: 'a' }, ROSA)).outcome).to.equal(
      'ok',
    );
    expect((await ask({ order: '1058' })).value['total']).to.deep.equal(EUR(3400));
    const rest = { order: '1058', refund: EUR(3400) };
    expect((await demo.shop.perform({ name: 'cancel-order', args: rest, key: 'b' }, ROSA)).outcome).to.equal(
      'ok',
    );
    expect((await ask({ order: '1058' })).value['total']).to.deep.equal(EUR(7000));
  });

  it('knows no order of somebody else, and nobody who is not proved', async () => {
    expect(await ask({ order: '1058' }, SAM)).to.deep.equal(refused('not-found'));
    expect(await tell(BOTH, 'k', SAM)).to.deep.equal(refused('not-found'));
    expect(await tell(BOTH, 'k', matched('1058', 'rosa'))).to.deep.equal(refused('proof-needed'));
    expect(await demo.orders.count()).to.equal(120);
  });

  it('is not offered by the shop of a folder', async () => {
    const tau = createTauShop(demo.context, (_name, error) => demo.faults.push(error));
    expect(await tau.query('re-order-preview', { order: '1058' }, ROSA)).to.deep.equal(
      refused('not-offered'),
    );
    expect(await tau.perform({ name: 're-order', args: BOTH, key: 'k' }, ROSA)).to.deep.equal(
      refused('not-offered'),
    );
    expect(await demo.orders.count()).to.equal(120);
  });
});
