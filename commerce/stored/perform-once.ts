import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { JsonObject } from '../../models/json.ts';
import type { OrderChange } from '../../models/shop/orders/order-change.ts';
import type { ShopCustomer } from '../../models/shop/shop-customer.ts';
import type { CustomerChange } from '../../models/shop/shop-customer-repository.ts';
import type { StoredShopRepositories } from './repositories.ts';

/** Most commands of one customer that win while another one is decided: each round, one of them does. */
const MAX_ROUNDS = 100;

/** What a command decides for a customer as they are now: a refusal, or a result with what it changes. */
export type Decision<Ok extends JsonObject, Refusal extends JsonObject> =
  | { readonly refused: Refusal }
  | {
      readonly ok: Ok;
      readonly customer?: Omit<CustomerChange, 'performed' | 'pending'>;
      readonly order?: Omit<OrderChange, 'key'>;
    };

type Repositories = Pick<StoredShopRepositories, 'customers' | 'orders'>;

/**
 * Performs a command of a customer, once for each key. The promise is one conditional update of the customer's document: it takes the command's key and
 * result, the new balances and the change of the order, if no other command was performed since the decision; otherwise it is decided anew. So
 * all commands of a customer come one after the other, and no gift card is spent twice. The change is then written into its order. A process may be killed
 * before that: whoever decides next for this customer, the repeated command as well, writes it first.
 * @throws `SHOP_FAILED` if other commands of the customer always came first
 */
export async function performOnce<Ok extends JsonObject, Refusal extends JsonObject>(
  id: string,
  key: string,
  repositories: Repositories,
  decide: (customer: ShopCustomer) => Promise<Decision<Ok, Refusal>>,
  unknown: Refusal,
): Promise<{ outcome: 'ok'; value: Ok } | { outcome: 'refused'; value: Refusal }> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const customer = await settledCustomer(id, repositories);
    if (customer === null) return { outcome: 'refused', value: unknown };
    const done = customer.performed?.find((one) => one.key === key);
    if (done !== undefined) return { outcome: 'ok', value: done.value as Ok };
    const decision = await decide(customer);
    if ('refused' in decision) return { outcome: 'refused', value: decision.refused };
    const change: CustomerChange = {
      performed: { key, value: decision.ok },
      ...decision.customer,
      ...(decision.order && { pending: { ...decision.order, key } }),
    };
    if (!(await repositories.customers.commit(customer, change))) continue;
    if (change.pending) await settle(id, change.pending, repositories);
    return { outcome: 'ok', value: decision.ok };
  }
  throw new OnevoiceError('SHOP_FAILED', { detail: 'Other commands of this customer always came first.' });
}

/** The customer, whose orders have every change that was decided; null if there is none. */
export async function settledCustomer(id: string, repositories: Repositories): Promise<ShopCustomer | null> {
  const customer = await repositories.customers.find(id);
  if (customer?.pending) await settle(id, customer.pending, repositories);
  return customer;
}

async function settle(id: string, change: OrderChange, { orders, customers }: Repositories): Promise<void> {
  await orders.apply(change);
  await customers.clearPending(id, change.key);
}
