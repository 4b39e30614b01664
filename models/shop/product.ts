import { Schema } from 'mongoose';
import type { LocalisedText } from '../locale/localised-text.ts';

/** One size, colour or kind of a product, as it is sold. */
export interface Variant {
  readonly sku: string;
  readonly name: LocalisedText;
  /** Minor units of the product's currency. */
  readonly price: number;
  /** Pieces in the warehouse, including those that open orders reserve. */
  readonly onHand: number;
}

/** A product; `_id` is its slug. */
export interface Product {
  readonly _id: string;
  readonly category: string;
  readonly name: LocalisedText;
  readonly description: LocalisedText;
  readonly currency: string;
  readonly variants: readonly Variant[];
}

const required = { type: String, required: true } as const;
const text = { type: Schema.Types.Mixed, required: true } as const;

/** How products are stored. */
export const productSchema = new Schema<Product>(
  {
    _id: required,
    category: { ...required, index: true },
    name: text,
    description: text,
    currency: required,
    variants: [
      {
        _id: false,
        sku: required,
        name: text,
        price: { type: Number, required: true },
        onHand: { type: Number, required: true },
      },
    ],
  },
  { collection: 'products', versionKey: false },
);
productSchema.index({ 'variants.sku': 1 });
