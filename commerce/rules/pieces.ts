import type { OrderLine } from '../../models/shop/orders/order.ts';
import { activePieces, type OrderEvents } from '../../models/shop/orders/order-state.ts';

/** Pieces of an item, as a customer names them. */
export interface WantedPieces {
  readonly item: string;
  /** Default: 1. */
  readonly quantity?: number;
}

/** Pieces of one line. */
export interface ChosenPieces {
  readonly line: OrderLine;
  readonly quantity: number;
}

/** The item that an order has too few pieces of. */
export interface MissingItem {
  readonly item: string;
  readonly pieces: number;
}

/** The first item of which more pieces are wanted, by all entries together, than the order has. */
export function missingItem(order: OrderEvents, wanted: readonly WantedPieces[]): MissingItem | undefined {
  for (const { item } of wanted) {
    const pieces = order.lines
      .filter(({ sku }) => sku === item)
      .reduce((sum, line) => sum + activePieces(order, line), 0);
    const named = wanted.filter((entry) => entry.item === item);
    if (named.reduce((sum, { quantity = 1 }) => sum + quantity, 0) > pieces) return { item, pieces };
  }
  return undefined;
}

/** The pieces that are meant, of the first lines of each item; each piece is taken once. The order has them (`missingItem`). */
export function choosePieces(
  order: OrderEvents,
  wanted: readonly WantedPieces[],
): readonly (readonly ChosenPieces[])[] {
  const left = new Map(order.lines.map((line) => [line.id, activePieces(order, line)]));
  return wanted.map(({ item, quantity = 1 }) => {
    let open = quantity;
    return order.lines.flatMap((line) => {
      const free = line.sku === item ? (left.get(line.id) ?? 0) : 0;
      const taken = Math.min(free, open);
      if (taken === 0) return [];
      left.set(line.id, free - taken);
      open -= taken;
      return [{ line, quantity: taken }];
    });
  });
}

/** All pieces that are not cancelled. */
export function allPieces(order: OrderEvents): readonly ChosenPieces[] {
  return order.lines
    .map((line) => ({ line, quantity: activePieces(order, line) }))
    .filter(({ quantity }) => quantity > 0);
}

/** What pieces cost when they were ordered, in minor units. */
export function priceOf(pieces: readonly ChosenPieces[]): number {
  return pieces.reduce((sum, { line, quantity }) => sum + line.price * quantity, 0);
}
