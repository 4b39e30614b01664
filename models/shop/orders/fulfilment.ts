import { Schema } from 'mongoose';
import { FULFILMENT_TYPES, type FulfilmentType } from './event-types.ts';

/** So many pieces of an order's line. */
export interface LineQuantity {
  /** The line's id. */
  readonly line: string;
  readonly quantity: number;
}

/** A promise to the customer: when these pieces arrive. */
export interface Expectation {
  readonly lines: readonly LineQuantity[];
  /** The day on which they are expected at the latest. */
  readonly by: Date;
}

/** Something that happened to pieces of an order on their way. */
export interface FulfilmentEvent {
  readonly type: FulfilmentType;
  readonly lines: readonly LineQuantity[];
  /** Absent: the shop does not know when. */
  readonly at?: Date;
  readonly carrier?: string;
  readonly tracking?: string;
}

const required = { type: String, required: true } as const;

/** How pieces of a line are stored. */
export const lineQuantitySchema = new Schema<LineQuantity>(
  { line: required, quantity: { type: Number, required: true } },
  { _id: false },
);

/** How promises are stored. */
export const expectationSchema = new Schema<Expectation>(
  { lines: [lineQuantitySchema], by: { type: Date, required: true } },
  { _id: false },
);

/** How fulfilment events are stored. */
export const fulfilmentEventSchema = new Schema<FulfilmentEvent>(
  {
    type: { ...required, enum: FULFILMENT_TYPES },
    lines: [lineQuantitySchema],
    at: Date,
    carrier: String,
    tracking: { type: String, personal: true },
  },
  { _id: false },
);
