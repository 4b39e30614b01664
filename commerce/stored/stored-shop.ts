import { defineShop, type OnShopError } from '../define-shop.ts';
import type { Shop } from '../shop.ts';
import { isOpenCode } from './open-code.ts';
import type { OperationContext } from './operation.ts';
import * as accounts from './operations/accounts.ts';
import * as cancel from './operations/cancel-order.ts';
import * as change from './operations/change-order.ts';
import { matchOrderStored } from './operations/match-order.ts';
import { myOrdersStored } from './operations/my-orders.ts';
import { orderDetailsStored } from './operations/order-details.ts';
import { orderStatusStored } from './operations/order-status.ts';
import * as products from './operations/products.ts';
import * as reOrder from './operations/re-order.ts';
import { sendAddressCodeStored } from './operations/send-address-code.ts';
import * as sendBack from './operations/send-back.ts';
import { sendCodeStored } from './operations/send-code.ts';
import { verifyCodeStored } from './operations/verify-code.ts';
import { StoredCustomers } from './stored-customers.ts';

const OPERATIONS = [
  matchOrderStored,
  sendCodeStored,
  sendAddressCodeStored,
  verifyCodeStored,
  orderStatusStored,
  myOrdersStored,
  orderDetailsStored,
  ...Object.values(cancel),
  ...Object.values(change),
  ...Object.values(sendBack),
  ...Object.values(reOrder),
  ...Object.values(accounts),
  ...Object.values(products),
];

/** A shop whose data is in our store: every operation of the built-in dialogs, by the policy of its context. */
export function createStoredShop(context: OperationContext, onError: OnShopError): Shop {
  const operations = OPERATIONS.map((operation) => operation(context));
  return {
    ...defineShop(operations, onError),
    customers: new StoredCustomers(context),
    isOpenSecret: (kind, value) => isOpenCode(kind, value, context),
  };
}
