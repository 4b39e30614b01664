import type { NOT_PENDING } from '../../models/shop/operations/refusals.ts';

/** Why an order that the customer may see can't be cancelled. */
export type WhyNot = keyof typeof NOT_PENDING;
