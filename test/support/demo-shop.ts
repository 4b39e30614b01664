import type { Connection } from 'mongoose';
import { createDemoShop } from '../../commerce/demo/demo-shop.ts';
import { seedDemoShop } from '../../commerce/demo/seed/seed-demo-shop.ts';
import { StoredMailer } from '../../commerce/mailer.ts';
import { DEMO_KNOWLEDGE, seedKnowledge } from '../../knowledge/seed-knowledge.ts';
import type { Identity } from '../../models/customer/identity.ts';
import { ArticleRepository } from '../../models/knowledge/article-repository.ts';
import { PolicyFactRepository } from '../../models/knowledge/policy-fact-repository.ts';
import { OutgoingMailRepository } from '../../models/mail/outgoing-mail-repository.ts';
import { OneTimeCodeRepository } from '../../models/shop/one-time-code-repository.ts';
import { OrderNumberRepository } from '../../models/shop/orders/order-number-repository.ts';
import { OrderRepository } from '../../models/shop/orders/order-repository.ts';
import { ProductRepository } from '../../models/shop/product-repository.ts';
import { ShopCustomerRepository } from '../../models/shop/shop-customer-repository.ts';
import { prepareModels } from '../../models/store/connection.ts';

/** When the shop of the tests is looked at. */
export const SHOP_NOW = new Date('2026-11-23T12:00:00Z');

/** Ann, signed in. */
export const ANN: Identity = { level: 'signed', customer: 'ann' };

/** Somebody who was not proved at all. */
export const ANYBODY: Identity = { level: 'none' };

/** Somebody who knew an order's number and its e-mail address or postcode. */
export function matched(order: string, customer = 'ann'): Identity {
  return { level: 'matched', customer, subject: order };
}

/** The demo shop on a store, freshly filled, with a clock that tests set by `shop.clock.now`. */
export async function openDemoShop(connection: Connection) {
  const clock = { now: SHOP_NOW };
  const mails = new OutgoingMailRepository(connection);
  const repositories = {
    orders: new OrderRepository(connection),
    numbers: new OrderNumberRepository(connection),
    products: new ProductRepository(connection),
    customers: new ShopCustomerRepository(connection),
    codes: new OneTimeCodeRepository(connection),
    facts: new PolicyFactRepository(connection),
  };
  const articles = new ArticleRepository(connection);
  await prepareModels(connection);
  await seedKnowledge(articles, repositories.facts, DEMO_KNOWLEDGE);
  await seedDemoShop(repositories, SHOP_NOW, { reset: true });
  const faults: unknown[] = [];
  const waits: number[] = [];
  let counter = 0;
  const context = {
    ...repositories,
    mailer: new StoredMailer(mails, () => clock.now),
    now: () => clock.now,
    wait: async (ms: number) => void waits.push(ms),
    randomBytes: (size: number) => {
      counter += 1;
      return Buffer.alloc(size, counter);
    },
    codeSecret: 'secret of the tests',
  };
  const shop = createDemoShop(context, (_name, error) => faults.push(error));
  return { ...repositories, articles, mails, clock, faults, waits, context, shop };
}

/** What {@link openDemoShop} gives. */
export type OpenDemoShop = Awaited<ReturnType<typeof openDemoShop>>;

/** The command that cancels an order for a refund in cents. */
export function cancel(order: string, amount: number, key: string) {
  return { name: 'cancel-order', args: { order, refund: { amount, currency: 'EUR' } }, key };
}
