import type { Result } from '../../../models/conversation/command.ts';
import type { JsonObject } from '../../../models/json.ts';
import { customerDetails, findCustomer } from '../../../models/shop/operations/customer-operations.ts';
import { orderDetails } from '../../../models/shop/operations/order-operations.ts';
import { productDetails, productTypes } from '../../../models/shop/operations/product-operations.ts';
import type { Asker } from '../../shop.ts';
import { orderRecordOf, productRecordOf, userRecordOf } from '../export-records.ts';
import { orderNumber } from '../import-records.ts';
import type { ToolName } from './python-call.ts';
import type { ToolArguments, ToolResult, ToolShop } from './tool-call.ts';

/** A tool that reads: the shop's operation decides who may see what, and the record is written as the folder has it. */
export type ReadingTool = (given: ToolArguments, asker: Asker, shop: ToolShop) => Promise<ToolResult>;

const NO_USER: ToolResult = { error: 'Error: user not found' };
const NO_ORDER: ToolResult = { error: 'Error: order not found' };
const NO_PRODUCT: ToolResult = { error: 'Error: product not found' };

/** The tools that read the shop. */
export const READING_TOOLS: Readonly<Partial<Record<ToolName, ReadingTool>>> = {
  find_user_id_by_email: async ({ text }, asker, { shop, books }) => {
    const email = text('email');
    const found = await customerFound(await shop.query(findCustomer.name, { email }, asker), books);
    // The benchmark compares the address as it was given.
    return found?.email.toLowerCase() === email.toLowerCase() ? { error: null, result: found._id } : NO_USER;
  },
  find_user_id_by_name_zip: async ({ text }, asker, { shop, books }) => {
    const [given, family, postcode] = [text('first_name'), text('last_name'), text('zip')];
    const args = { name: `${given} ${family}`, postcode };
    const found = await customerFound(await shop.query(findCustomer.name, args, asker), books);
    const parts = [found?.nameParts?.given, found?.nameParts?.family].map((part) => part?.toLowerCase());
    const isThem =
      parts[0] === given.toLowerCase() &&
      parts[1] === family.toLowerCase() &&
      found?.address.postcode === postcode;
    return found && isThem ? { error: null, result: found._id } : NO_USER;
  },
  get_user_details: async (_given, asker, { shop, books }) => {
    const { outcome, value } = await shop.query(customerDetails.name, {}, asker);
    const customer = outcome === 'ok' ? await books.customers.find(String(value['customer'])) : null;
    if (customer === null) return NO_USER;
    return { error: null, result_json: userRecordOf(customer, value['orders'] as string[]) };
  },
  get_order_details: async ({ text }, asker, { shop, books }) => {
    const id = text('order_id');
    if (!id.startsWith('#')) return NO_ORDER;
    const { outcome, value } = await shop.query(orderDetails.name, { order: orderNumber(id) }, asker);
    const order = outcome === 'ok' ? await books.orders.find(String(value['order'])) : null;
    return order === null || orderNumber(id) !== order._id
      ? NO_ORDER
      : { error: null, result_json: orderRecordOf(order) };
  },
  get_product_details: async ({ text }, asker, { shop, books }) => {
    const id = text('product_id');
    const { outcome, value } = await shop.query(productDetails.name, { product: id }, asker);
    const product = outcome === 'ok' ? await books.products.find(String(value['product'])) : null;
    return product?._id === id ? { error: null, result_json: productRecordOf(product) } : NO_PRODUCT;
  },
  list_all_product_types: async (_given, asker, { shop }) => {
    await shop.query(productTypes.name, {}, asker);
    return { error: null };
  },
};

async function customerFound({ outcome, value }: Result, { customers }: ToolShop['books']) {
  return outcome === 'ok' ? await customers.find(String((value as JsonObject)['customer'])) : null;
}
