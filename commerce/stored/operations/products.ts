import { z } from 'zod';
import { DEFAULT_LOCALE } from '../../../models/locale/locale.ts';
import * as operations from '../../../models/shop/operations/product-operations.ts';
import { ok, refused } from '../../define-shop.ts';
import { itemView } from '../../rules/new-items.ts';
import { implementStored, textArgument } from '../operation.ts';

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
