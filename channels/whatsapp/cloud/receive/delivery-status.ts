import type { DeliveryStatus } from '../../../../models/conversation/receipt.ts';
import type { WhatsappReceipt } from '../../incoming/whatsapp-message.ts';
import type { ChangeContext } from './change-context.ts';
import type { CloudStatus } from './webhook-schema.ts';

/** Meta's statuses of a message and ours; `played` is a voice message that the customer has listened to. */
const STATUSES: Readonly<Record<string, DeliveryStatus>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed',
};

/** The delivery receipt that a status of the Cloud API is; undefined in a group, and for a status that says nothing about delivery. */
export function deliveryReceipt(
  { id, status: word, timestamp, errors, ...recipient }: CloudStatus,
  { account }: ChangeContext,
): WhatsappReceipt | undefined {
  const status = Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined;
  const [to, ...others] = [recipient.recipient_id, recipient.recipient_user_id].filter(
    (customerId) => customerId !== undefined,
  );
  if (status === undefined || to === undefined || recipient.recipient_type === 'group') return undefined;
  const [error] = errors ?? [];
  return {
    account,
    id,
    recipientIds: [to, ...others],
    status,
    at: new Date(timestamp * 1000),
    reason: error === undefined ? undefined : `${error.code} ${error.title ?? error.message ?? ''}`.trim(),
  };
}
