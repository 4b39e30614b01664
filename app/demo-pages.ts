import type { HttpRoute } from '../channels/channel.ts';
import { signCustomerToken } from '../channels/web/access/customer-token.ts';
import { demoRoutes } from '../web/demo-routes.ts';
import type { App } from './app.ts';

/** Mails and orders that the pages show at most. */
const SHOWN = 50;

/** The demo shop's pages over the app's store; visitors who sign in get a token signed with the secret. */
export function demoPages({ shop, repositories }: App, customerSecret: string): HttpRoute[] {
  const { customers, products, orders } = shop;
  return demoRoutes({
    customers: () => customers.findAll(),
    products: () => products.findAll(),
    orders: async (customer) =>
      (await orders.findNewestOf(customer, SHOWN)).map(({ _id, status }) => ({ number: _id, status })),
    signCustomer: async (id) => {
      const customer = await customers.find(id);
      if (customer === null) return undefined;
      return await signCustomerToken({ customer: id, name: customer.name }, customerSecret, new Date());
    },
    mails: () => repositories.mails.findNewest(SHOWN),
  });
}
