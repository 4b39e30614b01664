import { Schema } from 'mongoose';
import type { LocalisedText } from '../locale/localised-text.ts';

/** One option of a variant, such as the colour: red. */
export interface ProductOption {
  readonly name: LocalisedText;
  readonly value: LocalisedText;
}

/** One size, colour or kind of a product, as it is sold: the item of an order's line. */
export interface Variant {
  /** The item's id, unique in the shop. */
  readonly sku: string;
  readonly name: LocalisedText;
  /** What tells it from the other variants; none where there is only one. */
  readonly options: readonly ProductOption[];
  /** Minor units of the product's currency. */
  readonly price: number;
  /** Whether it can be ordered now. */
  readonly available: boolean;
  /** Pieces in the warehouse, including those that open orders reserve. Absent: the shop does not count them. */
  readonly onHand?: number;
}

/** A product; `_id` is its slug or number. */
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

/** How options are stored. */
export const productOptionSchema = new Schema<ProductOption>({ name: text, value: text }, { _id: false });

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
        options: [productOptionSchema],
        price: { type: Number, required: true },
        available: { type: Boolean, required: true },
        onHand: Number,
      },
    ],
  },
  { collection: 'products', versionKey: false },
);
productSchema.index({ 'variants.sku': 1 });
