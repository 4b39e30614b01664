import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { between, pick, type Random } from '../../../models/seeded-random.ts';
import type { AdjustedLine } from '../../../models/shop/orders/adjustment.ts';
import type { Order, OrderLine } from '../../../models/shop/orders/order.ts';
import type { OrderStatus } from '../../../models/shop/orders/order-status.ts';
import type { PaidWith, PaymentKind } from '../../../models/shop/payment-method.ts';
import type { Product } from '../../../models/shop/product.ts';
import type { ShopCustomer } from '../../../models/shop/shop-customer.ts';
import { SHOP_CURRENCY } from '../catalogue/catalogue.ts';
import { variantName } from '../variant-name.ts';
import { isWithCarrier, orderDates } from './order-dates.ts';
import { adjustmentsOf, fulfilmentOf } from './order-events.ts';
import { type PlannedOrder, planOrders } from './order-plan.ts';

/** Per country of delivery the carrier, the letters its numbers begin with, and how many digits follow. */
const CARRIERS: ReadonlyMap<string, readonly [carrier: string, prefix: string, digits: number]> = new Map([
  ['CN', ['SF Express', 'SF', 13]],
  ['GB', ['Royal Mail', 'RM', 9]],
  ['US', ['UPS', '1Z', 14]],
]);

const OTHER_CARRIER = ['DHL', 'JD', 16] as const;

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => between(random, 0, 9)).join('');
}

function paymentOf(customer: ShopCustomer, status: OrderStatus, random: Random): PaidWith {
  if (status === 'placed') return methodFor('bank-transfer', digits(4, random));
  const [first, second] =
    customer.address.country === 'CN' ? (['alipay', 'wechat-pay'] as const) : (['card', 'paypal'] as const);
  const kind = random() < 0.7 ? first : second;
  return methodFor(kind, kind === 'card' ? digits(4, random) : `${customer._id.slice(0, 1)}•••`);
}

/** A customer has several cards and bank accounts, and one account of each other kind. */
function methodFor(kind: PaymentKind, hint: string): PaidWith {
  return { id: kind === 'card' || kind === 'bank-transfer' ? `${kind}-${hint}` : kind, kind, hint };
}

function lineOf(product: Product, position: number, random: Random): OrderLine {
  const variant = pick(random, product.variants);
  const quantity = random() < 0.8 ? 1 : 2;
  const { sku, options, price } = variant;
  return {
    id: String(position + 1),
    sku,
    product: product._id,
    name: variantName(product, variant),
    options,
    quantity,
    price,
  };
}

function linesOf(products: readonly Product[], status: OrderStatus, random: Random): OrderLine[] {
  const start = between(random, 0, products.length - 1);
  const count = status === 'partly-shipped' ? 2 : between(random, 1, 3);
  const chosen = Array.from(
    { length: count },
    (_, index) => products[(start + index * 11) % products.length],
  );
  return chosen.flatMap((product, index) => (product ? [lineOf(product, index, random)] : []));
}

function parcelOf(customer: ShopCustomer, status: OrderStatus, random: Random) {
  if (!isWithCarrier(status)) return {};
  const [carrier, prefix, count] = CARRIERS.get(customer.address.country) ?? OTHER_CARRIER;
  return { carrier, tracking: prefix + digits(count, random) };
}

/** The first line for which its product has another variant at the same price, with that variant. */
function otherVariants(lines: readonly OrderLine[], products: readonly Product[]): AdjustedLine[] {
  const found = lines.flatMap((line) => {
    const product = products.find(({ _id }) => _id === line.product);
    const other = product?.variants.find(({ sku, price }) => sku !== line.sku && price === line.price);
    if (product === undefined || other === undefined) return [];
    const to = {
      sku: other.sku,
      name: variantName(product, other),
      options: other.options,
      price: other.price,
    };
    return [{ line: line.id, quantity: line.quantity, to }];
  });
  return found.slice(0, 1);
}

function orderOf(
  plan: PlannedOrder,
  customer: ShopCustomer,
  products: readonly Product[],
  now: Date,
  random: Random,
): Order {
  const { number, status, age } = plan;
  const dates = orderDates(status, age, now);
  const lines = linesOf(products, status, random);
  const method = paymentOf(customer, status, random);
  const parcel = parcelOf(customer, status, random);
  const wanted = otherVariants(lines, products);
  const parts = { number, status, lines, dates, method, parcel, now, wanted };
  return {
    _id: String(number),
    customer: customer._id,
    email: customer.email,
    shipTo: customer.address,
    lines,
    currency: SHOP_CURRENCY,
    fulfilment: fulfilmentOf(parts),
    adjustments: adjustmentsOf(parts),
    placedAt: dates.placedAt,
  };
}

/** The demo shop's orders as they are at `now`; those without a named customer go to the other customers in turn. */
export function demoOrders(
  customers: readonly ShopCustomer[],
  products: readonly Product[],
  now: Date,
  random: Random,
): Order[] {
  const plans = planOrders();
  const named = new Set(plans.map((plan) => plan.customer));
  const others = customers.filter((customer) => !named.has(customer._id));
  return plans.map((plan) => {
    const customer =
      customers.find((one) => one._id === plan.customer) ?? others[plan.number % others.length];
    if (customer === undefined)
      throw new OnevoiceError('DEMO_DATA_BROKEN', {
        detail: `No customer is there for order ${plan.number}`,
      });
    return orderOf(plan, customer, products, now, random);
  });
}
