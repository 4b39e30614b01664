import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { handlerOf, SHOP_DELTA } from '../../cli/control/store-operation.ts';
import { deltaOf, type ShopDelta } from '../../commerce/tau/delta.ts';
import { importRecords, type ShopData } from '../../commerce/tau/import-records.ts';
import { orderShapes } from '../../commerce/tau/order-shapes.ts';
import { readTauFolder } from '../../commerce/tau/read-folder.ts';
import { createTauShop } from '../../commerce/tau/tau-shop.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { ShopRepositories } from '../../models/shop/shop-repositories.ts';
import type { ShopSetup } from '../app.ts';
import { demoPages } from '../demo/demo-pages.ts';

/** The data of a folder, and how the names of its collections begin: those of other folders, and of this one with other content, are others. */
export interface TauData {
  readonly data: ShopData;
  readonly prefix: string;
}

/** Reads a folder of the retail benchmark. @throws `SHOP_FOLDER_INVALID` */
export function tauData(folder: string): TauData {
  const { records, digest } = readTauFolder(folder);
  return { data: importRecords(records), prefix: `tau_${digest}_` };
}

/**
 * The shop of a folder of the public retail benchmark (tau-bench), which the first start imports into collections of its own. It has no articles, and the
 * demo's pages: whoever reaches them signs in as any of its customers. @throws `SHOP_FOLDER_INVALID`
 */
export function tauShop(folder: string): ShopSetup {
  const { data, prefix } = tauData(folder);
  return {
    prefix,
    orderNumbers: orderShapes(data.orders.map(({ _id }) => _id)),
    // The benchmark has no tool that places an order.
    leavesOut: ['re-order'],
    open: async ({ books, codes, mailer, codeSecret, now, zone, log }) => {
      await importInto(books, data);
      return createTauShop(
        { ...books, codes, mailer, now, zone, randomBytes, wait: setTimeout, codeSecret },
        (operation, err) => log('shop-failed', { operation, err }),
      );
    },
    pages: demoPages,
    operations: (books) => [
      handlerOf(SHOP_DELTA, async (input) => {
        if (input.prefix !== prefix)
          throw new OnevoiceError('SERVER_COMMAND_FAILED', { detail: 'It serves a shop of another folder' });
        return { ...(await storedDelta(books, data)) };
      }),
    ],
  };
}

/** Stores what is missing of a folder; what is stored already stays as it is. */
export async function importInto(
  { customers, orders, products }: Pick<ShopRepositories, 'customers' | 'orders' | 'products'>,
  data: ShopData,
): Promise<void> {
  await Promise.all([
    products.addMissing(data.products),
    customers.addMissing(data.customers),
    orders.addMissing(data.orders),
  ]);
}

/** What the stored data of a shop differs from its folder. @throws `SHOP_FOLDER_INVALID` if the folder was never served from this store */
export async function storedDelta(
  { customers, orders }: Pick<ShopRepositories, 'customers' | 'orders'>,
  data: ShopData,
): Promise<ShopDelta> {
  const after = { customers: await customers.findAll(), orders: await orders.findAll() };
  if (after.customers.length === 0)
    throw new OnevoiceError('SHOP_FOLDER_INVALID', {
      detail: 'The store holds no shop of this folder with this content: nothing has served it yet.',
    });
  return deltaOf(data, after);
}
