import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { orderRecord, productRecord, type TauRecords, userRecord } from './records.ts';

const FILES = {
  users: z.record(z.string(), userRecord),
  orders: z.record(z.string(), orderRecord),
  products: z.record(z.string(), productRecord),
} as const;

/** A folder that was read. */
export interface TauFolder {
  readonly records: TauRecords;
  /** Short, and another one for any other content: the shop of each folder has collections of its own. */
  readonly digest: string;
}

/** Reads `db/users.json`, `db/orders.json` and `db/products.json` of a folder. @throws `SHOP_FOLDER_INVALID` with the first fault of each file */
export function readTauFolder(folder: string): TauFolder {
  const hash = createHash('sha256');
  const read = <Records>(name: keyof typeof FILES, schema: z.ZodType<Records>): Records => {
    const path = join(folder, 'db', `${name}.json`);
    const text = contentOf(path);
    hash.update(`${name}:${text.length}:${text}`);
    const parsed = schema.safeParse(jsonOf(path, text));
    if (!parsed.success) throw invalid(`${path} has faults: ${firstFault(parsed.error)}`);
    return parsed.data;
  };
  const records = {
    users: read('users', FILES.users),
    orders: read('orders', FILES.orders),
    products: read('products', FILES.products),
  };
  checkReferences(folder, records);
  return { records, digest: hash.digest('hex').slice(0, 8) };
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw invalid(`${path} can't be read: ${error instanceof Error ? error.message : error}`);
  }
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(`${path} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function firstFault({ issues: [first] }: z.ZodError): string {
  return first === undefined ? 'unknown' : `${first.path.join('.')}: ${first.message}`;
}

/** What the records name has to be there: a shop that half works would refuse customers for no reason. */
function checkReferences(folder: string, { users, orders, products }: TauRecords): void {
  for (const [id, order] of Object.entries(orders)) {
    const user = users[order.user_id];
    const fault =
      order.order_id !== id
        ? `has the order_id ${order.order_id}`
        : user === undefined
          ? `names the unknown user ${order.user_id}`
          : !user.orders.includes(id)
            ? `is not among the orders of ${order.user_id}`
            : (order.payment_history.find(
                ({ payment_method_id: id }) => !Object.hasOwn(user.payment_methods, id),
              ) &&
                `was paid by a method that ${order.user_id} has not`) ||
              (order.items.find(({ product_id: product }) => !Object.hasOwn(products, product)) &&
                'has an unknown product') ||
              undefined;
    if (fault !== undefined) throw invalid(`In ${folder}, order ${id} ${fault}.`);
  }
  for (const [id, user] of Object.entries(users)) {
    const unknown = user.orders.find((order) => orders[order]?.user_id !== id);
    if (unknown !== undefined)
      throw invalid(`In ${folder}, user ${id} lists the order ${unknown}, which is not theirs.`);
  }
}

function invalid(detail: string): OnevoiceError {
  return new OnevoiceError('SHOP_FOLDER_INVALID', { detail });
}
