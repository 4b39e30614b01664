import type { Order } from '../../../models/shop/orders/order.ts';
import { statusOf } from '../../../models/shop/orders/order-state.ts';
import type { ShopCustomer } from '../../../models/shop/shop-customer.ts';

/** A change that a customer of the demo shop makes by a conversation, with what has to come of it. */
export interface ShopChange {
  /** The command. */
  readonly name: string;
  readonly customer: string;
  /** What the customer says until the bot asks for the yes. */
  readonly asks: readonly string[];
  /** The button of the yes. */
  readonly yes: string;
  /** The question for it. */
  readonly question: RegExp;
  /** What the customer is told when it is done. */
  readonly told: RegExp;
  /** What is new in the shop's data, by {@link madeIn}. */
  readonly made: readonly string[];
  /** Whether the bot says something between the yes and the result. */
  readonly announced?: true;
  /** Whether it changes no order. */
  readonly ofAccount?: true;
}

/** All of the shop's data, as JSON without times. */
interface Books {
  readonly orders: readonly Order[];
  readonly customers: readonly ShopCustomer[];
}

/** What has become of the shop's data: `1058 refund pending 7000`, `1058 to 12 Mill Lane`, `new is placed`, `gift card 13000`. */
export function madeIn(before: string, after: string): string[] {
  const [old, present] = [JSON.parse(before) as Books, JSON.parse(after) as Books];
  const ofOrders = present.orders.flatMap((order) => {
    const { _id, adjustments, shipTo } = order;
    const known = old.orders.find((one) => one._id === _id);
    if (known === undefined)
      return [`${_id} is ${statusOf(order)}`, ...adjustments.map((one) => said(_id, one))];
    const moved = shipTo.street === known.shipTo.street ? [] : [`${_id} to ${shipTo.street}`];
    return [...adjustments.slice(known.adjustments.length).map((one) => said(_id, one)), ...moved];
  });
  const ofCustomers = present.customers.flatMap(({ _id, address, paymentMethods = [] }) => {
    const known = old.customers.find((one) => one._id === _id);
    const moved = address.street === known?.address.street ? [] : [`address ${address.street}`];
    const cards = paymentMethods.filter(
      ({ id, balance }) => balance !== known?.paymentMethods?.find((one) => one.id === id)?.balance,
    );
    return [...moved, ...cards.map(({ balance }) => `gift card ${balance}`)];
  });
  return [...ofOrders, ...ofCustomers];
}

function said(order: string, { type, status, amount }: Order['adjustments'][number]): string {
  return [order, type, status, ...(amount === undefined ? [] : [amount])].join(' ');
}

/** Every kind of change, each of an order or an account as the demo has it. */
export const SHOP_CHANGES: readonly ShopChange[] = [
  {
    name: 'cancel-order',
    customer: 'rosa',
    asks: ['cancel my order 1058'],
    yes: 'Yes, cancel it',
    question: /Not sent: 1 × Moka pot.*Refund: €70\.00.*Shall I cancel it\?/s,
    told: /Order 1058 is cancelled/,
    made: ['1058 cancellation completed', '1058 refund pending 7000'],
    announced: true,
  },
  {
    name: 'cancel-order, a part',
    customer: 'rosa',
    asks: ['cancel one item of order 1058', 'the card holder'],
    yes: 'Yes, cancel it',
    question: /Not sent: 1 × Card holder.*Refund: €34\.00/s,
    told: /€34\.00 will be back/,
    made: ['1058 cancellation completed', '1058 refund pending 3400'],
    announced: true,
  },
  {
    name: 'change-order-address',
    customer: 'rosa',
    asks: ['change the address of order 1058 to 12 Mill Lane, Bath BA1 2QF'],
    yes: 'Yes, change it',
    question: /12 Mill Lane, Bath.*Shall I change the address\?/s,
    told: /Order 1058 now goes to 12 Mill Lane/,
    made: ['1058 address-change completed', '1058 to 12 Mill Lane'],
  },
  {
    name: 'change-order-payment',
    customer: 'rosa',
    asks: ['pay order 1058 with my gift card'],
    yes: 'Yes, change it',
    question: /€70\.00 with your gift card.*Shall I change it\?/s,
    told: /Order 1058 is now paid with your gift card/,
    made: ['1058 payment completed 7000', '1058 refund pending 7000', 'gift card 13000'],
  },
  {
    name: 'change-order-items',
    customer: 'rosa',
    asks: ['change the moka pot of order 1058 to size m', 'medium (€41.40)', 'card ending in 3722'],
    yes: 'Yes, change it',
    question: /Moka pot, small.*Shall I change/s,
    told: /Order 1058 is changed: Moka pot, small → medium/,
    made: ['1058 item-change completed 540', '1058 payment completed 540'],
  },
  {
    name: 'return-items',
    customer: 'maria',
    asks: ['return a water bottle of order 1048', 'to my gift card'],
    yes: 'Yes, return it',
    question: /Water bottle.*Shall I request the return\?/s,
    told: /Your return is requested: Water bottle/,
    made: ['1048 return-requested pending 2400'],
  },
  {
    name: 'exchange-items',
    customer: 'maria',
    asks: ['exchange the water bottle in ink of order 1048 for one in sand', 'gift card'],
    yes: 'Yes, exchange it',
    question: /Water bottle.*Shall I request the exchange\?/s,
    told: /The exchange is requested: Water bottle/,
    made: ['1048 exchange-requested pending 0'],
  },
  {
    name: 're-order',
    customer: 'rosa',
    asks: ['order the same again as 1058', 'all'],
    yes: 'Yes, order it',
    question: /Moka pot.*Card holder.*Total: €70\.00.*Shall I place this order\?/s,
    told: /Your new order has the number/,
    made: ['new is placed', 'new payment pending 7000'],
  },
  {
    name: 'change-address',
    customer: 'rosa',
    asks: ['change my default address to 12 Mill Lane, Bath BA1 2QF'],
    yes: 'Yes, change it',
    question: /new default address.*Shall I change it\?/s,
    told: /Your default address is now 12 Mill Lane/,
    made: ['address 12 Mill Lane'],
    ofAccount: true,
  },
];
