import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createDemoShop } from '../../commerce/demo/demo-shop.ts';
import { DEMO_PREFIX } from '../../commerce/demo/repositories.ts';
import { seedDemoShop } from '../../commerce/demo/seed/seed-demo-shop.ts';
import { DEMO_KNOWLEDGE } from '../../knowledge/seed-knowledge.ts';
import type { ShopSetup } from '../app.ts';
import { demoPages } from './demo-pages.ts';

/** The demo shop with its knowledge and its pages: the only shop that is seeded with demo data, in collections of its own. */
export function demoShop(): ShopSetup {
  return {
    prefix: DEMO_PREFIX,
    knowledge: DEMO_KNOWLEDGE,
    open: async ({ books, codes, mailer, codeSecret, now, zone, log }) => {
      await seedDemoShop(books, now());
      return createDemoShop(
        { ...books, codes, mailer, now, zone, randomBytes, wait: setTimeout, codeSecret },
        (operation, err) => log('shop-failed', { operation, err }),
      );
    },
    pages: demoPages,
  };
}
