import { z } from 'zod';
import { phoneForms } from '../models/customer/phone-number.ts';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import type { Log } from '../models/log/log.ts';
import type { CustomerRecord, ShopCustomers } from '../models/shop/shop-customers.ts';
import { withDeadline } from '../models/with-deadline.ts';

/** Longest time of one question, in milliseconds: the sender's message waits for it. */
const DEADLINE_MS = 5_000;

const LATE = Symbol('late');

const customer = z
  .object({ id: z.string().min(1), name: z.string(), email: z.string(), locale: z.string() })
  .nullish()
  .transform((found) => found ?? undefined);

const orders = z.array(
  z.object({ order: z.string(), total: z.object({ amount: z.number(), currency: z.string() }) }),
);

/**
 * The customers of a shop developer's code: answers are checked, and waited for with a deadline. Without `customers`, and where an optional method
 * is absent, nobody is found. Every method rejects with `SHOP_FAILED` after a failure, which is logged with the method's name.
 */
export function guardedCustomers(
  customers: ShopCustomers | undefined,
  log: Log,
  deadlineMs = DEADLINE_MS,
): Required<ShopCustomers> {
  const asked = async <T>(
    method: string,
    schema: z.ZodType<T>,
    answer: () => Promise<unknown>,
  ): Promise<T> => {
    try {
      const given = await withDeadline(answer(), deadlineMs, () => LATE);
      if (given === LATE)
        throw new OnevoiceError('SHOP_FAILED', {
          detail: `The shop did not answer within ${deadlineMs} ms.`,
        });
      return schema.parse(given);
    } catch (err) {
      log('shop-failed', { operation: `customers.${method}`, err });
      throw new OnevoiceError('SHOP_FAILED', { cause: err });
    }
  };
  return {
    find: (id) => asked('find', customer, async () => await customers?.find(id)),
    findByEmail: (email) => asked('findByEmail', customer, async () => await customers?.findByEmail(email)),
    findByPhone: (phone) =>
      findByForms(phone, (form) =>
        asked('findByPhone', customer, async () => await customers?.findByPhone?.(form)),
      ),
    newestOrders: (id, limit) =>
      asked('newestOrders', orders, async () => (await customers?.newestOrders?.(id, limit)) ?? []),
  };
}

/** The customer whose number is known in any of its forms; nobody where two customers have one each. */
async function findByForms(
  phone: string,
  find: (form: string) => Promise<CustomerRecord | undefined>,
): Promise<CustomerRecord | undefined> {
  const found = (await Promise.all(phoneForms(phone).map(find))).filter((record) => record !== undefined);
  return new Set(found.map(({ id }) => id)).size === 1 ? found[0] : undefined;
}
