import { Schema } from 'mongoose';
import type { LocalisedText } from '../../locale/localised-text.ts';
import { ADDRESS_FIELDS, type PostalAddress } from '../postal-address.ts';
import { type ProductOption, productOptionSchema } from '../product.ts';
import { type Adjustment, adjustmentSchema } from './adjustment.ts';
import {
  type Expectation,
  expectationSchema,
  type FulfilmentEvent,
  fulfilmentEventSchema,
} from './fulfilment.ts';

/** One line of an order, with the name and the price at the time of the order. */
export interface OrderLine {
  /** Unique in its order; fulfilment events and adjustments name the line by it. */
  readonly id: string;
  /** The variant of the product. */
  readonly sku: string;
  readonly product: string;
  readonly name: LocalisedText;
  readonly options: readonly ProductOption[];
  /** How many pieces were ordered; what came of each is in the events and adjustments. */
  readonly quantity: number;
  /** The price of one piece, in minor units of the order's currency. */
  readonly price: number;
}

/**
 * An order of the shop in the shape of the order capability of the Universal Commerce Protocol (ucp.dev): what was bought (`lines`), what was promised and
 * what happened on the way (`fulfilment`), and everything else that happened to it (`adjustments`). Events and adjustments are appended and never
 * changed; the status and every sum are derived from them (`models/shop/order-state.ts`).
 */
export interface Order {
  /** The number that the customer knows. */
  readonly _id: string;
  readonly customer: string;
  readonly email: string;
  readonly shipTo: PostalAddress;
  /** The lines as they are now; a changed line keeps its id, and the adjustment tells what it was. */
  readonly lines: readonly OrderLine[];
  readonly currency: string;
  readonly fulfilment: {
    /** The promises to the customer. */
    readonly expectations: readonly Expectation[];
    readonly events: readonly FulfilmentEvent[];
  };
  readonly adjustments: readonly Adjustment[];
  /** Absent: the shop does not know. */
  readonly placedAt?: Date;
  /** The place among the customer's orders, where no times tell their order; the newest one has the highest. */
  readonly position?: number;
}

const required = { type: String, required: true } as const;

/** How orders are stored. */
export const orderSchema = new Schema<Order>(
  {
    _id: required,
    customer: required,
    email: { ...required, personal: true },
    shipTo: ADDRESS_FIELDS,
    lines: [
      {
        _id: false,
        id: required,
        sku: required,
        product: required,
        name: { type: Schema.Types.Mixed, required: true },
        options: [productOptionSchema],
        quantity: { type: Number, required: true },
        price: { type: Number, required: true },
      },
    ],
    currency: required,
    fulfilment: { expectations: [expectationSchema], events: [fulfilmentEventSchema] },
    adjustments: [adjustmentSchema],
    placedAt: Date,
    position: Number,
  },
  { collection: 'orders', versionKey: false },
);
orderSchema.index({ customer: 1, placedAt: -1 });
