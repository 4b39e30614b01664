import type { JsonObject } from '../../../models/json.ts';
import type { OkOf } from '../../../models/shop/operation.ts';
import type { customerDetails } from '../../../models/shop/operations/customer-operations.ts';
import type { orderDetails } from '../../../models/shop/operations/order-operations.ts';
import type { orderAlternatives } from '../../../models/shop/operations/product-operations.ts';
import type {
  AddressView,
  ItemView,
  OrderSummary,
  ReturnWindow,
} from '../../../models/shop/operations/views.ts';
import type { OrderStatus } from '../../../models/shop/orders/order-status.ts';
import type { Picks, Swap } from '../../../models/values/referent.ts';
import type { Address } from '../../../models/values/value-types.ts';

/** One piece of an order; of two alike the second one has an id of its own. */
export type Piece = { id: string; item: ItemView; alternatives: ItemView[] };

/** A way to pay of the customer. */
export type Payment = OkOf<typeof customerDetails>['payments'][number];

/** What a dialog about one order knows. `Quote` is what the shop says the wish would do. */
export type OrderSlots<Quote extends JsonObject> = {
  order: string | null;
  /** The words in which the customer asked. */
  wording: string | null;
  orders: OrderSummary[];
  pieces: Piece[];
  payments: Payment[];
  /** The method that paid the order. */
  paidBy: string | null;
  /** Where the order is sent now. */
  sendTo: AddressView | null;
  /** The addresses of the customer. */
  addresses: AddressView[];
  /** Where it is to be sent, as far as it is said. */
  address: Address | null;
  /** The order whose address this one is to have as well. */
  like: string | null;
  /** Why the order can't be had what is asked for; null: it can, or nobody knows yet. */
  why: string | null;
  /** The days in which the order can be sent back; null: at any time. */
  window: ReturnWindow | null;
  /** The pieces that are meant. */
  chosen: string[];
  /** Where one of several is meant, those. */
  open: string[][];
  swaps: Swap[];
  /** Only some of its items are meant; null: nobody knows yet. */
  part: boolean | null;
  /** The reasons of which the shop needs one. */
  reasons: string[];
  /** The reason that the customer gave. */
  because: string | null;
  payment: string | null;
  /** Gift cards with too little on them. */
  tooLow: string[];
  quote: Quote | null;
};

/** The slots of a dialog that begins. */
export function noSlots<Quote extends JsonObject>(): OrderSlots<Quote> {
  return {
    order: null,
    wording: null,
    orders: [],
    pieces: [],
    payments: [],
    paidBy: null,
    sendTo: null,
    addresses: [],
    address: null,
    like: null,
    why: null,
    window: null,
    chosen: [],
    open: [],
    swaps: [],
    part: null,
    reasons: [],
    because: null,
    payment: null,
    tooLow: [],
    quote: null,
  };
}

type Details = OkOf<typeof orderDetails>;

/** The pieces of an order that were not cancelled. */
export function piecesOf({ items }: Pick<Details, 'items'>): Piece[] {
  const seen = new Map<string, number>();
  return items.flatMap(({ quantity, cancelled, shipped: _s, delivered: _d, ...item }) =>
    Array.from({ length: quantity - cancelled }, () => {
      const nth = (seen.get(item.item) ?? 0) + 1;
      seen.set(item.item, nth);
      return { id: nth === 1 ? item.item : `${item.item}#${nth}`, item, alternatives: [] };
    }),
  );
}

/** The same pieces with what each can become. */
export function withAlternatives(
  pieces: readonly Piece[],
  { items }: OkOf<typeof orderAlternatives>,
): Piece[] {
  return pieces.map((piece) => ({
    ...piece,
    alternatives: items.find(({ item }) => item === piece.item.item)?.alternatives ?? [],
  }));
}

/** The method that paid an order first. */
export function paidBy({ adjustments }: Pick<Details, 'adjustments'>): string | null {
  return (
    adjustments.find(({ type, method }) => type === 'payment' && method !== undefined)?.method?.id ?? null
  );
}

/** Chosen pieces as operations take them: each item with how many. */
export function itemsOf(
  pieces: readonly Piece[],
  chosen: readonly string[],
): { item: string; quantity: number }[] {
  const counts = new Map<string, number>();
  for (const { id, item } of pieces)
    if (chosen.includes(id)) counts.set(item.item, (counts.get(item.item) ?? 0) + 1);
  return [...counts].map(([item, quantity]) => ({ item, quantity }));
}

/** The pieces that are meant after a message: it names them, adds to them, or takes some away. */
export function withPicks(
  { chosen, open: unclear, without, adds }: Picks,
  { chosen: before, open, pieces }: Pick<OrderSlots<never>, 'chosen' | 'open' | 'pieces'>,
): string[] {
  const left = before.filter((id) => !without.includes(id));
  const isNothingNamed = chosen.length === 0 && unclear.length === 0;
  // Where nothing was chosen before, what is left out is left out of the whole order.
  if (isNothingNamed && before.length === 0 && without.length > 0)
    return pieces.map(({ id }) => id).filter((id) => !without.includes(id));
  // "Without the mug" takes the mug away, and chooses nothing else.
  const isLessOnly =
    left.length > 0 && left.length < before.length && chosen.length + without.length === pieces.length;
  if (isNothingNamed || isLessOnly) return left;
  return adds || open.length > 0 ? [...new Set([...left, ...chosen])] : chosen;
}

/** Chosen pieces as texts list them: each item with how many. */
export function chosenItems({
  pieces,
  chosen,
}: Pick<OrderSlots<never>, 'pieces' | 'chosen'>): { item: ItemView; quantity: number }[] {
  return itemsOf(pieces, chosen).flatMap(({ item: id, quantity }) => {
    const piece = pieces.find(({ item }) => item.item === id);
    return piece === undefined ? [] : [{ item: piece.item, quantity }];
  });
}

/** Another order: what is known of the one before is forgotten. */
export const OTHER_ORDER = {
  order: (order: string) => order,
  pieces: () => [],
  payments: () => [],
  sendTo: () => null,
  chosen: () => [],
  swaps: () => [],
  open: () => [],
  tooLow: () => [],
  quote: () => null,
};

const PENDING: ReadonlySet<OrderStatus> = new Set(['placed', 'payment-failed', 'paid', 'packed']);

/** Whether nothing of an order was sent, so that it may be changed; the shop decides. */
export function isPending(status: OrderStatus): boolean {
  return PENDING.has(status);
}
