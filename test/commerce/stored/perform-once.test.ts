import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { seedDemoShop } from '../../../commerce/demo/seed/seed-demo-shop.ts';
import type { Result } from '../../../models/conversation/command.ts';
import type { JsonObject } from '../../../models/json.ts';
import { faultOfResult } from '../../../models/shop/operation.ts';
import { SHOP_OPERATIONS } from '../../../models/shop/operations/all-operations.ts';
import { statusOf } from '../../../models/shop/orders/order-state.ts';
import { openConnection } from '../../../models/store/connection.ts';
import { ANN, matched, type OpenDemoShop, openDemoShop, SHOP_NOW } from '../../support/demo-shop.ts';

/** How many callers come at once. */
const CALLERS = 20;

const ADDRESS = { street: '2 New Road', street2: 'Flat 3', city: 'Bath', postcode: 'BA1 1AA', country: 'GB' };

describe('a command of a customer', () => {
  let folder: string;
  let connection: Connection;
  let demo: OpenDemoShop;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onevoice-once-'));
    connection = await openConnection({ dataDir: folder });
    demo = await openDemoShop(connection);
  });
  afterEach(async () => {
    await connection.close();
    await rm(folder, { recursive: true });
    expect(demo.faults).to.deep.equal([]);
  });

  const refill = () => seedDemoShop(demo, SHOP_NOW, { reset: true });
  const ask = (name: string, args: JsonObject) => demo.shop.query(name, args, ANN);
  const tell = (name: string, args: JsonObject, key: string) => demo.shop.perform({ name, args, key }, ANN);
  const orderOf = async (number: string) => {
    const order = await demo.orders.find(number);
    if (order === null) throw new Error(`The demo has no order ${number}.`);
    return order;
  };
  const giftCard = async () => {
    const ann = await demo.customers.find('ann');
    const card = ann?.paymentMethods?.find(({ kind }) => kind === 'gift-card');
    if (card === undefined) throw new Error('Ann has no gift card.');
    return card;
  };

  /** Every change that Ann can make, with the arguments of its preview and of its command. */
  const changes = async (): Promise<
    [name: string, args: JsonObject, agreed: (told: JsonObject) => JsonObject][]
  > => {
    const [first] = (await orderOf('1007')).lines;
    const card = await giftCard();
    return [
      ['cancel-order', { order: '1044' }, ({ refund = null }) => ({ refund })],
      ['change-order-address', { order: '1044', address: ADDRESS }, () => ({})],
      [
        'change-order-payment',
        { order: '1044', payment: card.id },
        ({ charge }) => ({ amount: (charge as { amount: JsonObject }).amount }),
      ],
      [
        'return-items',
        { order: '1007', items: [{ item: first?.sku ?? '' }], payment: card.id },
        ({ refund }) => ({ refund: (refund as { amount: JsonObject }).amount }),
      ],
      ['change-address', { address: ADDRESS }, () => ({})],
    ];
  };

  it('does exactly what its preview says, or refuses as it does', async () => {
    demo.clock.now = new Date(demo.clock.now.getTime() - 40 * 86_400_000);
    for (const [name, args, agreed] of await changes()) {
      await refill();
      const previewed = await ask(name === 'cancel-order' ? 'cancel-preview' : `${name}-preview`, args);
      expect(previewed.outcome, name).to.equal('ok');
      expect(await tell(name, { ...args, ...agreed(previewed.value) }, name), name).to.deep.equal(previewed);
      if (name === 'return-items') expect(statusOf(await orderOf('1007'))).to.equal('return-requested');
      if (!('order' in args) || name === 'return-items') continue;
      await tell('cancel-order', { order: '1044', refund: { amount: 3900, currency: 'EUR' } }, 'cancel');
      const refused = await ask(name === 'cancel-order' ? 'cancel-preview' : `${name}-preview`, args);
      expect(refused, name).to.deep.equal({ outcome: 'refused', value: { reason: 'already-cancelled' } });
      expect(await tell(name, { ...args, ...agreed(previewed.value) }, 'again'), name).to.deep.equal(refused);
    }
  });

  it('is done once by many callers with one key, who are all told the same', async () => {
    for (const [name, args, agreed] of await changes()) {
      if (name === 'return-items') continue;
      await refill();
      const before = await giftCard();
      const previewed = await ask(name === 'cancel-order' ? 'cancel-preview' : `${name}-preview`, args);
      const full = { ...args, ...agreed(previewed.value) };
      const results = await Promise.all(
        Array.from({ length: CALLERS }, () => tell(name, full, `one-${name}`)),
      );
      for (const result of results) expect(result, name).to.deep.equal(previewed);
      const added = (await orderOf('1044')).adjustments.filter(({ key }) => key === `one-${name}`);
      const kinds = added.map(({ type }) => type);
      expect(new Set(kinds).size, name).to.equal(kinds.length);
      const paid = name === 'change-order-payment' ? 3900 : 0;
      expect((await giftCard()).balance, name).to.equal((before.balance ?? 0) - paid);
      expect((await demo.customers.find('ann'))?.revision, name).to.equal(1);
    }
  });

  it('wins alone where only one of two different ones may', async () => {
    const cancelled = await ask('cancel-preview', { order: '1044' });
    const card = await giftCard();
    for (let round = 0; round < 5; round += 1) {
      await refill();
      const results = await Promise.all([
        tell('cancel-order', { order: '1044', refund: cancelled.value['refund'] ?? null }, `a${round}`),
        tell(
          'change-order-payment',
          { order: '1044', payment: card.id, amount: { amount: 3900, currency: 'EUR' } },
          `b${round}`,
        ),
        tell('cancel-order', { order: '1044', refund: cancelled.value['refund'] ?? null }, `c${round}`),
      ]);
      const order = await orderOf('1044');
      const cancellations = order.adjustments.filter(({ type }) => type === 'cancellation');
      expect(cancellations).to.have.length(1);
      expect([results[0], results[2]].filter((result) => result?.outcome === 'ok')).to.have.length(1);
      const balance = order.adjustments
        .filter(({ method }) => method?.id === card.id)
        .reduce(
          (sum, { type, amount = 0 }) => sum + (type === 'refund' ? amount : -amount),
          card.balance ?? 0,
        );
      expect((await giftCard()).balance).to.equal(balance);
    }
  });

  it('is refused where the amount is another one than the customer agreed to', async () => {
    const changed: Result = { outcome: 'refused', value: { reason: 'changed' } };
    const card = await giftCard();
    const amount = { amount: 3899, currency: 'EUR' };
    expect(
      await tell('change-order-payment', { order: '1044', payment: card.id, amount }, 'k'),
    ).to.deep.equal(changed);
    expect(
      await tell(
        'change-order-payment',
        { order: '1044', payment: card.id, amount: { amount: 3900, currency: 'USD' } },
        'k',
      ),
    ).to.deep.equal(changed);
    expect((await orderOf('1044')).adjustments).to.have.length(1);
    expect((await giftCard()).balance).to.equal(card.balance);
  });

  it('is completed by whoever decides next, if the process dies before it is in its order', async () => {
    const { apply } = demo.orders;
    demo.orders.apply = () => Promise.reject(new Error('killed'));
    const card = await giftCard();
    const pay = { order: '1044', payment: card.id, amount: { amount: 3900, currency: 'EUR' } };
    expect((await tell('change-order-payment', pay, 'k1')).outcome).to.equal('failed');
    expect(demo.faults.splice(0)).to.have.length(1);
    expect((await orderOf('1044')).adjustments).to.have.length(1);
    demo.orders.apply = apply;
    const preview = await ask('cancel-preview', { order: '1044' });
    expect(preview.value['method']).to.have.property('id', card.id);
    expect((await orderOf('1044')).adjustments.map(({ type }) => type)).to.deep.equal([
      'payment',
      'payment',
      'refund',
    ]);
    expect((await tell('change-order-payment', pay, 'k1')).outcome).to.equal('ok');
    expect((await giftCard()).balance).to.equal((card.balance ?? 0) - 3900);
    expect(await demo.customers.find('ann')).to.not.have.property('pending');
  });

  it('knows no order of somebody else, and nobody who is not proved', async () => {
    const notFound: Result = { outcome: 'refused', value: { reason: 'not-found' } };
    const proofNeeded: Result = { outcome: 'refused', value: { reason: 'proof-needed' } };
    const address = { order: '1051', address: ADDRESS };
    expect(await ask('change-order-address-preview', address)).to.deep.equal(notFound);
    expect(await tell('change-order-address', address, 'k')).to.deep.equal(notFound);
    expect(await ask('order-details', { order: '1051' })).to.deep.equal(notFound);
    const weak = matched('1044');
    const request = { name: 'change-order-address', args: { ...address, order: '1044' }, key: 'k' };
    expect(await demo.shop.perform(request, weak)).to.deep.equal(proofNeeded);
    expect(await demo.shop.query('order-details', { order: '1044' }, weak)).to.deep.equal(proofNeeded);
    expect(await demo.shop.query('customer-details', {}, weak)).to.deep.equal(proofNeeded);
    expect((await orderOf('1051')).adjustments).to.have.length(1);
  });

  it('gives what the operations declare, in every read of an account', async () => {
    const declared = Object.values(SHOP_OPERATIONS).flat();
    const sound = async (name: string, args: JsonObject) => {
      const result = await ask(name, args);
      const operation = declared.find((one) => one.name === name);
      expect(operation && faultOfResult(operation, result), name).to.equal(undefined);
      expect(result.outcome, name).to.equal('ok');
      return result.value;
    };
    const { orders } = await sound('customer-details', {});
    expect(orders).to.deep.equal(['1044', '1043', '1042', '1007']);
    for (const order of ['1044', '1043', '1042', '1007']) await sound('order-details', { order });
    const late = await sound('order-details', { order: '1007' });
    expect(late['can']).to.deep.include({ return: 'too-late', cancel: 'delivered' });
    const open = await sound('order-details', { order: '1044' });
    expect(open['can']).to.deep.include({ cancel: null, change: null, return: 'not-delivered' });
    const { products } = await sound('product-types', {});
    expect(products).to.have.length(64);
    const lamp = await sound('product-details', { product: 'desk-lamp' });
    expect((lamp['items'] as { available: boolean }[]).map(({ available }) => available)).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(await ask('product-details', { product: 'x' })).to.deep.equal({
      outcome: 'refused',
      value: { reason: 'not-found' },
    });
    expect(await sound('find-customer', { email: 'ANN@example.com' })).to.deep.equal({ customer: 'ann' });
    expect(await sound('find-customer', { name: 'ann baker', postcode: 'BS1 4ND' })).to.deep.equal({
      customer: 'ann',
    });
    const nobody = { outcome: 'refused', value: { reason: 'not-found' } };
    expect(await ask('find-customer', { name: 'Ann Baker' })).to.deep.equal(nobody);
    expect(await ask('find-customer', { email: 'x@example.com' })).to.deep.equal(nobody);
  });
});
