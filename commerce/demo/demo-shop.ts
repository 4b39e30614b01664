import { defineShop, type OnShopError } from '../define-shop.ts';
import type { Shop } from '../shop.ts';
import { DemoCustomers } from './demo-customers.ts';
import { isOpenCode } from './open-code.ts';
import type { OperationContext } from './operation.ts';
import { cancelOrderDemo } from './operations/cancel-order.ts';
import { cancelPreviewDemo } from './operations/cancel-preview.ts';
import { matchOrderDemo } from './operations/match-order.ts';
import { myOrdersDemo } from './operations/my-orders.ts';
import { orderStatusDemo } from './operations/order-status.ts';
import { sendAddressCodeDemo } from './operations/send-address-code.ts';
import { sendCodeDemo } from './operations/send-code.ts';
import { verifyCodeDemo } from './operations/verify-code.ts';

const OPERATIONS = [
  matchOrderDemo,
  orderStatusDemo,
  myOrdersDemo,
  cancelPreviewDemo,
  cancelOrderDemo,
  sendCodeDemo,
  sendAddressCodeDemo,
  verifyCodeDemo,
] as const;

/** The shop that comes with the project: real rules over its own collections, so that everything works without an account. */
export function createDemoShop(context: OperationContext, onError: OnShopError): Shop {
  const operations = OPERATIONS.map((operation) => operation(context));
  return {
    ...defineShop(operations, onError),
    customers: new DemoCustomers(context),
    isOpenSecret: (kind, value) => isOpenCode(kind, value, context),
  };
}
