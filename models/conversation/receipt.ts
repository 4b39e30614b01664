/** The name of the `event` activity that carries a provider's delivery receipt, a {@link Receipt}. */
export const RECEIPT = 'receipt';

/** The key in the `channelData` of a message whose client is to report it as read; its value is true. */
export const AWAITS_READ_MARK = 'awaitsReadMark';

/** The delivery status of a message to a customer. */
export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'failed';

/**
 * A provider's delivery receipt for a message that was sent, which names the message by the provider's own id or by ours. It comes in
 * through the inbox of its conversation; adapters/outbox/store-receipt.ts stores it with the message. Providers send receipts out of order.
 */
export type Receipt = { providerId?: string; id?: string; status: DeliveryStatus; reason?: string };

/**
 * The case that gets the delivery status of a message, and the id `ref` that it knows the message by. `change`: the message edits or deletes
 * an earlier one, and only its failure is reported.
 */
export type ReportTo = { readonly case: string; readonly ref: string; readonly change?: 'edit' | 'deletion' };
