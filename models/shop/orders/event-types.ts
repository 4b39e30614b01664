/** What can happen to pieces on their way, by the words of UCP's fulfilment events. */
export const FULFILMENT_TYPES = [
  'processing',
  'shipped',
  'in-transit',
  'out-for-delivery',
  'failed-attempt',
  'delivered',
] as const;

/** One of {@link FULFILMENT_TYPES}. */
export type FulfilmentType = (typeof FULFILMENT_TYPES)[number];

/** What can happen to an order beside its fulfilment. */
export const ADJUSTMENT_TYPES = [
  'payment',
  'refund',
  'cancellation',
  'address-change',
  'item-change',
  'return-requested',
  'return-received',
  'exchange-requested',
] as const;

/** One of {@link ADJUSTMENT_TYPES}. */
export type AdjustmentType = (typeof ADJUSTMENT_TYPES)[number];

/** Whether an adjustment has happened; a refund under way and a requested return are `pending`. */
export const ADJUSTMENT_STATUSES = ['pending', 'completed', 'failed'] as const;

/** One of {@link ADJUSTMENT_STATUSES}. */
export type AdjustmentStatus = (typeof ADJUSTMENT_STATUSES)[number];
