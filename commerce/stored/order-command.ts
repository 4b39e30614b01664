import { dayOf } from '../../models/calendar-day.ts';
import type { JsonObject } from '../../models/json.ts';
import type { Money } from '../../models/shop/money.ts';
import type { Order } from '../../models/shop/orders/order.ts';
import type { ShopCustomer } from '../../models/shop/shop-customer.ts';
import { ok, refused } from '../define-shop.ts';
import type { DataChange, OrderFacts, Ruling } from '../rules/ruling.ts';
import type { Asker } from '../shop.ts';
import type { OperationContext } from './operation.ts';
import { findVisibleOrder, provedCustomer } from './order-access.ts';
import { paymentView } from './order-view.ts';
import { performOnce, settledCustomer } from './perform-once.ts';

/** A rule with its arguments: what it decides is the same for a preview and for the command. */
type Rule<Ok extends JsonObject, Refusal extends JsonObject> = (facts: OrderFacts) => Ruling<Ok, Refusal>;

type NotFound = ReturnType<typeof refused<'not-found'>>['value'];

/** What a rule would decide now about an order that the asker may see. */
export async function previewOrder<Ok extends JsonObject, Refusal extends JsonObject>(
  number: string,
  asker: Asker,
  context: OperationContext,
  rule: Rule<Ok, Refusal>,
) {
  const seen = await findVisibleOrder(context.orders, asker, number);
  const customer = seen && (await settledCustomer(seen.customer, context));
  const order = customer?.pending?.order === number ? await context.orders.find(number) : seen;
  if (!order || !customer) return refused('not-found');
  const ruling = rule(await factsOf(order, customer, context, context.now()));
  return 'refused' in ruling ? ({ outcome: 'refused', value: ruling.refused } as const) : ok(ruling.ok);
}

/** For whom a command is performed, and its key. */
export interface CommandCall {
  readonly asker: Asker;
  readonly key: string;
}

/** Does what a rule decides with an order of the proved customer, once per key. */
export async function performOnOrder<Ok extends JsonObject, Refusal extends JsonObject>(
  number: string,
  call: CommandCall,
  context: OperationContext,
  rule: Rule<Ok, Refusal>,
) {
  return await performRuled(
    number,
    call,
    context,
    rule,
    async ({ change: { placed: _, ...change }, ok }) => ({ ok, change }),
  );
}

/** What a rule has decided, with the number of the order that it places. */
interface Ruled<Ok extends JsonObject> {
  readonly ok: Ok;
  readonly change: Omit<DataChange, 'placed'> & { readonly placed?: Omit<Order, 'placedAt'> };
}

/** Like {@link performOnOrder}; `finish` is called once it is decided that something is done. */
export async function performRuled<
  Ok extends JsonObject,
  Refusal extends JsonObject,
  Done extends JsonObject,
>(
  number: string,
  { asker, key }: CommandCall,
  context: OperationContext,
  rule: Rule<Ok, Refusal>,
  finish: (ruled: { readonly ok: Ok; readonly change: DataChange }) => Promise<Ruled<Done>>,
) {
  const proved = provedCustomer(asker);
  if (proved === undefined) return refused('proof-needed');
  const notFound: NotFound = refused('not-found').value;
  return await performOnce<Done, Refusal | NotFound>(
    proved,
    key,
    context,
    async (customer) => {
      const order = await context.orders.find(number);
      if (order === null || order.customer !== customer._id) return { refused: notFound };
      const at = context.now();
      const ruling = rule(await factsOf(order, customer, context, at));
      if ('refused' in ruling) return ruling;
      const { ok: done, change } = await finish(ruling);
      const { paymentMethods, adjustments, placed, ...rest } = change;
      const dated = (all: DataChange['adjustments']) => all.map((adjustment) => ({ ...adjustment, at }));
      return {
        ok: done,
        customer: { ...(paymentMethods && { paymentMethods }) },
        order: {
          order: number,
          adjustments: dated(adjustments),
          ...rest,
          ...(placed && { placed: { ...placed, adjustments: dated(placed.adjustments), placedAt: at } }),
        },
      };
    },
    notFound,
  );
}

/** A rule that refuses what would move another amount than the one that the customer agreed to. */
export function agreed<Ok extends JsonObject, Refusal extends JsonObject>(
  rule: Rule<Ok, Refusal>,
  amountOf: (ok: Ok) => Money,
  agreedTo: Money,
): Rule<Ok, Refusal | { reason: 'changed' }> {
  return (facts) => {
    const ruling = rule(facts);
    if ('refused' in ruling) return ruling;
    const { amount, currency } = amountOf(ruling.ok);
    return amount === agreedTo.amount && currency === agreedTo.currency
      ? ruling
      : { refused: { reason: 'changed' } };
  };
}

async function factsOf(
  order: Order,
  customer: ShopCustomer,
  { products, policyAt, nameOf, zone }: OperationContext,
  at: Date,
): Promise<OrderFacts> {
  const [policy, found] = await Promise.all([
    policyAt(at),
    products.findSome([...new Set(order.lines.map(({ product }) => product))]),
  ]);
  return {
    order,
    customer,
    products: new Map(found.map((product) => [product._id, product])),
    policy,
    today: dayOf(at, zone),
    zone,
    show: paymentView,
    nameOf,
  };
}
