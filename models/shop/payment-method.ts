import { Schema } from 'mongoose';

/** The ways to pay of a shop. */
export const PAYMENT_KINDS = [
  'card',
  'paypal',
  'gift-card',
  'alipay',
  'wechat-pay',
  'bank-transfer',
] as const;

/** One of {@link PAYMENT_KINDS}. */
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** How something was paid. It stays readable when the customer has removed the method. */
export interface PaidWith {
  /** The method's id in the shop. */
  readonly id: string;
  readonly kind: PaymentKind;
  /** The part of the account that may be shown: its last digits, or a mask of it. Absent: there is none. */
  readonly hint?: string;
}

/** A payment method of a customer. */
export interface PaymentMethod extends PaidWith {
  /** The brand of a card, such as `visa`. */
  readonly brand?: string;
  /** What is left on a gift card, in minor units of the shop's currency; no other method has one. */
  readonly balance?: number;
}

const required = { type: String, required: true } as const;

/** How a method is stored with what was paid by it. */
export const paidWithSchema = new Schema<PaidWith>(
  {
    id: { ...required, personal: true },
    kind: { ...required, enum: PAYMENT_KINDS },
    hint: { type: String, personal: true },
  },
  { _id: false, id: false },
);

/** How a customer's methods are stored. */
export const paymentMethodSchema = new Schema<PaymentMethod>(
  {
    id: { ...required, personal: true },
    kind: { ...required, enum: PAYMENT_KINDS },
    hint: { type: String, personal: true },
    brand: { type: String, personal: true },
    balance: { type: Number, personal: true },
  },
  { _id: false, id: false },
);
