import type { AnyOperation } from '../operation.ts';
import * as change from './change-operations.ts';
import * as customer from './customer-operations.ts';
import * as order from './order-operations.ts';
import * as product from './product-operations.ts';
import * as proof from './proof-operations.ts';
import * as again from './re-order-operations.ts';
import * as sendBack from './return-operations.ts';

/** All operations of a shop that the project declares, by what they are about. */
export const SHOP_OPERATIONS: Readonly<Record<string, readonly AnyOperation[]>> = {
  'Who is it?': operationsIn(proof),
  'The account of a customer': operationsIn(customer),
  'What the shop sells': operationsIn(product),
  'Orders, and cancelling them': operationsIn(order),
  'Changing an order before it is sent': operationsIn(change),
  'Sending items back': operationsIn(sendBack),
  'Ordering again': operationsIn(again),
};

function operationsIn(module: Readonly<Record<string, unknown>>): AnyOperation[] {
  return Object.values(module).filter(isOperation);
}

function isOperation(value: unknown): value is AnyOperation {
  return typeof value === 'object' && value !== null && 'writes' in value && 'refused' in value;
}
