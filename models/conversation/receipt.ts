/** The name of the `event` activity by which a provider tells what became of a message: a {@link Receipt}. */
export const RECEIPT = 'receipt';

/** What became of a message that was sent to a customer. */
export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'failed';

/** What a provider tells about a message, by the provider's own id of it or by ours. */
export type Receipt = { providerId?: string; id?: string; status: DeliveryStatus; reason?: string };

/**
 * Where it is told what becomes of a message: a case, under the id that it knows the message by. `change`: it changes or takes back
 * an earlier one, of which only the failure is told.
 */
export type ReportTo = { readonly case: string; readonly ref: string; readonly change?: 'edit' | 'deletion' };
