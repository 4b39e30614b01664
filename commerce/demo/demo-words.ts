import type { PaymentKind } from '../../models/shop/order.ts';

/** What the demo shop says by itself in one language. */
export interface DemoWords {
  /** A variant of a product as an order lists it. */
  readonly variant: (product: string, variant: string) => string;
  /** How each way to pay is named to the customer; `hint` is what of it may be shown. */
  readonly payment: Readonly<Record<PaymentKind, (hint: string) => string>>;
  /** The mail that carries a one-time code, which is valid for some minutes. */
  readonly code: (order: string, code: string, minutes: number) => { subject: string; text: string };
}
