import { z } from 'zod';

// The records of a folder of the public retail benchmark (tau-bench), as its files have them. Amounts are decimals of US dollars.

const text = z.string();
const amount = z.number();

const addressRecord = z.strictObject({
  address1: text,
  address2: text,
  city: text,
  country: text,
  state: text,
  zip: text,
});

const options = z.record(text, text);

const payment = z.strictObject({
  transaction_type: z.enum(['payment', 'refund']),
  amount,
  payment_method_id: text,
});

const paymentMethod = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('credit_card'), brand: text, last_four: text, id: text }),
  z.strictObject({ source: z.literal('paypal'), id: text }),
  z.strictObject({ source: z.literal('gift_card'), balance: amount, id: text }),
]);

/** A customer; the id is the key of the file's entry. */
export const userRecord = z.strictObject({
  name: z.strictObject({ first_name: text, last_name: text }),
  address: addressRecord,
  email: text,
  payment_methods: z.record(text, paymentMethod),
  orders: z.array(text),
});

/** An order as the folder has it: no change was made to it yet. */
export const orderRecord = z.strictObject({
  order_id: text.regex(/^#[^#\s]+$/),
  user_id: text,
  address: addressRecord,
  items: z
    .array(z.strictObject({ name: text, product_id: text, item_id: text, price: amount, options }))
    .min(1),
  fulfillments: z.array(z.strictObject({ tracking_id: z.array(text).max(1), item_ids: z.array(text) })),
  status: z.enum(['pending', 'processed', 'delivered', 'cancelled']),
  payment_history: z.array(payment).min(1),
});

/** A product with its items. */
export const productRecord = z.strictObject({
  name: text,
  product_id: text,
  variants: z.record(text, z.strictObject({ item_id: text, options, available: z.boolean(), price: amount })),
});

/** A postal address of the folder. */
export type AddressRecord = z.infer<typeof addressRecord>;
/** A payment method of the folder. */
export type PaymentMethodRecord = z.infer<typeof paymentMethod>;
/** A customer of the folder. */
export type UserRecord = z.infer<typeof userRecord>;
/** A product of the folder. */
export type ProductRecord = z.infer<typeof productRecord>;
/** An order of the folder. */
export type OrderRecord = z.infer<typeof orderRecord>;

/** An order with what the benchmark's tools write into it. */
export type ChangedOrderRecord = Omit<OrderRecord, 'status'> & {
  status: string;
  cancel_reason?: string;
  return_items?: string[];
  return_payment_method_id?: string;
  exchange_items?: string[];
  exchange_new_items?: string[];
  exchange_payment_method_id?: string;
  exchange_price_difference?: number;
};

/** The records of a folder, by their ids. */
export interface TauRecords {
  readonly users: Readonly<Record<string, UserRecord>>;
  readonly orders: Readonly<Record<string, OrderRecord>>;
  readonly products: Readonly<Record<string, ProductRecord>>;
}
