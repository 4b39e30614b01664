import type { HttpRoute } from '../../channels/channel.ts';
import { signCustomerToken } from '../../channels/web/access/customer-token.ts';
import { statusOf } from '../../models/shop/orders/order-state.ts';
import { demoRoutes } from '../../web/demo-routes.ts';
import type { ChannelParts } from '../app.ts';

/** Most mails and orders on the pages. */
const SHOWN = 50;

/** The demo shop's pages on the app's store. A visitor who signs in gets a customer token that is signed with the secret. */
export function demoPages({ shop, repositories }: ChannelParts, customerSecret: string): HttpRoute[] {
  const { customers, products, orders } = shop;
  return demoRoutes({
    customers: () => customers.findAll(),
    products: () => products.findAll(),
    orders: async (customer) =>
      (await orders.findNewestOf(customer, SHOWN)).map((order) => ({
        number: order._id,
        status: statusOf(order),
      })),
    signCustomer: async (id) => {
      const customer = await customers.find(id);
      if (customer === null) return undefined;
      return await signCustomerToken({ customer: id, name: customer.name }, customerSecret, new Date());
    },
    mails: () => repositories.mails.findNewest(SHOWN),
  });
}
