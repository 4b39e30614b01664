import { SILENT } from '../../adapters/logger.ts';
import { composeApp } from '../../app/app.ts';
import { demoShop } from '../../app/demo/demo-shop.ts';
import type { StoreLocation } from '../../models/store/connection.ts';

// A process that is killed in the middle of filling the demo shop of the store that it is given.
const store: StoreLocation = JSON.parse(process.argv[2] ?? '');

await composeApp({
  store,
  shop: {
    ...demoShop(),
    open: (parts) => {
      const { orders } = parts.books;
      const addMissing: typeof orders.addMissing = async (all) => {
        await orders.addMissing(all.slice(0, all.length / 2));
        process.kill(process.pid, 'SIGKILL');
        return 0;
      };
      const halfWay = new Proxy(orders, {
        get: (target, name) => (name === 'addMissing' ? addMissing : Reflect.get(target, name)),
      });
      return demoShop().open({ ...parts, books: { ...parts.books, orders: halfWay } });
    },
  },
  codeSecret: 'seeds-are-not-secret',
  channels: () => [],
  log: SILENT,
});
