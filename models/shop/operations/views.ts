import { z } from 'zod';
import { DEFAULT_LOCALE } from '../../locale/locale.ts';
import type { LocalisedText } from '../../locale/localised-text.ts';
import type { Money } from '../money.ts';
import { ORDER_STATUSES, type OrderStatus } from '../orders/order-status.ts';

// What operations show of a shop's data. Days are `YYYY-MM-DD` on the calendar of the shop; amounts are in minor units.

/** One option of an item, such as the colour: red. */
export type OptionView = { name: LocalisedText; value: LocalisedText };

/** One item of an order, with its name in each language. */
export type OrderItem = { name: LocalisedText; quantity: number };

/** An item that can be bought, with the price of one piece. */
export type ItemView = {
  item: string;
  product: string;
  name: LocalisedText;
  options: OptionView[];
  price: Money;
};

/** How an order was paid, masked, as customers see it: "card ending in 4242". `id` is what operations take as `payment`. */
export type PaymentView = { id: string; kind: string; label: LocalisedText };

/** How many working days a refund takes, from the policy in force; 0: it is there at once. */
export type RefundDays = { min: number; max: number };

/** Money that goes back to the customer. `method` with a proof of the customer only, never with `matched`. */
export type RefundView = { amount: Money; days: RefundDays; method?: PaymentView };

/** Money that the customer pays. */
export type ChargeView = { amount: Money; method: PaymentView };

/** An address as the customer gave it. Default of `name`: the name of the customer. */
export type AddressView = {
  name?: string;
  street: string;
  street2?: string;
  city: string;
  region?: string;
  postcode: string;
  country: string;
};

/** One line of the list of a customer's orders. `placedOn` is absent where the shop does not know it. */
export type OrderSummary = {
  order: string;
  status: OrderStatus;
  placedOn?: string;
  total: Money;
  items: OrderItem[];
};

/** An order as the customer may see it: `payment` with a proof of the customer only, never with `matched`. */
export type OrderView = OrderSummary & {
  shippedOn?: string;
  /** The estimated day of delivery; absent after the delivery or another end. */
  estimatedOn?: string;
  deliveredOn?: string;
  /** Present when the carrier has the parcel, and is known. */
  carrier?: string;
  tracking?: string;
  payment?: PaymentView;
};

/** A rule of the shop that customers can read elsewhere: its name, and the day since when it is in force. */
export type RuleSource = { title: LocalisedText; since?: string };

/** In which days the items of an order can be sent back; `lastDay` is one of them. */
export type ReturnWindow = { days: number; deliveredOn: string; lastDay: string; source?: RuleSource };

/** The number of an order. */
export const order = z.string().min(1);
/** A text in each language. */
export const localisedText: z.ZodType<LocalisedText> = z
  .object({ [DEFAULT_LOCALE]: z.string() })
  .catchall(z.string())
  .meta({ title: 'Text' }) as z.ZodType<LocalisedText>;
/** ISO 4217; no other text can be worded as a currency. */
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ examples: ['EUR'] });
/** An amount of money. */
export const money: z.ZodType<Money> = z.object({ amount: z.int(), currency }).meta({ title: 'Money' });
/** A day. */
export const day = z.iso.date();
/** The status of an order. */
export const status = z.enum(ORDER_STATUSES);
/** How many pieces. */
export const pieces = z.int().min(1);
/** The items of an order. */
export const items: z.ZodType<OrderItem[]> = z.array(z.object({ name: localisedText, quantity: z.number() }));
/** The options of an item. */
export const options: z.ZodType<OptionView[]> = z.array(
  z.object({ name: localisedText, value: localisedText }),
);
/** An item with its price. */
export const item: z.ZodType<ItemView> = z
  .object({
    item: z.string(),
    product: z.string(),
    name: localisedText,
    options,
    price: money,
  })
  .meta({ title: 'Item' });
/** A payment method, masked. */
export const payment: z.ZodType<PaymentView> = z
  .object({
    id: z.string(),
    kind: z.string(),
    label: localisedText,
  })
  .meta({ title: 'Payment' });
/** How long a refund takes. */
export const refundDays: z.ZodType<RefundDays> = z.object({ min: z.number(), max: z.number() });
/** A refund. */
export const refund: z.ZodType<RefundView> = z
  .object({
    amount: money,
    days: refundDays,
    method: payment.exactOptional(),
  })
  .meta({ title: 'Refund' });
/** A payment. */
export const charge: z.ZodType<ChargeView> = z.object({ amount: money, method: payment });
/** An address. */
export const address: z.ZodType<AddressView> = z
  .object({
    name: z.string().exactOptional(),
    street: z.string(),
    street2: z.string().exactOptional(),
    city: z.string(),
    region: z.string().exactOptional(),
    postcode: z.string(),
    country: z.string(),
  })
  .meta({ title: 'Address' });
/** The days in which items can be sent back. */
export const returnWindow = z
  .object({
    days: z.int(),
    deliveredOn: day,
    lastDay: day,
    source: z.object({ title: localisedText, since: day.exactOptional() }).exactOptional(),
  })
  .meta({ title: 'ReturnWindow' }) satisfies z.ZodType<ReturnWindow>;
/** One line of a list of orders. */
export const orderSummary = z
  .object({
    order,
    status,
    placedOn: day.exactOptional(),
    total: money,
    items,
  })
  .meta({ title: 'OrderSummary' }) satisfies z.ZodType<OrderSummary>;
/** An order as its status is told. */
export const orderView = orderSummary.extend({
  shippedOn: day.exactOptional(),
  estimatedOn: day.exactOptional(),
  deliveredOn: day.exactOptional(),
  carrier: z.string().exactOptional(),
  tracking: z.string().exactOptional(),
  payment: payment.exactOptional(),
}) satisfies z.ZodType<OrderView>;
