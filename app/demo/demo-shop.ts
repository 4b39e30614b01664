import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { SettingsCheck } from '../../cli/variables/config.ts';
import { createDemoShop, DEMO_PREFIX } from '../../commerce/demo/demo-shop.ts';
import { seedDemoShop } from '../../commerce/demo/seed/seed-demo-shop.ts';
import { DEMO_KNOWLEDGE } from '../../knowledge/seed-knowledge.ts';
import type { ShopSetup } from '../app.ts';
import { demoPages } from './demo-pages.ts';

/**
 * The demo shop with its knowledge and its pages: the only shop that is seeded with demo data, in collections of its own. Its customers and orders are
 * public, so that it is refused in production.
 */
export function demoShop(): ShopSetup {
  return {
    prefix: DEMO_PREFIX,
    knowledge: DEMO_KNOWLEDGE,
    faults: demoFaults,
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

const demoFaults: SettingsCheck = ({ NODE_ENV: mode }) =>
  mode === 'production'
    ? [
        'demoShop() has to be replaced in the config by a shop of yours in production: its customers, orders and articles are made up, and everybody can read them (docs/shop.md). To show the demo to others, start it without NODE_ENV=production and with WEB_DEMO=true',
      ]
    : [];
