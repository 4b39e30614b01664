import type { PaymentKind } from '../../../models/shop/payment-method.ts';

/** The words of a stored shop in one language. */
export interface ShopWords {
  /** A variant of a product as an order lists it. */
  readonly variant: (product: string, variant: string) => string;
  /** The name of each payment method; `hint` is the part of it that may be shown. */
  readonly payment: Readonly<Record<PaymentKind, (hint: string) => string>>;
  /** The mail with a one-time code, which is valid for `minutes`; `order` is null for a code that is of no order in particular. */
  readonly code: (order: string | null, code: string, minutes: number) => { subject: string; text: string };
}
