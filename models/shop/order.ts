import { Schema } from 'mongoose';
import type { LocalisedText } from '../locale/localised-text.ts';
import { ORDER_STATUSES, type OrderStatus } from './order-status.ts';

/** One line of an order, with the name and the price at the time of the order. */
export interface OrderLine {
  readonly sku: string;
  readonly product: string;
  readonly name: LocalisedText;
  readonly quantity: number;
  /** How many pieces were shipped; the rest reserves stock while the order is open. */
  readonly sent: number;
  /** The price of one piece, in minor units of the order's currency. */
  readonly price: number;
}

/** A postal address. */
export interface PostalAddress {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly postcode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The ways to pay of the shop. */
export const PAYMENT_KINDS = ['card', 'paypal', 'alipay', 'wechat-pay', 'bank-transfer'] as const;

/** One of {@link PAYMENT_KINDS}. */
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** How an order was paid; `hint` is the stored part of the account: its last digits, or a mask of it. */
export interface Payment {
  readonly kind: PaymentKind;
  readonly hint: string;
}

/** The cancellation of an order, with its command's key, by which a repeated command returns the same result. */
export interface Cancellation {
  readonly key: string;
  readonly at: Date;
  /** Minor units of the order's currency. */
  readonly refund: number;
  /** The promised time of the refund, in working days. */
  readonly refundDays: { readonly min: number; readonly max: number };
}

/** An order of the shop; `_id` is the number the customer knows. */
export interface Order {
  readonly _id: string;
  readonly customer: string;
  readonly email: string;
  readonly shipTo: PostalAddress;
  readonly status: OrderStatus;
  readonly lines: readonly OrderLine[];
  readonly currency: string;
  /** Minor units. */
  readonly total: number;
  /** What the customer paid and did not get back, in minor units. */
  readonly charged: number;
  readonly payment: Payment;
  readonly placedAt: Date;
  readonly shippedAt?: Date;
  readonly estimatedAt?: Date;
  readonly deliveredAt?: Date;
  readonly carrier?: string;
  readonly tracking?: string;
  readonly cancellation?: Cancellation;
}

const required = { type: String, required: true } as const;
const personal = { type: String, required: true, personal: true } as const;

/** How orders are stored. */
export const orderSchema = new Schema<Order>(
  {
    _id: required,
    customer: required,
    email: personal,
    shipTo: { name: personal, street: personal, city: personal, postcode: personal, country: personal },
    status: { type: String, enum: ORDER_STATUSES, required: true },
    lines: [
      {
        _id: false,
        sku: required,
        product: required,
        name: { type: Schema.Types.Mixed, required: true },
        quantity: { type: Number, required: true },
        sent: { type: Number, required: true },
        price: { type: Number, required: true },
      },
    ],
    currency: required,
    total: { type: Number, required: true },
    charged: { type: Number, required: true },
    payment: { kind: { type: String, enum: PAYMENT_KINDS, required: true }, hint: personal },
    placedAt: { type: Date, required: true },
    shippedAt: Date,
    estimatedAt: Date,
    deliveredAt: Date,
    carrier: String,
    tracking: { type: String, personal: true },
    cancellation: {
      type: new Schema<Cancellation>(
        { key: required, at: Date, refund: Number, refundDays: { min: Number, max: Number } },
        { _id: false },
      ),
      required: false,
    },
  },
  { collection: 'orders', versionKey: false },
);
orderSchema.index({ customer: 1, placedAt: -1 });
