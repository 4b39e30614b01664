import { z } from 'zod';
import type { OkOf } from '../../../models/shop/operation.ts';
import * as operations from '../../../models/shop/operations/customer-operations.ts';
import type { ShopCustomer } from '../../../models/shop/shop-customer.ts';
import { ok, refused } from '../../define-shop.ts';
import { addressView, newAddress } from '../../rules/change-address.ts';
import { addressArgument, implementStored, type OperationContext, textArgument } from '../operation.ts';
import { provedCustomer } from '../order-access.ts';
import { paymentView } from '../order-view.ts';
import { performOnce } from '../perform-once.ts';
import { accountOf } from '../stored-account.ts';

/** Most order numbers of an account. */
const MAX_ORDERS = 1_000;

const findArgs = z.object({
  email: textArgument.exactOptional(),
  name: textArgument.exactOptional(),
  postcode: textArgument.exactOptional(),
});

const addressArgs = z.object({ address: addressArgument });

/** Finds an account by its address, or by a name and a postcode that no other account has. */
export const findCustomerStored = implementStored(
  operations.findCustomer,
  findArgs,
  async (args, _call, context) => {
    const customer = await accountOf(args, context);
    return customer === null ? refused('not-found') : ok({ customer: customer._id });
  },
);

/** The account of the proved customer. */
export const customerDetailsStored = implementStored(
  operations.customerDetails,
  z.object({}),
  async (_args, { asker }, { customers, orders, currency }) => {
    const proved = provedCustomer(asker);
    const customer = proved === undefined ? null : await customers.find(proved);
    if (customer === null) return refused('proof-needed');
    const newest = await orders.findNewestOf(customer._id, MAX_ORDERS);
    return ok({
      customer: customer._id,
      name: customer.name,
      email: customer.email,
      address: addressView(customer.address),
      addresses: (customer.addresses ?? []).map(addressView),
      payments: paymentsOf(customer, currency),
      orders: newest.map(({ _id }) => _id),
    });
  },
);

/** What changing the default address would do. */
export const changeAddressPreviewStored = implementStored(
  operations.changeAddressPreview,
  addressArgs,
  async ({ address }, { asker }, { customers }) => {
    const proved = provedCustomer(asker);
    const customer = proved === undefined ? null : await customers.find(proved);
    if (customer === null) return refused('proof-needed');
    return ok(changed(customer, newAddress(customer.address, address)));
  },
);

/** Changes the default address of the proved customer, once per key. */
export const changeAddressStored = implementStored(
  operations.changeAddress,
  addressArgs,
  async (args, { asker, key }, context: OperationContext) => {
    const proved = provedCustomer(asker);
    const notProved = refused('proof-needed');
    if (proved === undefined) return notProved;
    return await performOnce(
      proved,
      key,
      context,
      async (customer) => {
        const address = newAddress(customer.address, args.address);
        return { ok: changed(customer, address), customer: { address } };
      },
      notProved.value,
    );
  },
);

function changed({ address: before }: ShopCustomer, address: ShopCustomer['address']) {
  return { before: addressView(before), address: addressView(address) };
}

function paymentsOf(
  { paymentMethods = [] }: ShopCustomer,
  currency: string,
): OkOf<typeof operations.customerDetails>['payments'] {
  return paymentMethods.map(({ balance, ...method }) => ({
    payment: paymentView(method),
    ...(balance !== undefined && { balance: { amount: balance, currency } }),
  }));
}
