import type { NotCancellable } from '../../models/shop/order-operations.ts';

/** Why an order that the customer may see can't be cancelled. */
export type WhyNot = Exclude<NotCancellable, 'not-found'>;
