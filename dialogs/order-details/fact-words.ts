import type { OrderFact } from './order-facts.ts';

/** How customers name in a language what they ask of an order, by what it is. Each counts as a whole. */
export type FactWords = Readonly<Record<OrderFact, readonly string[]>>;
