import type { FieldChanges, Migration, StoredDocument } from '../migration.ts';
import { COMMAND_RESULTS } from './command-results.ts';

const TEXT = { $type: 'string' } as const;
const NUMBER = { $type: 'number' } as const;
const LIST = { $type: 'array' } as const;

/** A line as version 2 stored it, with its id of version 3. */
interface OldLine {
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
  readonly sent: number;
}

/** What an order of version 2 had in place of events. */
interface OldOrder {
  readonly status: string;
  readonly total: number;
  readonly payment: { readonly kind: string; readonly hint: string };
  readonly placedAt: Date;
  readonly shippedAt?: Date;
  readonly estimatedAt?: Date;
  readonly deliveredAt?: Date;
  readonly carrier?: string;
  readonly tracking?: string;
  readonly cancellation?: {
    readonly key: string;
    readonly at: Date;
    readonly refund: number;
    readonly refundDays: { readonly min: number; readonly max: number };
  };
}

/** The event that a status between the sending and the delivery came by; nobody had stored when. */
const LAST_EVENT: Readonly<Record<string, string>> = {
  'in-transit': 'in-transit',
  'out-for-delivery': 'out-for-delivery',
  'delivery-failed': 'failed-attempt',
};

/** An order as we stored it; in a collection without the prefix, where the demo was before, a shop may have its own. */
const ORDERS_OF_OURS = {
  ...{ customer: TEXT, email: TEXT, status: TEXT, lines: LIST, total: NUMBER, charged: NUMBER },
  ...{ 'payment.kind': TEXT, 'payment.hint': TEXT, 'shipTo.postcode': TEXT, placedAt: { $type: 'date' } },
};

const PRODUCTS_OF_OURS = {
  ...{ category: TEXT, currency: TEXT, variants: LIST },
  ...{ 'variants.sku': TEXT, 'variants.onHand': NUMBER },
};

/** Version 3: an order is its events. */
export const ORDER_EVENTS: Migration = {
  version: 3,
  since: '0.2.0',
  about:
    'Writes the status, the dates and the payment of each order as events, the options of each variant, and results of cancellations with what each method gets.',
  unusedIndexes: [],
  rewrites: [
    COMMAND_RESULTS,
    ...['orders', 'demo_orders'].map((collection) => ({
      collection,
      ours: ORDERS_OF_OURS,
      rewrite: order,
      unchanged: ['status', 'charged'],
    })),
    ...['products', 'demo_products'].map((collection) => ({
      collection,
      ours: PRODUCTS_OF_OURS,
      rewrite: product,
      unchanged: ['category'],
    })),
  ],
};

function order(document: StoredDocument): FieldChanges {
  const old = document as unknown as OldOrder;
  const lines = (document['lines'] as OldLine[]).map((line, index) => ({ ...line, id: String(index + 1) }));
  return {
    lines: lines.map(({ id, sent: _sent, ...line }) => ({ id, options: [], ...line })),
    fulfilment: fulfilment(old, lines),
    adjustments: adjustments(old, lines),
    ...Object.fromEntries(OLD_FIELDS.map((field) => [field, undefined])),
  };
}

const OLD_FIELDS = [
  'status',
  'total',
  'charged',
  'payment',
  'shippedAt',
  'estimatedAt',
  'deliveredAt',
  'carrier',
  'tracking',
  'cancellation',
] as const;

function fulfilment(
  { status, shippedAt, estimatedAt, deliveredAt, carrier, tracking }: OldOrder,
  lines: OldLine[],
) {
  const all = lines.map(({ id, quantity }) => ({ line: id, quantity }));
  const sent = lines.filter((line) => line.sent > 0).map((line) => ({ line: line.id, quantity: line.sent }));
  const event = (type: string, at: Date | undefined, pieces = sent) => ({
    type,
    lines: pieces,
    ...(at && { at }),
    ...(type !== 'processing' && carrier !== undefined && { carrier }),
    ...(type !== 'processing' && tracking !== undefined && { tracking }),
  });
  const last = LAST_EVENT[status];
  return {
    expectations: estimatedAt ? [{ lines: all, by: estimatedAt }] : [],
    events: [
      ...(status === 'packed' ? [event('processing', undefined, all)] : []),
      ...(sent.length > 0 ? [event('shipped', shippedAt)] : []),
      ...(last === undefined ? [] : [event(last, undefined)]),
      ...(deliveredAt ? [event('delivered', deliveredAt)] : []),
    ],
  };
}

function adjustments({ status, total, payment, placedAt, cancellation }: OldOrder, lines: OldLine[]) {
  const all = lines.map(({ id, quantity }) => ({ line: id, quantity }));
  const { kind, hint } = payment;
  const method = { id: kind === 'card' || kind === 'bank-transfer' ? `${kind}-${hint}` : kind, kind, hint };
  const isUnpaid = cancellation?.refund === 0;
  const paid =
    status === 'payment-failed' ? 'failed' : status === 'placed' || isUnpaid ? 'pending' : 'completed';
  const done = [{ type: 'payment', status: paid, at: placedAt, amount: total, method }];
  const returning = { type: 'return-requested', status: 'pending', amount: total, method, lines: all };
  if (status === 'return-requested') return [...done, returning];
  if (status === 'returned')
    return [
      ...done,
      returning,
      { type: 'return-received', status: 'completed', lines: all },
      { type: 'refund', status: 'completed', amount: total, method },
    ];
  if (status !== 'cancelled') return done;
  if (cancellation === undefined) return [...done, { type: 'cancellation', status: 'completed', lines: all }];
  const { key, at, refund, refundDays } = cancellation;
  return [
    ...done,
    { type: 'cancellation', status: 'completed', at, key, lines: all },
    ...(refund > 0
      ? [{ type: 'refund', status: 'pending', at, key, amount: refund, method, refundDays }]
      : []),
  ];
}

/** Only the name of a variant was stored of what it differs in: it is the value of one option, which is called as the product is. */
function product(document: StoredDocument): FieldChanges {
  const variants = document['variants'] as { readonly name: unknown; readonly onHand: number }[];
  return {
    variants: variants.map((variant) => ({
      options: variants.length > 1 ? [{ name: document['name'], value: variant.name }] : [],
      available: variant.onHand > 0,
      ...variant,
    })),
  };
}
