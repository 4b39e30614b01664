import { z } from 'zod';
import { query, refusal } from '../operation.ts';
import { NOT_FOUND, PROOF_NEEDED } from './refusals.ts';
import { item, localisedText, order } from './views.ts';

// What a shop sells.

/** The products of the shop by name, with their ids; sorted by their names in the default language. */
export const productTypes = query({
  name: 'product-types',
  about: 'The products of the shop, sorted by name.',
  args: z.object({}) as z.ZodType<Record<string, never>>,
  ok: z.object({ products: z.array(z.object({ product: z.string(), name: localisedText })) }),
});

/** A product with all its items, those that can not be ordered now too. */
export const productDetails = query({
  name: 'product-details',
  about: 'A product with all its items, and whether each can be ordered now.',
  args: z.object({ product: z.string().min(1) }),
  ok: z.object({
    product: z.string(),
    name: localisedText,
    description: localisedText,
    items: z.array(z.object({ item, available: z.boolean() })),
  }),
  refused: { 'not-found': refusal('There is no such product.') },
});

/** What each item of an order can be changed to or exchanged for now: items of the same product that can be ordered. */
export const orderAlternatives = query({
  name: 'order-alternatives',
  about: 'What each item of an order can be changed to or exchanged for now.',
  least: 'channel',
  subject: 'order',
  args: z.object({ order }),
  ok: z.object({ order, items: z.array(z.object({ item: z.string(), alternatives: z.array(item) })) }),
  refused: { ...NOT_FOUND, ...PROOF_NEEDED },
});
