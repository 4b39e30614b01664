import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { inEveryLocale, localised } from '../../../models/locale/localised-text.ts';
import { between, pick, type Random } from '../../../models/seeded-random.ts';
import type { Order, OrderLine, Payment } from '../../../models/shop/order.ts';
import type { OrderStatus } from '../../../models/shop/order-status.ts';
import type { Product } from '../../../models/shop/product.ts';
import type { ShopCustomer } from '../../../models/shop/shop-customer.ts';
import { SHOP_CURRENCY } from '../catalogue/catalogue.ts';
import { DEMO_WORDS } from '../demo-words-by-locale.ts';
import { isWithCarrier, orderDates } from './order-dates.ts';
import { type PlannedOrder, planOrders } from './order-plan.ts';

/** Per country of delivery the carrier, the letters its numbers begin with, and how many digits follow. */
const CARRIERS: ReadonlyMap<string, readonly [carrier: string, prefix: string, digits: number]> = new Map([
  ['CN', ['SF Express', 'SF', 13]],
  ['GB', ['Royal Mail', 'RM', 9]],
  ['US', ['UPS', '1Z', 14]],
]);

const OTHER_CARRIER = ['DHL', 'JD', 16] as const;

/** States in which the shop holds none of the customer's money. */
const UNCHARGED: ReadonlySet<OrderStatus> = new Set(['placed', 'payment-failed', 'cancelled', 'returned']);

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => between(random, 0, 9)).join('');
}

function paymentOf(customer: ShopCustomer, status: OrderStatus, random: Random): Payment {
  if (status === 'placed') return { kind: 'bank-transfer', hint: digits(4, random) };
  const [first, second] =
    customer.address.country === 'CN' ? (['alipay', 'wechat-pay'] as const) : (['card', 'paypal'] as const);
  const kind = random() < 0.7 ? first : second;
  return { kind, hint: kind === 'card' ? digits(4, random) : `${customer._id.slice(0, 1)}•••` };
}

function lineOf(product: Product, status: OrderStatus, position: number, random: Random): OrderLine {
  const variant = pick(random, product.variants);
  const quantity = random() < 0.8 ? 1 : 2;
  const isSent = isWithCarrier(status) && (status !== 'partly-shipped' || position === 0);
  const single = product.variants.length === 1;
  return {
    sku: variant.sku,
    product: product._id,
    name: inEveryLocale((locale) => {
      const name = localised(product.name, locale);
      return single ? name : DEMO_WORDS.of(locale).variant(name, localised(variant.name, locale));
    }),
    quantity,
    sent: isSent ? quantity : 0,
    price: variant.price,
  };
}

function linesOf(products: readonly Product[], status: OrderStatus, random: Random): OrderLine[] {
  const start = between(random, 0, products.length - 1);
  const count = status === 'partly-shipped' ? 2 : between(random, 1, 3);
  const chosen = Array.from(
    { length: count },
    (_, index) => products[(start + index * 11) % products.length],
  );
  return chosen.flatMap((product, index) => (product ? [lineOf(product, status, index, random)] : []));
}

function parcelOf(customer: ShopCustomer, status: OrderStatus, random: Random) {
  if (!isWithCarrier(status)) return {};
  const [carrier, prefix, count] = CARRIERS.get(customer.address.country) ?? OTHER_CARRIER;
  return { carrier, tracking: prefix + digits(count, random) };
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
  const total = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  return {
    _id: String(number),
    customer: customer._id,
    email: customer.email,
    shipTo: customer.address,
    status,
    lines,
    currency: SHOP_CURRENCY,
    total,
    charged: UNCHARGED.has(status) ? 0 : total,
    payment: paymentOf(customer, status, random),
    ...dates,
    ...parcelOf(customer, status, random),
    ...(status === 'cancelled' && {
      cancellation: {
        key: `demo:${number}`,
        at: new Date((dates.placedAt.getTime() + now.getTime()) / 2),
        refund: total,
        refundDays: { min: 3, max: 5 },
      },
    }),
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
