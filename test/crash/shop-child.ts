import { appendFileSync } from 'node:fs';
import type { Activity } from 'botbuilder';
import { SILENT } from '../../adapters/logger.ts';
import { composeApp } from '../../app/app.ts';
import { demoShop } from '../../app/demo/demo-shop.ts';
import { LAST_ORDER } from '../../commerce/demo/seed/order-plan.ts';
import { seedDemoShop } from '../../commerce/demo/seed/seed-demo-shop.ts';
import { Death } from '../support/crash/death.ts';
import { ACCOUNT, message, testChannel } from '../support/path/path-kit.ts';

/** What the parent asks for: to take a message, to go on until nothing is due, to fill the shop anew, to tell something, or to die at a point. */
export type ShopChildOrder =
  | { readonly say: string; readonly talk: ShopTalk }
  | { readonly settle: true }
  | { readonly refill: true }
  | { readonly texts: ShopTalk }
  | { readonly books: true }
  | { readonly point: string; readonly times: number };

/** A conversation of a proved customer. */
export interface ShopTalk {
  readonly channel: 'log' | 'send';
  readonly conversation: string;
  readonly customer: string;
}

/** The answer to the order of an id: texts of the bot in their order, or all of the shop's data. */
export interface ShopChildNews {
  readonly id: string;
  readonly texts?: readonly string[];
  readonly books?: string;
}

/** A line of the journal: what a provider was sent, which drops what comes again with a key. */
export interface ShopChildSent {
  readonly conversation: string;
  readonly key: string;
  readonly text: string;
}

/** A process that runs the product with the demo shop, and kills itself where it is told to. What it sends it writes into `journal`. */
const [dataDir = '', journal = '', epoch = '0', point = '', times = '0'] = process.argv.slice(2);

/** A clock that runs faster, from the same moment for all processes, so that the lease of a killed one is soon over. */
const FASTER = 50;
const now = () => new Date(Number(epoch) + (Date.now() - Number(epoch)) * FASTER);

const death = new Death().at(point, Number(times));
const shop = demoShop();
const app = await composeApp({
  store: { dataDir },
  shop: {
    ...shop,
    open: ({ books, ...parts }) => {
      const customers = death.watched(books.customers, ['commit', 'clearPending']);
      const orders = death.watched(books.orders, ['apply']);
      return shop.open({ ...parts, books: { ...books, customers, orders } });
    },
  },
  codeSecret: 'changes-are-not-secret',
  channels: () => [
    testChannel('log'),
    testChannel('send', async ({ conversation }, { text = '' }, key) => {
      const sent: ShopChildSent = { conversation, key, text };
      appendFileSync(journal, `${JSON.stringify(sent)}\n`);
      return { status: 'sent' };
    }),
  ],
  log: SILENT,
  now,
  probe: death.reach,
});
const { inbox, conversations, messages } = app.repositories;
const { orders, customers } = app.shop;

/** Sweeps until nothing is due. */
async function settle(): Promise<void> {
  while ((await inbox.countOpen()) > 0 || (await conversations.countUnsettled()) > 0) {
    await app.path.sweep(0);
    await app.path.idle();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A text without the numbers of the orders that were placed here: which ones they are depends on how many were placed before. */
function withoutPlaced(text: string): string {
  return text.replace(/\b\d{4}\b/g, (number) =>
    Number(number) > LAST_ORDER && Number(number) <= LAST_ORDER + 100 ? 'new' : number,
  );
}

/** All of the shop's data but its times and the keys of commands. */
async function books(): Promise<string> {
  const all = { orders: await orders.findAll(), customers: await customers.findAll() };
  return JSON.stringify(all, (name, value: unknown) => {
    if (['at', 'by', 'placedAt', 'key'].includes(name)) return undefined;
    return typeof value === 'string' ? withoutPlaced(value) : value;
  });
}

async function answer(order: ShopChildOrder, id: string): Promise<Omit<ShopChildNews, 'id'>> {
  if ('say' in order) {
    const { channel, conversation, customer } = order.talk;
    await app.path.hostFor(channel).accept({
      ...message(conversation, id, order.say),
      proof: { level: 'signed', customer },
    });
  } else if ('settle' in order) {
    await settle();
  } else if ('refill' in order) {
    await orders.remove((await orders.findAll()).map(({ _id }) => _id));
    await seedDemoShop(app.shop, now(), { reset: true });
  } else if ('point' in order) {
    death.at(order.point, order.times);
  } else if ('books' in order) {
    return { books: await books() };
  } else {
    const { channel, conversation } = order.texts;
    const log = await messages.after(`${channel}:${ACCOUNT}:${conversation}`, 0, 1_000);
    const said = log.filter(({ direction }) => direction === 'out');
    return {
      texts: said.map(({ activity }) => withoutPlaced((JSON.parse(activity) as Activity).text ?? '')),
    };
  }
  return {};
}

process.on('message', async (given: { readonly id: string; readonly order: ShopChildOrder } | 'finish') => {
  if (given === 'finish') {
    await app.stop();
    process.disconnect();
    return;
  }
  const news: ShopChildNews = { id: given.id, ...(await answer(given.order, given.id)) };
  process.send?.(news, () => {});
});
await app.start();
process.send?.('ready');
