import { randomBytes } from 'node:crypto';
import { DemoShop } from '../commerce/demo/demo-shop.ts';
import { DEMO_PREFIX } from '../commerce/demo/repositories.ts';
import { seedDemoShop } from '../commerce/demo/seed/seed-demo-shop.ts';
import { DEMO_KNOWLEDGE, seedKnowledge } from '../knowledge/seed-knowledge.ts';
import type { ShopSetup } from './app.ts';

/** The demo shop with its knowledge: the only shop that is seeded with demo data, in collections of its own. */
export const demoShop: ShopSetup = {
  prefix: DEMO_PREFIX,
  open: async ({ books, codes, mailer, codeSecret, now, log }) => {
    await Promise.all([
      seedDemoShop(books, now()),
      seedKnowledge(books.articles, books.facts, DEMO_KNOWLEDGE),
    ]);
    return new DemoShop({ ...books, codes, mailer, now, randomBytes, codeSecret }, (operation, err) =>
      log('shop-failed', { operation, err }),
    );
  },
};
