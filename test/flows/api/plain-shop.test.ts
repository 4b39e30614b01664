import { expect } from 'chai';
import { whatsapp } from '../../../app/channels/whatsapp.ts';
import { createOnevoice, type Onevoice } from '../../../app/onevoice.ts';
import type { Asker, Shop } from '../../../commerce/shop.ts';
import type { Result } from '../../../models/conversation/command.ts';
import type { OrderView } from '../../../models/shop/operations/views.ts';
import type { ShopCustomers } from '../../../models/shop/shop-customers.ts';
import { ShopFolder } from '../../support/api/shop-folder.ts';
import { LogBook } from '../../support/log-book.ts';
import { until } from '../../support/until.ts';
import { GraphApi } from '../../support/whatsapp/graph-api.ts';
import {
  ANN,
  APP_SECRET,
  cloudMessage,
  NUMBER,
  signatureOf,
  webhook,
} from '../../support/whatsapp/webhooks.ts';

const KIM = { id: 'kim', name: 'Kim Lee', email: 'kim@example.com', locale: 'en' };

const ORDER: OrderView = {
  order: '7001',
  status: 'in-transit',
  placedOn: '2026-11-20',
  total: { amount: 49_900, currency: 'EUR' },
  items: [{ name: { en: 'City bike' }, quantity: 1 }],
};

const answers: Readonly<Record<string, Result>> = {
  'my-orders': { outcome: 'ok', value: { orders: [ORDER] } },
  'order-status': { outcome: 'ok', value: ORDER },
};

describe("a shop developer's own shop, on WhatsApp", () => {
  let folder: ShopFolder;
  let graph: GraphApi;
  let app: Onevoice | undefined;
  let log: LogBook;
  const askers: Asker[] = [];

  beforeEach(async () => {
    folder = new ShopFolder();
    graph = await GraphApi.start();
    log = new LogBook();
    askers.length = 0;
  });
  afterEach(async () => {
    await app?.stop();
    await graph.close();
    folder.remove();
  });

  /** Has a customer ask for their order; resolves when the bot has sent what is expected. */
  async function asked(expected: RegExp, customers?: ShopCustomers): Promise<void> {
    const shop: Shop = {
      query: async (name, _args, asker) => {
        askers.push(asker);
        return answers[name] ?? { outcome: 'failed', value: { reason: 'unknown-operation' } };
      },
      perform: async () => ({ outcome: 'failed', value: { reason: 'unknown-operation' } }),
      ...(customers && { customers }),
    };
    const settings = { accessToken: 'token', phoneNumberId: NUMBER, appSecret: APP_SECRET };
    app = await createOnevoice({
      shop,
      channels: [whatsapp({ ...settings, verifyToken: 'a-text-of-mine', apiUrl: graph.url })],
      folder: folder.path,
      store: { dataDir: 'data' },
      environment: {},
      log: log.logger,
    });
    await app.start();
    const address = await app.listen(0, '127.0.0.1');
    const now = String(Math.floor(Date.now() / 1000));
    const message = cloudMessage('wamid.1', { text: { body: 'where is my order?' }, timestamp: now });
    const body = JSON.stringify(webhook({ messages: [message] }));
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body) };
    const { status } = await fetch(`${address}/whatsapp/webhook`, { method: 'POST', headers, body });
    expect(status).to.equal(200);
    await until(() => graph.messages.map((sent) => JSON.stringify(sent)).find((sent) => expected.test(sent)));
  }

  it('proves the customer whose number its customers name', async () => {
    const numbers: string[] = [];
    await asked(/7001 .*on its way/, {
      find: async () => KIM,
      findByEmail: async () => undefined,
      findByPhone: async (phone) => {
        numbers.push(phone);
        return KIM;
      },
    });
    expect(numbers).to.deep.equal([ANN]);
    expect(askers).to.not.have.length(0);
    for (const asker of askers) expect(asker).to.deep.equal({ level: 'channel', customer: 'kim' });
  });

  it('proves nobody without customers, and the sender is asked for an order', async () => {
    await asked(/order number/i);
    expect(askers).to.deep.equal([]);
  });

  for (const [what, findByPhone] of [
    ['throws', () => Promise.reject(new Error('down'))],
    ['answers rubbish', async () => ({ name: 'Kim' }) as never],
  ] as const) {
    it(`answers a stranger at once where its customers' code ${what}, and logs the method`, async () => {
      const customers = { find: async () => KIM, findByEmail: async () => KIM, findByPhone };
      await asked(/order number/i, customers);
      expect(log.events('shop-failed')[0]).to.include({ operation: 'customers.findByPhone' });
    });
  }
});
