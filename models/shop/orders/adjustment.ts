import { Schema } from 'mongoose';
import type { LocalisedText } from '../../locale/localised-text.ts';
import { type PaidWith, paidWithSchema } from '../payment-method.ts';
import type { ProductOption } from '../product.ts';
import {
  ADJUSTMENT_STATUSES,
  ADJUSTMENT_TYPES,
  type AdjustmentStatus,
  type AdjustmentType,
} from './event-types.ts';
import type { LineQuantity } from './fulfilment.ts';

/** A variant of a product with its price, as it was on that day. */
export interface PricedItem {
  readonly sku: string;
  readonly name: LocalisedText;
  readonly options: readonly ProductOption[];
  /** Minor units of the order's currency. */
  readonly price: number;
}

/** Pieces of a line that an adjustment is about. */
export interface AdjustedLine extends LineQuantity {
  /** Of an item change: what the line was before. */
  readonly from?: PricedItem;
  /** Of an exchange: what the customer gets instead. */
  readonly to?: PricedItem;
}

/** Something that happened to an order beside its fulfilment. */
export interface Adjustment {
  readonly type: AdjustmentType;
  readonly status: AdjustmentStatus;
  /** Absent: the shop does not know when. */
  readonly at?: Date;
  /** The key of the command that brought it. */
  readonly key?: string;
  /** Minor units. Of a payment and a refund what was paid or paid back; of an item change and an exchange the difference, negative where the customer gets it. */
  readonly amount?: number;
  /** What was paid with, or where a refund goes. */
  readonly method?: PaidWith;
  /** The promised time of a refund, in working days; 0: at once. */
  readonly refundDays?: { readonly min: number; readonly max: number };
  readonly lines?: readonly AdjustedLine[];
  /** Why, as the shop's words for it. */
  readonly reason?: string;
}

const required = { type: String, required: true } as const;

/** How adjustments are stored. */
export const adjustmentSchema = new Schema<Adjustment>(
  {
    type: { ...required, enum: ADJUSTMENT_TYPES },
    status: { ...required, enum: ADJUSTMENT_STATUSES },
    at: Date,
    key: String,
    amount: Number,
    method: { type: paidWithSchema, required: false },
    refundDays: {
      type: new Schema({ min: Number, max: Number }, { _id: false }),
      required: false,
    },
    lines: {
      type: [
        {
          _id: false,
          line: required,
          quantity: { type: Number, required: true },
          from: { type: Schema.Types.Mixed, required: false },
          to: { type: Schema.Types.Mixed, required: false },
        },
      ],
      default: undefined,
    },
    reason: String,
  },
  { _id: false },
);
