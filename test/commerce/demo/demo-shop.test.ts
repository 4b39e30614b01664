import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createDemoShop } from '../../../commerce/demo/demo-shop.ts';
import type { Identity } from '../../../models/customer/identity.ts';
import { heldByMethod, statusOf } from '../../../models/shop/orders/order-state.ts';
import { openConnection } from '../../../models/store/connection.ts';
import {
  ANN,
  ANYBODY,
  cancel,
  matched,
  type OpenDemoShop,
  openDemoShop,
  SHOP_NOW,
} from '../../support/demo-shop.ts';
import { storedStatus } from '../../support/order-status.ts';

describe('the demo shop', () => {
  let folder: string;
  let connection: Connection;
  let demo: OpenDemoShop;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onevoice-shop-'));
    connection = await openConnection({ dataDir: folder });
    demo = await openDemoShop(connection);
  });

  afterEach(async () => {
    await connection.close();
    await rm(folder, { recursive: true });
    expect(demo.faults).to.deep.equal([]);
  });

  const status = (order: string, asker: Identity) => demo.shop.query('order-status', { order }, asker);
  const preview = (order: string, asker: Identity) => demo.shop.query('cancel-preview', { order }, asker);
  const match = (args: Record<string, string>) => demo.shop.query('match-order', args, ANYBODY);
  const charged = async (number: string) => {
    const order = await demo.orders.find(number);
    if (order === null) throw new Error(`The demo has no order ${number}.`);
    return [...heldByMethod(order).values()].reduce((sum, { amount }) => sum + amount, 0);
  };

  describe('matching an order', () => {
    const ok = { outcome: 'ok', value: { order: '1042', customer: 'ann' } };
    const refused = { outcome: 'refused', value: { reason: 'no-match' } };

    it('takes the e-mail address or the postcode, however they are written', async () => {
      expect(await match({ order: '1042', email: 'ann@example.com' })).to.deep.equal(ok);
      expect(await match({ order: ' #1042 ', email: ' ANN@Example.com ' })).to.deep.equal(ok);
      expect(await match({ order: '1042', postcode: 'bs14nd' })).to.deep.equal(ok);
      expect(await match({ order: '1042', email: 'wrong@example.com', postcode: 'BS1 4ND' })).to.deep.equal(
        ok,
      );
    });

    it('answers an unknown order, a wrong address and none at all alike', async () => {
      expect(await match({ order: '9999', email: 'ann@example.com' })).to.deep.equal(refused);
      expect(await match({ order: '1042', email: 'ben@example.com' })).to.deep.equal(refused);
      expect(await match({ order: '1042', postcode: '200070' })).to.deep.equal(refused);
      expect(await match({ order: '1042' })).to.deep.equal(refused);
      expect(await match({ order: '9999' })).to.deep.equal(refused);
    });
  });

  describe('the status of an order', () => {
    it('is told to its proved customer with the parcel and the masked payment', async () => {
      const result = await status('1042', ANN);
      expect(result).to.deep.include({ outcome: 'ok' });
      expect(result.value).to.include({ order: '1042', status: 'in-transit', placedOn: '2026-11-19' });
      expect(result.value).to.include.keys(
        'shippedOn',
        'estimatedOn',
        'carrier',
        'tracking',
        'payment',
        'items',
      );
      expect(result.value)
        .to.have.nested.property('items[0].name.zh')
        .that.matches(/\p{Script=Han}/u);
    });

    it('shows a mere match neither payment nor address nor e-mail', async () => {
      const result = await status('1042', matched('1042'));
      expect(result.outcome).to.equal('ok');
      expect(JSON.stringify(result.value)).to.not.match(/payment|ending in|ann@|Mill Lane|BS1|Baker/);
    });

    it("is the same refusal for an unknown order and for somebody else's, at every level", async () => {
      const refused = { outcome: 'refused', value: { reason: 'not-found' } };
      expect(await status('9999', ANN)).to.deep.equal(refused);
      expect(await status('1051', ANN)).to.deep.equal(refused);
      expect(await status('1043', matched('1042'))).to.deep.equal(refused);
      expect(await status('1042', ANYBODY)).to.deep.equal(refused);
      expect(await status('1042', { level: 'none', customer: 'ann', subject: '1042' })).to.deep.equal(
        refused,
      );
      expect(await preview('1051', ANN)).to.deep.equal(refused);
    });

    it('can be listed for the proved customer, newest first, and for nobody else', async () => {
      const mine = await demo.shop.query('my-orders', {}, ANN);
      const numbers = (mine.value['orders'] as { order: string }[]).map(({ order }) => order);
      expect(numbers).to.deep.equal(['1044', '1043', '1042', '1007']);
      const refused = { outcome: 'refused', value: { reason: 'proof-needed' } };
      expect(await demo.shop.query('my-orders', {}, matched('1042'))).to.deep.equal(refused);
    });
  });

  describe('cancelling', () => {
    it('is previewed with what it does, and with the payment only for a proved customer', async () => {
      const full = await preview('1044', ANN);
      expect(full.value).to.deep.include({
        refund: { amount: await charged('1044'), currency: 'EUR' },
        refundDays: { min: 3, max: 5 },
      });
      expect(full.value).to.have.property('method');
      expect((await preview('1044', matched('1044'))).value).to.not.have.property('method');
    });

    it('is refused with the reason that the state of the order gives', async () => {
      const reasonOf = async (state: string) => {
        const order = (
          await Promise.all(Array.from({ length: 120 }, (_, n) => demo.orders.find(String(1001 + n))))
        ).find((one) => one && statusOf(one) === state);
        const asker: Identity = { level: 'otp', customer: order?.customer ?? '' };
        return (await preview(order?._id ?? '', asker)).value['reason'];
      };
      expect(await reasonOf('in-transit')).to.equal('already-shipped');
      expect(await reasonOf('partly-shipped')).to.equal('already-shipped');
      expect(await reasonOf('delivered')).to.equal('delivered');
      expect(await reasonOf('return-requested')).to.equal('returned');
      expect(await reasonOf('cancelled')).to.equal('already-cancelled');
      expect(await reasonOf('packed')).to.equal(undefined);
    });

    it('changes the order once; the same key is told the same again, another key is refused', async () => {
      const refund = await charged('1044');
      const first = await demo.shop.perform(cancel('1044', refund, 'k1'), ANN);
      expect(first.outcome).to.equal('ok');
      expect(first.value).to.deep.include({ order: '1044', refund: { amount: refund, currency: 'EUR' } });
      const stored = await demo.orders.find('1044');
      demo.clock.now = new Date(SHOP_NOW.getTime() + 60_000);
      expect(await demo.shop.perform(cancel('1044', refund, 'k1'), ANN)).to.deep.equal(first);
      expect(await demo.shop.perform(cancel('1044', refund, 'k2'), ANN)).to.deep.equal({
        outcome: 'refused',
        value: { reason: 'already-cancelled' },
      });
      expect(await demo.orders.find('1044')).to.deep.equal(stored);
    });

    it('is done by exactly one of twenty at once', async () => {
      const refund = await charged('1044');
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => demo.shop.perform(cancel('1044', refund, `k${index}`), ANN)),
      );
      expect(results.filter((result) => result.outcome === 'ok')).to.have.length(1);
      expect(results.filter((result) => result.value['reason'] === 'already-cancelled')).to.have.length(19);
    });

    it('is refused without proof, for others, for another refund and once the order left, and changes nothing', async () => {
      const refund = await charged('1044');
      const ben: Identity = { level: 'otp', customer: 'ben' };
      const reason = async (order: string, amount: number, asker: Identity) =>
        (await demo.shop.perform(cancel(order, amount, 'k'), asker)).value['reason'];
      expect(await reason('1044', refund, matched('1044'))).to.equal('proof-needed');
      expect(await reason('1044', refund, ANYBODY)).to.equal('proof-needed');
      expect(await reason('1044', refund, ben)).to.equal('not-found');
      expect(await reason('9999', refund, ben)).to.equal('not-found');
      expect(await reason('1044', refund + 1, ANN)).to.equal('changed');
      expect(await reason('1042', await charged('1042'), ANN)).to.equal('already-shipped');
      expect(await storedStatus(demo.orders, '1044')).to.equal('paid');
    });
  });

  describe('bad calls', () => {
    const failed = (reason: string) => ({ outcome: 'failed', value: { reason } });

    it('fail with a reason instead of throwing', async () => {
      expect(await demo.shop.query('drop-tables', {}, ANN)).to.deep.equal(failed('unknown-operation'));
      expect(await demo.shop.query('constructor', {}, ANN)).to.deep.equal(failed('unknown-operation'));
      expect(await demo.shop.query('cancel-order', {}, ANN)).to.deep.equal(failed('unknown-operation'));
      expect(await status('', ANN)).to.deep.equal(failed('bad-arguments'));
      expect(await status('1'.repeat(10_000), ANN)).to.deep.equal(failed('bad-arguments'));
      expect(await demo.shop.query('order-status', { order: { $ne: '' } }, ANN)).to.deep.equal(
        failed('bad-arguments'),
      );
      expect(await demo.shop.perform(cancel('1044', -1, 'k'), ANN)).to.deep.equal(failed('bad-arguments'));
    });

    it('report a fault inside to the operator and fail towards the customer', async () => {
      const faults: unknown[] = [];
      const broken = {
        ...demo.context,
        now: () => {
          throw new Error('no clock');
        },
      };
      const shop = createDemoShop(broken, (operation, error) => faults.push([operation, String(error)]));
      expect(await shop.query('cancel-preview', { order: '1044' }, ANN)).to.deep.equal(failed('shop-error'));
      expect(faults).to.deep.equal([['cancel-preview', 'Error: no clock']]);
    });
  });
});
