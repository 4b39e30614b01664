import type { CancelReason } from '../../models/shop/operations/order-operations.ts';

/** How customers say a reason for a cancellation. The first one is how the bot says it. */
export type ReasonWords = Readonly<Record<CancelReason, readonly string[]>>;
