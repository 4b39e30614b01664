import { z } from 'zod';
import { DEFAULT_LOCALE } from '../../../models/locale/locale.ts';
import * as operations from '../../../models/shop/operations/product-operations.ts';
import { ok, refused } from '../../define-shop.ts';
import { itemView } from '../../rules/new-items.ts';
import { implementStored, orderArgument, textArgument } from '../operation.ts';
import { provedCustomer } from '../order-access.ts';

/** The products of the shop, by the code units of their names in the default language. */
export const productTypesStored = implementStored(
  operations.productTypes,
  z.object({}),
  async (_args, _call, { products }) => {
    const all = await products.findAll();
    return ok({
      products: all
        .map(({ _id, name }) => ({ product: _id, name }))
        .sort((left, right) => (left.name[DEFAULT_LOCALE] < right.name[DEFAULT_LOCALE] ? -1 : 1)),
    });
  },
);

/** A product with its items. */
export const productDetailsStored = implementStored(
  operations.productDetails,
  z.object({ product: textArgument }),
  async (args, _call, { products, nameOf }) => {
    const product = await products.find(args.product);
    if (product === null) return refused('not-found');
    return ok({
      product: product._id,
      name: product.name,
      description: product.description,
      items: product.variants.map((variant) => ({
        item: itemView({ ...variant, name: nameOf(product, variant) }, product._id, product),
        available: variant.available,
      })),
    });
  },
);

/** What each item of an order can become. The item itself is among it where the shop's policy takes it for itself. */
export const orderAlternativesStored = implementStored(
  operations.orderAlternatives,
  z.object({ order: orderArgument }),
  async (args, { asker }, { orders, products, policyAt, nameOf, now }) => {
    const proved = provedCustomer(asker);
    if (proved === undefined) return refused('proof-needed');
    const order = await orders.find(args.order);
    if (order?.customer !== proved) return refused('not-found');
    const { takesSameItem } = await policyAt(now());
    const skus = new Map(order.lines.map(({ sku, product }) => [sku, product]));
    const items = await Promise.all(
      [...skus].map(async ([item, id]) => {
        const product = await products.find(id);
        const others = (product?.variants ?? []).filter(
          ({ sku, available }) => available && (takesSameItem || sku !== item),
        );
        return {
          item,
          alternatives: others.flatMap((variant) =>
            product === null
              ? []
              : [itemView({ ...variant, name: nameOf(product, variant) }, product._id, product)],
          ),
        };
      }),
    );
    return ok({ order: order._id, items });
  },
);
